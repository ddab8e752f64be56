"""A brief as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.cast import cast
from brief.export.dates import timestamp
from brief.export.rows import Row, analysis_row, dump, relation_row
from brief.export.stories import telling_fields
from brief.story import StoryBrief

if TYPE_CHECKING:
    from brief.export.cast import Part
    from brief.model import Brief, BriefSource


def render(brief: Brief) -> str:
    """`brief.brief/1`, on one line; each source is a `brief.analysis/1` with its number and relations."""
    return dump(brief_row(brief)) + "\n"


def brief_row(brief: Brief) -> Row:
    """The object itself."""
    return {
        "schema": "brief.brief/1",
        "title": brief.title,
        "scope": brief.scope,
        "created": timestamp(brief.created),
        "generator": brief.generator,
        "actors": [_part_fields(part) for part in cast(brief).parts],
        **_telling(brief),
        "sources": [_source_row(number, source) for number, source in enumerate(brief.sources, 1)],
    }


def _source_row(number: int, source: BriefSource) -> Row:
    row = analysis_row(source.article, source.analysis, source.summary)
    # How long the analysis took is no part of what a brief says: two exports of one library are equal.
    del row["timings"]
    related = [
        {**relation_row({"id": statement.id}, rank, relation), "marked": relation.marked}
        for rank, (statement, relation) in enumerate(source.related, 1)
    ]
    notes = [{"statement": note.statement, "text": note.text} for note in source.notes]
    return {"number": number, **row, "related": related, "notes": notes, "tags": list(source.tags)}


def _telling(brief: Brief) -> Row:
    return {"story": telling_fields(brief.telling)} if isinstance(brief, StoryBrief) else {}


def _part_fields(part: Part) -> Row:
    return {
        "name": part.name,
        "kind": part.kind,
        "aliases": list(part.aliases),
        "titles": list(part.titles),
        "named": part.named,
        "said": part.said,
    }
