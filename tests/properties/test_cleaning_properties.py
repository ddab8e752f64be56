"""What cleaning promises for any string."""

from __future__ import annotations

import re
import sys
from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from brief.text.cleaning import clean, clean_line, clean_with_offsets

TROUBLE = (
    "\r\n\t\x1b\x85\x9b\xad\u0301\u0345\u0f71\u20dd\u200b\u200d\u200e\u202e\u2028\ud800\ufdd0\ufe0f\ufeff\U000e0041"
)
ANYTHING = st.text(st.one_of(st.characters(codec=None), st.sampled_from(TROUBLE + "aé漢“👩")), max_size=60)
"""Lone surrogates too, and trouble more often than chance would have it."""
ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f]"
)


def longest_stack(text: str) -> int:
    """Most combining marks in a row."""
    longest = marks = 0
    for character in text:
        marks = marks + 1 if category(character) in ("Mn", "Me") else 0
        longest = max(longest, marks)
    return longest


@given(ANYTHING)
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = clean(text)

    shown.encode("utf-8")
    assert ACTING.search(shown) is None
    assert not [character for character in shown if ord(character) & 0xFFFE == 0xFFFE]
    assert longest_stack(shown) <= 4


def test_no_character_acts_alone() -> None:
    for code in range(sys.maxunicode + 1):
        shown = clean(chr(code))
        assert ACTING.search(shown) is None or shown in "\n\t", hex(code)


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert not set(clean_line(text)) & set("\n\t")


@given(ANYTHING)
def test_letters_words_and_marks_of_the_living_languages_stay(text: str) -> None:
    assert [character for character in clean(text) if character.isalnum()] == [c for c in text if c.isalnum()]


@given(ANYTHING)
def test_offsets_lead_to_what_is_left_of_each_character(text: str) -> None:
    shown, places = clean_with_offsets(text)

    assert shown == clean(text)
    if places is None:
        assert shown == text
        return
    assert len(places) == len(text) + 1
    assert places[-1] == len(shown)
    for character, start, end in zip(text, places, places[1:], strict=False):
        assert end - start in (0, 1)
        assert shown[start:end] in ("", character, "\n", "\ufffd")
