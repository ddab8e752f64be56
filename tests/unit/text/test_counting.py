"""Numbers with their words."""

from __future__ import annotations

import pytest

from brief.text.counting import counted, paragraph_mark


@pytest.mark.parametrize(
    ("number", "word", "more", "said"),
    [
        (1, "hit", "", "1 hit"),
        (0, "hit", "", "0 hits"),
        (50, "hit", "+", "50+ hits"),
        (1, "hit", "+", "1+ hits"),
        (2, "near-copy", "", "2 near-copies"),
        (2, "day", "", "2 days"),
    ],
)
def test_a_word_stands_in_the_plural_where_it_belongs(number: int, word: str, more: str, said: str) -> None:
    assert counted(number, word, more) == said


def test_what_stands_outside_the_numbered_paragraphs_stands_in_the_headline() -> None:
    assert [paragraph_mark(number) for number in (7, 0)] == ["¶7", "headline"]
