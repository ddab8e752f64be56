"""Which parts of a row are actors, and which belong to the statement under the cursor."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.app.page.rows import Row
    from brief.model import Analysis, Span, Statement

MarkKind = Literal["person", "organization", "place", "speaker", "cue", "content"]


class Mark(NamedTuple):
    """Characters `start` to `end` of a row's text."""

    start: int
    end: int
    kind: MarkKind


class Marker:
    """Finds the marks of rows; names are searched by place, so that a row costs the same in any article."""

    def __init__(self, analysis: Analysis) -> None:
        kinds = {actor.id: actor.kind for actor in analysis.actors}
        self._names: list[tuple[Span, MarkKind]] = sorted(
            ((mention.span, kinds[mention.actor]) for mention in analysis.mentions if mention.form == "name"),
            key=lambda name: name[0],
        )
        self._starts = [span.start for span, _ in self._names]

    def marks(self, row: Row, statement: Statement | None) -> Iterator[Mark]:
        """The marks of a row, the statement's first, so that names show on top of it."""
        if row.source is None:
            return
        if statement is not None and statement.span.overlaps(row.source):
            yield from self._statement(row, statement)
        first = max(0, bisect_left(self._starts, row.source.start) - 1)
        for span, kind in self._names[first:]:
            if span.start >= row.source.end:
                break
            if (columns := row.columns(span)) is not None:
                yield Mark(*columns, kind)

    @staticmethod
    def _statement(row: Row, statement: Statement) -> Iterator[Mark]:
        parts: list[tuple[MarkKind, Span | None]] = [("content", content) for content in statement.contents]
        parts += [("cue", statement.cue), ("speaker", statement.speaker.span if statement.speaker else None)]
        for kind, span in parts:
            if span is not None and (columns := row.columns(span)) is not None:
                yield Mark(*columns, kind)
