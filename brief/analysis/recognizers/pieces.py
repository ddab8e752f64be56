"""Pieces of words: compounds with a capital are split at hyphens and slashes, so that "US-Ukraine" holds two names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.text.tagged import Token

_JOINT = re.compile(r"[-–/‐‑]|[^-–/‐‑]+")
_LONGEST = 80
"""Characters: longer words are addresses or noise and stay whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a part of one, with the tag of the whole word."""

    text: str
    start: int
    end: int
    tag: str


def pieces(tokens: Sequence[Token]) -> list[Piece]:
    """The sentence's words, compounds split."""
    found: list[Piece] = []
    for token in tokens:
        parts = _parts(token.text)
        if len(parts) == 1:
            found.append(Piece(token.text, token.start, token.end, token.tag))
            continue
        start = token.start
        for part in parts:
            found.append(Piece(part, start, start + len(part), token.tag if part[0].isalnum() else "HYPH"))
            start += len(part)
    return found


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...]:
    if len(word) > _LONGEST or word.islower() or not word[0].isalnum() or not _splits(word):
        return (word,)
    return tuple(_JOINT.findall(word))


def _splits(word: str) -> bool:
    """Whether the word is a compound with a capital, not a number, an address or an abbreviation."""
    return any(mark in word for mark in "-–/‐‑") and word[-1].isalnum() and any(letter.isupper() for letter in word)
