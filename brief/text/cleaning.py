"""The one function between text from outside and every place where it is shown or written.

Control characters could drive the terminal, direction marks could turn amounts around, stacked marks could draw over
the borders; none of them survives. The stored text is never changed: cleaning happens on the way out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_REPLACED = "�"
_MOST_MARKS = 4
"""Combining marks in a row that are kept, enough for every living script."""

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0300-\u036f\u0483-\u0489\u061c\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b\u200e\u200f"
    "\u2028-\u202e\u2060\u2066-\u206f\u20d0-\u20ff\ud800-\udfff\ufdd0-\ufdef\ufe20-\ufe2f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff\U0005fffe"
    "\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff\U0009fffe\U0009ffff\U000afffe\U000affff"
    "\U000bfffe\U000bffff\U000cfffe\U000cffff\U000dfffe\U000dffff\U000efffe\U000effff\U000ffffe\U000fffff\U0010fffe"
    "\U0010ffff\u0591-\u05bd\u064b-\u065f\u093c\u0941-\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
)
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_DROPPED = re.compile(
    "[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LINE_ENDS = re.compile(r"[\n\t]")


def clean(text: str) -> str:
    """The text without anything that could act: line breaks and tabs stay, other controls become U+FFFD."""
    return clean_with_offsets(text)[0] if _SUSPECT.search(text) else text


def clean_line(text: str) -> str:
    """The cleaned text on one line."""
    return _LINE_ENDS.sub(" ", clean(text))


def clean_with_offsets(text: str) -> tuple[str, Sequence[int] | None]:
    """The cleaned text, and for each offset into `text` (and its end) the place in it; None when nothing changed."""
    if _SUSPECT.search(text) is None:
        return text, None
    shown: list[str] = []
    places: list[int] = []
    marks = 0
    for index, character in enumerate(text):
        places.append(len(shown))
        marks = marks + 1 if _combines(character) else 0
        kept = _shown(character, text[index + 1 : index + 2], marks)
        if kept:
            shown.append(kept)
    places.append(len(shown))
    return "".join(shown), places


def _shown(character: str, following: str, marks: int) -> str:
    if character in "\n\t":
        return character
    if character == "\r":
        return "" if following == "\n" else "\n"
    if character in _BREAKS:
        return "\n"
    if marks > _MOST_MARKS or _DROPPED.match(character):
        return ""
    if marks:
        return character
    return _REPLACED if _SUSPECT.match(character) else character


def _combines(character: str) -> bool:
    from unicodedata import category

    return character > "\u02ff" and category(character) in ("Mn", "Me")
