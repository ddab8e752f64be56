"""The section of an exported brief with the reader's own notes: set apart, so that nobody takes them for a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.escaping import escape
from brief.export.lines import sentence_line
from brief.text.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.export.citations import Citations
    from brief.export.options import Options
    from brief.model import Brief, BriefSource
    from brief.note import Note


def notes(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    """Notes and tags by article: what the reader wrote stands in block quotes, under the statement that it is about."""
    first = True
    for number, source in enumerate(brief.sources, 1):
        if not (source.notes or source.tags):
            continue
        if len(brief.sources) > 1:
            yield from (*([] if first else [""]), f"### {escape(source.article.title)}", "")
        first = False
        yield from _of_source(number, source, citations)


def _of_source(number: int, source: BriefSource, citations: Citations) -> Iterator[str]:
    statements = {statement.id: statement for statement in source.analysis.statements}
    blocks = [[f"> Tags: {escape(', '.join(source.tags))}"]] if source.tags else []
    for note in source.notes:
        at = statements.get(note.statement or "")
        cited = f"- {sentence_line(number, source.article.text, at.span, citations)}" if at else None
        blocks.append([*([cited, ""] if cited else []), *_quoted(note, "  " if cited else "")])
    for place, block in enumerate(blocks):
        yield from ("",) if place else ()
        yield from block


def _quoted(note: Note, indent: str) -> Iterator[str]:
    """The Markdown of the reader as it is; the signs before each line keep it from being anything but a quotation."""
    for line in clean(note.text).split("\n"):
        yield f"{indent}> {line}".rstrip()
