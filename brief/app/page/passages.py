"""Paragraphs beside their numbers, from the first word to the last that there is room for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from brief.app.page.wrapping import wrap
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import Span

_BAR = "▌ "


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a part of it; what is `said` in it, from one character to another, has a bar beside it."""

    number: str
    text: str
    said: tuple[int, int] = (0, 0)


def around(number: str, text: str, paragraph: Span, said: Span, most: int) -> Passage:
    """A paragraph with what is said in it; of a long one about so many characters."""
    first, last = paragraph.start, paragraph.end
    if said.start - first > most // 2:
        first = _next_word(text, said.start - most // 2, said.start)
    if last - first > most:
        last = _word_before(text, first, first + most)
    end = min(said.end, last)
    parts = text[first : said.start], text[said.start : end], text[end:last]
    before, words, after = (clean_line(part) for part in parts)
    before = f"… {before}" if first > paragraph.start else before
    after = f"{after}…" if last < paragraph.end else after
    return Passage(number, f"{before}{words}{after}", (len(before), len(before) + len(words)))


def end_of(text: str, most: int) -> str:
    """The text, or of a long one the end, from a word on."""
    return text if len(text) <= most else f"… {text[_next_word(text, len(text) - most, len(text)) :]}"


def beginning_of(text: str, most: int) -> str:
    """The text, or of a long one the beginning, up to a word."""
    return text if len(text) <= most else f"{text[: _word_before(text, 0, most)].rstrip()} …"


def _next_word(text: str, start: int, end: int) -> int:
    """Where the first whole word begins; where there are no blanks, as in Chinese, at the start."""
    return start if text[start - 1 : start].isspace() else text.find(" ", start, end) + 1 or start


def _word_before(text: str, start: int, end: int) -> int:
    blank = text.rfind(" ", start, end + 1)
    return blank if blank > start else end


def lines(passage: Passage, width: int) -> list[Content]:
    """The passage in lines of so many cells, under each other beside its number."""
    lead = f"{passage.number} " if passage.number else ""
    first, last = passage.said
    words = Content(passage.text).stylize("bold", first, last)
    rows: list[Content] = []
    for start, end in wrap(passage.text, max(1, width - len(_BAR) - len(lead))):
        bar = _BAR if max(start, first) < min(end, last) else " " * len(_BAR)
        number = " " * len(lead) if rows else (lead, "bold" if last else "")
        rows.append(Content.assemble(bar, number, words[start:end]))
    return rows


def cut(rows: Sequence[Content], height: int, width: int) -> list[Content]:
    """As many lines as there is room for; where more follow, the last one says so."""
    if len(rows) <= height:
        return list(rows)
    kept = list(rows[: max(1, height)])
    while len(kept) > 1 and not kept[-1].plain.strip():
        kept.pop()
    last = kept[-1].rstrip()
    if last.cell_length > width - 2:
        last = last[: max(1, last.plain.rfind(" ", 0, max(1, width - 2)))]
    kept[-1] = last + " …"
    return kept
