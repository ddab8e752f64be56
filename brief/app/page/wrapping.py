"""Breaking a text into rows of a width in terminal cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SEPARATOR = " · "
BORDER_ENDS = 6
"""Cells of a bordered pane that the words on its border do not reach: corners, lines and blanks."""
_WORD = re.compile(r"\S+\s*")


def hints(words: Sequence[str], width: int) -> str:
    """As many hints as fit, none of them cut: the last one, which tells the way out, stays longest."""
    *others, last = words
    while others and cell_len(_SEPARATOR.join((*others, last))) > width:
        others.pop()
    return _SEPARATOR.join((*others, last))


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Start and end of each row of the text; a word that is wider than a row is broken."""
    return _wrap_narrow(text, max(1, width)) if cell_len(text) == len(text) else _wrap_wide(text, width)


def _wrap_narrow(text: str, width: int) -> list[tuple[int, int]]:
    """For texts with one cell a character, as most are: many times as fast as measuring each word."""
    rows: list[tuple[int, int]] = []
    start, last = _skip_blanks(text, 0), len(text.rstrip(" "))
    while last - start > width:
        blank = text.rfind(" ", start + 1, start + width + 1)
        end = blank if blank > 0 else start + width
        after = _skip_blanks(text, end)
        while text[end - 1] == " ":
            end -= 1
        rows.append((start, end))
        start = after
    rows.append((start, max(start, last)))
    return rows


def _skip_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place] == " ":
        place += 1
    return place


def _wrap_wide(text: str, width: int) -> list[tuple[int, int]]:
    rows: list[tuple[int, int]] = []
    start, end, used = 0, 0, 0
    for a, b in _pieces(text, max(1, width)):
        size = cell_len(text[a:b].rstrip())
        if used and used + size > width:
            rows.append((start, end))
            start, used = a, 0
        end = a + len(text[a:b].rstrip())
        used += cell_len(text[a:b])
    rows.append((start, end))
    return rows


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text):
        start, end = match.span()
        if cell_len(match[0].rstrip()) <= width:
            yield start, end
            continue
        while start < end:
            stop = start + 1
            size = cell_len(text[start])
            while stop < end and size + cell_len(text[stop]) <= width:
                size += cell_len(text[stop])
                stop += 1
            yield start, stop
            start = stop


def shortened(text: str, width: int) -> str:
    """The text in at most `width` cells, with an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    size, stop = 0, 0
    while stop < len(text) and size + cell_len(text[stop]) < width:
        size += cell_len(text[stop])
        stop += 1
    return text[:stop].rstrip(" …") + "…" if width > 0 else ""


def shortened_at_start(text: str, width: int) -> str:
    """The end of the text in at most `width` cells, from a word on, with an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return text
    start = len(text) - max(0, width - 1)
    while cell_len(text[start:]) >= width > 1:
        start += 1
    word = text.find(" ", start - 1) + 1
    return f"…{text[word if 0 < word < len(text) else start :]}" if width > 0 else ""
