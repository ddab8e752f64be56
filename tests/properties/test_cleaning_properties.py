"""What cleaning promises for any string."""

from __future__ import annotations

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from brief.text.cleaning import clean, clean_line, clean_with_offsets

ANYTHING = st.text(st.characters(codec=None), max_size=60)
"""Lone surrogates too."""


@given(ANYTHING)
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = clean(text)

    shown.encode("utf-8")
    assert not [c for c in shown if category(c) in ("Cc", "Cs", "Zl", "Zp") and c not in "\n\t"]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert not set(clean_line(text)) & set("\n\t")


@given(ANYTHING)
def test_offsets_never_go_back(text: str) -> None:
    shown, places = clean_with_offsets(text)

    if places is None:
        assert shown == text
    else:
        assert len(places) == len(text) + 1
        assert list(places) == sorted(places)
        assert places[-1] == len(shown)
