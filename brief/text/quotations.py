"""Quotations of a text, by paragraph: curly, straight, low, angle, doubled ('' and ``) and single marks.

A quotation that is not closed runs to the end of its paragraph, as newspapers do when the next paragraph goes on
quoting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.model import Span
from brief.text.tagged import Quotation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SENSES = {
    **dict.fromkeys("“„‟«", "open"),
    **dict.fromkeys("”»", "close"),
    '"': "either",
    "``": "open",
    "‘‘": "open",
    "''": "either",
    "’’": "close",
}
_MARK = re.compile("''(?!'(?!\\w))|``|‘‘|’’(?!’)|[“„‟«”»\"]")
"""Of three single marks in a row the last two close the outer quotation."""
_ENDS_CLAUSE = frozenset(",.?!…")
_FOLLOWS = frozenset(".,;:!?")
_LONGEST_SINGLE = 2000
"""Characters: beyond this a single mark is an apostrophe that lost its partner."""


def quotations(text: str, paragraphs: Iterable[Span]) -> tuple[Quotation, ...]:
    """Every quotation in the paragraphs, in text order, none inside another."""
    return tuple(quotation for paragraph in paragraphs for quotation in _in_paragraph(text, paragraph))


def _in_paragraph(text: str, paragraph: Span) -> list[Quotation]:
    found = list(_double(text, paragraph))
    found += _single(text, paragraph, found)
    return sorted(found, key=lambda quotation: quotation.span)


def _marks(text: str, paragraph: Span) -> Iterator[tuple[int, int, str]]:
    """Start, end and sense of each double mark: open, close or either."""
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        yield mark.start(), mark.end(), _SENSES[mark[0]]


def _double(text: str, paragraph: Span) -> Iterator[Quotation]:
    opened: tuple[int, int] | None = None
    for start, end, sense in _marks(text, paragraph):
        spaced = end >= paragraph.end or text[end].isspace()
        if opened is None:
            if sense == "open" or (sense == "either" and not spaced):
                opened = (start, end)
        elif sense != "open" or (spaced and text[start - 1] in _ENDS_CLAUSE):
            # an opening mark that stands where a quotation ends was typed the wrong way round
            yield Quotation(Span(opened[0], end), Span(opened[1], start))
            opened = None
    if opened is not None:
        yield Quotation(Span(opened[0], paragraph.end), Span(opened[1], paragraph.end), closed=False)


def _single(text: str, paragraph: Span, taken: list[Quotation]) -> Iterator[Quotation]:
    """Quotations in single marks outside the double ones."""
    position = paragraph.start
    while (start := _next_single(text, position, paragraph.end)) is not None:
        position = start + 1
        if any(quotation.span.start <= start < quotation.span.end for quotation in taken):
            continue
        end = _single_end(text, start, min(paragraph.end, start + _LONGEST_SINGLE))
        if end is not None:
            yield Quotation(Span(start, end + 1), Span(start + 1, end))
            position = end + 1


def _next_single(text: str, position: int, end: int) -> int | None:
    while position < end:
        curly = text.find("‘", position, end)
        straight = text.find("'", position, end)
        found = min((index for index in (curly, straight) if index >= 0), default=-1)
        if found < 0:
            return None
        before = text[found - 1] if found else " "
        after = text[found + 1] if found + 1 < end else " "
        if not before.isalnum() and after.isalpha() and (text[found] == "‘" or not before.isalpha()):
            return found
        position = found + 1
    return None


def _single_end(text: str, start: int, end: int) -> int | None:
    """The closing mark that fits best: the first beside a clause end, else the first that ends a word."""
    closing = "’" if text[start] == "‘" else "'"
    first: int | None = None
    position = start + 1
    while (position := text.find(closing, position, end)) >= 0:
        ends_word = position + 1 >= len(text) or not text[position + 1].isalnum()
        following = text[position + 1 : position + 2]
        if ends_word and (text[position - 1] in _ENDS_CLAUSE or following in _FOLLOWS):
            return position
        if ends_word and first is None and not text[position - 1].isspace():
            first = position
        position += 1
    return first
