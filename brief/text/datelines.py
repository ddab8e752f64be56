"""Datelines: where and when an article was written, before its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 14
"""Words of a dateline with its agency."""
_DASHES = frozenset({"-", "–", "—", "--"})
_MARKS = frozenset({"(", ")", ",", ".", "/"})
_INITIALS = 2


def dateline_length(words: Sequence[str]) -> int:
    """How many words and marks of dateline ("ANSEL, May 4 (KNS) —") open a sentence, with its dash; 0 without one."""
    if not words or not words[0].isupper() or len(words[0]) <= _INITIALS:
        return 0
    for place, word in enumerate(words[1 : min(len(words) - 1, _LONGEST)], 1):
        if word in _DASHES:
            return place + 1
        if not (word[0].isupper() or word[0].isdigit() or word in _MARKS):
            return 0
    return 0
