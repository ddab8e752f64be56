"""An article that a brief cites for some of its statements alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.model import BriefSource, Summary

if TYPE_CHECKING:
    from collections.abc import Collection

    from brief.library.library import Library
    from brief.model import Analysis


def cited_alone(library: Library, article: str, statements: Collection[str]) -> BriefSource:
    """A source with these statements, their paragraphs and speakers, and nothing else."""
    return BriefSource(library.article(article), _trimmed(library.analyze(article), statements), Summary("none", (), 0))


def _trimmed(analysis: Analysis, wanted: Collection[str]) -> Analysis:
    """An analysis with some statements, their paragraphs and speakers, and nothing else."""
    statements = tuple(statement for statement in analysis.statements if statement.id in wanted)
    speakers = {statement.speaker.actor for statement in statements if statement.speaker}
    spans = [statement.span for statement in statements]
    return replace(
        analysis,
        paragraphs=tuple(block for block in analysis.paragraphs if any(map(block.span.overlaps, spans))),
        sentences=(),
        actors=tuple(actor for actor in analysis.actors if actor.id in speakers),
        mentions=tuple(
            mention
            for mention in analysis.mentions
            if mention.actor in speakers and any(span.contains(mention.span) for span in spans)
        ),
        statements=statements,
    )
