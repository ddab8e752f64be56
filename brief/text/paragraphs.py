"""Paragraphs of a text and what each of them is: headline, byline, dateline, running text or page furniture.

The rules are careful: a line that could be a sentence of the article is running text.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from brief.model import Paragraph, Span
from brief.text.cleaning import clean_line
from brief.text.furniture import is_byline, is_dateline, is_debris

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.model import Role

_LINE = re.compile(r"[^\n]+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_SENTENCE_END = re.compile(r"[.!?…:;]['\"”’»)\]]*$")
_QUOTATION_MARKS = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')
_LONGEST_HEADLINE = 160
"""Characters."""
_HEAD = 8
"""Blocks at the top among which headline and byline are looked for."""
_WRAPPED = (40, 110)
"""Columns at which a wrapped text breaks its lines."""


def paragraphs(text: str, title: str | None = None) -> tuple[Paragraph, ...]:
    """The blocks of the text in order; running text is numbered from 1."""
    spans = list(_blocks(text))
    headline = _headline(text, spans, title)
    found: list[Paragraph] = []
    number = 0
    for place, span in enumerate(spans):
        role = _role(text, span, place, headline, len(spans))
        number += role in ("body", "quotation")
        found.append(Paragraph(span, role, number if role in ("body", "quotation") else 0))
    if number == 0 and found:
        # a text of headlines only is read as what it is: text
        return tuple(Paragraph(block.span, "body", place) for place, block in enumerate(found, 1))
    return tuple(found)


def _role(text: str, span: Span, place: int, headline: int | None, blocks: int) -> Role:
    block = span.of(text)
    if place == headline:
        return "headline"
    if is_debris(block):
        return "debris"
    near_an_end = place <= (headline or 0) + _HEAD or place >= blocks - 2
    if near_an_end and is_byline(block):
        return "byline"
    if is_dateline(block):
        return "dateline"
    return "quotation" if block.startswith(">") else "body"


def _headline(text: str, spans: list[Span], title: str | None) -> int | None:
    """The place of the headline at the top: the title where it stands, else a first line that is no sentence."""
    wanted = _bare(title) if title else None
    for place, span in enumerate(spans[:_HEAD]):
        # a cleaned title may be shorter than its block, by invisible characters
        if wanted and len(span) < 4 * len(wanted) + 100 and _bare(span.of(text)) == wanted:
            return place
    for place, span in enumerate(spans[:_HEAD]):
        block = span.of(text)
        if is_debris(block) or is_byline(block) or is_dateline(block):
            continue
        return place if place + 1 < len(spans) and _looks_like_headline(block) else None
    return None


def _bare(line: str) -> str:
    """The line as it is compared: blanks, letter case and the form of quotation marks do not count."""
    return " ".join(clean_line(line).split()).casefold().translate(_QUOTATION_MARKS)


def _looks_like_headline(block: str) -> bool:
    if len(block) > _LONGEST_HEADLINE or "\n" in block or block.endswith(",") or _SENTENCE_END.search(block):
        return False
    return 2 <= len(block.split()) <= 25 and block[0] not in "-*•>"


def _blocks(text: str) -> Iterator[Span]:
    """A line each; in a text that was wrapped at some column, what blank lines separate."""
    if _is_wrapped(text):
        start = 0
        for gap in _BLANK_LINE.finditer(text):
            yield from _trimmed(text, start, gap.start())
            start = gap.end()
        yield from _trimmed(text, start, len(text))
        return
    for line in _LINE.finditer(text):
        yield from _trimmed(text, line.start(), line.end())


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    block = text[start:end]
    bare = block.strip()
    if bare:
        start += len(block) - len(block.lstrip())
        yield Span(start, start + len(bare))


def _is_wrapped(text: str) -> bool:
    """Whether lines mostly break in the middle of sentences, all near one column, with blank lines between blocks."""
    if _BLANK_LINE.search(text) is None:
        return False
    lines = [line.rstrip() for line in text[:50_000].split("\n")]
    followed = [line for line, after in itertools.pairwise(lines) if line and after.strip()]
    if len(followed) < 3:
        return False
    broken = [line for line in followed if not _SENTENCE_END.search(line)]
    in_column = [line for line in followed if _WRAPPED[0] <= len(line) <= _WRAPPED[1]]
    return len(broken) > 0.6 * len(followed) and len(in_column) > 0.7 * len(followed)
