"""Statements related to one that is asked about, with what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.model import Relation
from brief.stories.copies import Copies, Row, folded
from brief.stories.evidence import Reading, evidence
from brief.stories.kinds import Pair, kind_of
from brief.stories.pointers import points_at
from brief.stories.search import ask, search

if TYPE_CHECKING:
    from brief.model import RelationKind, StatementText
    from brief.stories.index import StatementIndex
    from brief.stories.search import Question

_POINTED_AT = 0.95
"""Score of the statement that the text itself points at."""


class RelationEngine:
    """Relates statements over an index of them."""

    def __init__(self, index: StatementIndex, fold_copies: bool = True) -> None:
        self._index = index
        self._fold_copies = fold_copies

    def related(self, query: StatementText, limit: int = 10, exclude_article: str | None = None) -> list[Relation]:
        """The related statements, best first: at most `limit` and 100, never the query itself."""
        if limit < 1:
            return []
        pointed = self._pointed_at(query, exclude_article)
        known = {query.id, pointed.statement.id} if pointed else {query.id}
        question = ask(self._index, query)
        rows = [row for row in self._rows(question, exclude_article) if row.statement.id not in known]
        reading = Reading(query)
        rest = limit - len(known) + 1
        chosen = folded(rows, rest) if self._fold_copies else [Copies(row) for row in rows[:rest]]
        relations = [_relation(question, reading, copies) for copies in chosen]
        return [pointed, *relations] if pointed else relations

    def _rows(self, question: Question, exclude_article: str | None) -> list[Row]:
        found = search(self._index, question, exclude_article)
        statements = self._index.texts([one.key for one in found])
        return [Row(statements[one.key], frozenset(one.words), one.score) for one in found if one.key in statements]

    def _pointed_at(self, query: StatementText, exclude_article: str | None) -> Relation | None:
        if query.article is None or query.article == exclude_article:
            return None
        others = self._index.of_article(query.article)
        target = points_at(query, others)
        if target is None:
            return None
        kind: RelationKind = "disputes" if query.kind in {"deny", "criticize", "accuse"} else "answers"
        return Relation(target, kind, _POINTED_AT, evidence(Reading(query), Reading(target), {}))


def _relation(question: Question, reading: Reading, copies: Copies) -> Relation:
    row = copies.first
    other = Reading(row.statement)
    shared = evidence(reading, other, question.weights)
    kind = kind_of(Pair(reading, other, shared, question.weights))
    return Relation(row.statement, kind, row.score, shared, copies.also_in)
