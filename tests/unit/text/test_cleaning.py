"""Text from outside is shown, never obeyed."""

from __future__ import annotations

import pytest

from brief.text.cleaning import clean, clean_line, clean_with_offsets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, with é, 漢字 and 👩\u200d🚀", "plain, with é, 漢字 and 👩\u200d🚀"),
        ("two\r\nlines\rthree", "two\nlines\nthree"),
        ("a\tb", "a\tb"),
        ("\x1b]0;title\x07", "�]0;title�"),
        ("\x9b31mred", "�31mred"),
        ("next\x85line\u2028and\u2029more", "next\nline\nand\nmore"),
        ("pay \u202e00.1$\u202c now", "pay 00.1$ now"),
        ("soft\xadhyphen\u200b\ufeff", "softhyphen"),
        ("lone \ud800 half", "lone � half"),
        ("not \ufdd0 a \U0001ffff character", "not � a � character"),
        ("e" + "\u0301" * 9, "e" + "\u0301" * 4),
    ],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


def test_a_line_has_no_breaks() -> None:
    assert clean_line("one\ntwo\tthree\x0bfour") == "one two three four"


def test_offsets_lead_to_the_same_letters() -> None:
    text = "\u202eTal\x1b said\r\nno"
    shown, places = clean_with_offsets(text)

    assert shown == "Tal� said\nno"
    assert places is not None
    assert shown[places[text.index("Tal")] : places[text.index("Tal") + 3]] == "Tal"
    assert shown[places[text.index("no")] : places[len(text)]] == "no"


def test_clean_text_keeps_its_offsets() -> None:
    assert clean_with_offsets("Tal said no") == ("Tal said no", None)
