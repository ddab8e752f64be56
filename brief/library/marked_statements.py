"""Statements that the reader has marked for the export, whether or not their articles are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.errors import NotFoundError
from brief.library.citing import cited_alone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brief.library.library import Library
    from brief.model import BriefSource

MARKED_STATEMENT = "marked statement"
"""The kind of fact: about the id of a statement."""


class MarkedStatements:
    """Marks statements, and puts them into briefs."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def mark(self, statement: str, marked: bool = True) -> bool:
        """Marks a statement, or takes its mark away; False when nothing changes."""
        words = "mark of a statement" if marked else "no mark of a statement"
        return self._library.changes.set(MARKED_STATEMENT, statement, "1" if marked else None, words)

    def ids(self) -> frozenset[str]:
        """All that are marked."""
        return frozenset(self._library.changes.all(MARKED_STATEMENT))

    def by_article(self) -> Mapping[str, frozenset[str]]:
        """Those that are still there, by their articles."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for id in sorted(self.ids()):
            try:
                article, _ = self._library.statement(id)
            except NotFoundError:
                continue
            found[article.id].add(id)
        return {article: frozenset(ids) for article, ids in found.items()}

    def added(self, sources: Sequence[BriefSource], whole: Sequence[str]) -> tuple[BriefSource, ...]:
        """The sources of a brief with the marked statements of articles that are not exported as a whole."""
        found = {source.article.id: source for source in sources}
        for article, ids in self.by_article().items():
            if article in whole:
                continue
            known = found.get(article)
            cited = cited_alone(self._library, article, ids | _of(known))
            found[article] = replace(known, analysis=cited.analysis) if known else cited
        return tuple(found.values())


def _of(source: BriefSource | None) -> frozenset[str]:
    return frozenset(statement.id for statement in (source.analysis.statements if source else ()))
