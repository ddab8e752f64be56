"""What is exported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from brief.model import Analysis, Article, Statement
    from brief.model.relations import Relation
    from brief.model.summaries import Summary
    from brief.note import Note


@dataclass(frozen=True, slots=True)
class BriefSource:
    """One article of a brief with everything the brief says about it; its number is its place, from 1."""

    article: Article
    analysis: Analysis
    summary: Summary
    related: tuple[tuple[Statement, Relation], ...] = ()
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What is exported: one article or several."""

    title: str
    scope: Literal["article", "selection", "story"]
    created: datetime
    generator: str
    sources: tuple[BriefSource, ...]
