"""The one function between text from outside and every place where it is shown or written.

Control characters could drive the terminal, direction marks could turn amounts around, stacked marks could draw over
the borders; none of them survives. The stored text is never changed: cleaning happens on the way out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_REPLACED = "\ufffd"
_MOST_MARKS = 4
"""Combining marks in a row that are kept, enough for every living script."""

_SPECIAL = re.compile(
    r"[^\w\n\t -~\xa0-\xac\xae-\u02ff\u2000-\u200a\u2010-\u2027\u202f-\u205f\u20a0-\u20cf\u2100-\u2bff"
    r"\u3000-\u3029\u3030-\u303f\uff01-\uff65]+"
)
"""Runs of characters that need a closer look: everything but letters, digits and the common marks and blanks."""
_BREAKS = frozenset("\r\x0b\x0c\x85\u2028\u2029")
_JOINERS = frozenset("\u200c\u200d")
_DROPPED = re.compile(
    "[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SHORT = 8
"""Characters of a run whose cleaned form is remembered."""


def clean(text: str) -> str:
    """The text without anything that could act: line breaks and tabs stay, other controls become U+FFFD."""
    if _SPECIAL.search(text) is None:
        return text
    parts: list[str] = []
    place = 0
    for start, kept in _changes(text):
        parts.append(text[place:start])
        parts.extend(kept)
        place = start + len(kept)
    parts.append(text[place:])
    return "".join(parts)


def clean_line(text: str) -> str:
    """The cleaned text on one line."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def clean_with_offsets(text: str) -> tuple[str, Sequence[int] | None]:
    """The cleaned text, and for each offset into `text` (and its end) the place in it; None when nothing changed."""
    cleaned = clean(text)
    if cleaned == text:
        return text, None
    places: list[int] = []
    shown = 0
    for start, kept in _changes(text):
        untouched = start - len(places)
        places.extend(range(shown, shown + untouched))
        shown += untouched
        for character in kept:
            places.append(shown)
            shown += len(character)
    places.extend(range(shown, shown + len(text) - len(places) + 1))
    return cleaned, places


def _changes(text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """Where characters change, and what each of them becomes: itself, another one or nothing."""
    for match in _SPECIAL.finditer(text):
        run = match.group()
        kept = _remembered(run) if len(run) <= _SHORT else _kept(run)
        if run[-1] == "\r" and text.startswith("\n", match.end()):
            kept = (*kept[:-1], "")
        if "".join(kept) != run:
            yield match.start(), kept


def _kept(run: str) -> tuple[str, ...]:
    kept: list[str] = []
    marks = 0
    for character in run:
        shown = _shown(character)
        if shown and _stacks(shown):
            marks += 1
            shown = shown if marks <= _MOST_MARKS else ""
        elif shown:
            marks = 0
        kept.append(shown)
    return tuple(kept)


_remembered = lru_cache(maxsize=4096)(_kept)


def _shown(character: str) -> str:
    if character in _BREAKS:
        return "\n"
    if _DROPPED.match(character):
        return ""
    # a code point whose last sixteen bits are FFFE or FFFF is no character; so are U+FDD0 to U+FDEF
    if ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef":
        return _REPLACED
    return _REPLACED if category(character) in ("Cc", "Cs") else character


def _stacks(character: str) -> bool:
    """Whether the character is drawn over the one before it, or keeps the next one on top."""
    return character in _JOINERS or category(character) in ("Mn", "Me")
