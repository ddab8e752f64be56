"""Words keep their places in the text."""

from __future__ import annotations

import pytest

from brief.text.words import WordTokenizer


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in WordTokenizer().offsets(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tal said no.", "Tal|said|no|."),
        ("Ms. Orun's plan isn't dead.", "Ms.|Orun|'s|plan|is|n't|dead|."),
        ("Orun’s plan isn’t dead.", "Orun|’s|plan|is|n’t|dead|."),
        ("The U.S. and the U.N. agreed.", "The|U.S.|and|the|U.N.|agreed|."),
        ("It rose 5.2% to $1,200.50 in 2024.", "It|rose|5.2|%|to|$|1,200.50|in|2024|."),
        ("The north—south line", "The|north|—|south|line"),
        ("a well-known, long-term plan", "a|well-known|,|long-term|plan"),
        ('"It is the same. We go on," she said.', '"|It|is|the|same|.|We|go|on|,|"|she|said|.'),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert words(text) == expected.split("|")


def test_a_very_long_run_is_one_word() -> None:
    assert words("x" * 300_000) == ["x" * 300_000]
