"""Rows of the reader's own notes and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.page.rows import Row
from brief.app.page.wrapping import wrap
from brief.text.cleaning import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.model import Analysis, Article
    from brief.note import Note

_WORDS_SHOWN = 40
"""Characters of a statement by which the reader knows which one a note is about."""


def note_rows(
    article: Article, analysis: Analysis | None, notes: Sequence[Note], tags: Sequence[str], width: int
) -> Iterator[Row]:
    """Tags on one line, then every note under what it is about; nothing without them."""
    if tags:
        words = " ".join(f"#{tag}" for tag in tags)
        yield from (Row("detail", words[a:b]) for a, b in wrap(words, width))
    if notes:
        yield Row("heading", "NOTES (E)")
    for note in notes:
        about = _about(article, analysis, note)
        if about:
            yield from (Row("detail", about[a:b]) for a, b in wrap(about, width))
        for line in clean(note.text).replace("\t", "    ").split("\n"):
            yield from (Row("note", line[a:b], "  ") for a, b in wrap(line, width - 2))
    if notes or tags:
        yield Row("blank")


def _about(article: Article, analysis: Analysis | None, note: Note) -> str:
    if note.statement is None or analysis is None:
        return ""
    found = next((one for one in analysis.statements if one.id == note.statement), None)
    if found is None:
        return "on a statement that is no longer found"
    words = clean_line(found.span.of(article.text))
    return f"on “{words if len(words) <= _WORDS_SHOWN else words[: _WORDS_SHOWN - 1] + '…'}”"
