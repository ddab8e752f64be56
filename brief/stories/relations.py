"""Statements related to one that is asked about, with what they share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.model import Relation
from brief.stories.copies import Row, apart, folded
from brief.stories.evidence import WORD, Reading, evidence
from brief.stories.kinds import LONG_QUOTATION, ONE_STORY, Pair, kind_of
from brief.stories.meaning import by_meaning
from brief.stories.pointers import pointer, without_pointer
from brief.stories.replies import REACH_OF_NAMES, reply, taken_up
from brief.stories.search import ask, search
from brief.stories.speakers import other_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import StatementText
    from brief.stories.index import StatementIndex
    from brief.stories.meaning import Embedder
    from brief.stories.pointers import Pointer
    from brief.stories.search import Question

_POINTED_AT = 0.95
"""Score of statements of which one points at the other in so many words."""


_LOOKED_BEYOND = 5
"""Rows beyond the limit among which a repeated quotation is looked for."""
MARGIN = 20
"""Rows beyond four times the limit, which near-copies may take up."""


class RelationEngine:
    """Relates statements over an index of them."""

    def __init__(self, index: StatementIndex, fold_copies: bool = True, embedder: Embedder | None = None) -> None:
        self._index = index
        self._fold_copies = fold_copies
        self._embedder = embedder

    def related(self, query: StatementText, limit: int = 10, exclude_article: str | None = None) -> list[Relation]:
        """The related statements, best first: at most `limit` and 100, never the query itself."""
        if limit < 1:
            return []
        pointed = [] if query.article == exclude_article else self._pointed(query)[:limit]
        known = {query.id, *(relation.statement.id for relation in pointed)}
        question = ask(self._index, replace(query, text=without_pointer(query.text)))
        rows = self._rows(question, exclude_article, 4 * limit + MARGIN)
        if self._embedder is not None:
            rows = by_meaning(self._embedder, self._index, question.text, rows, exclude_article)
        rows = [row for row in rows if row.statement.id not in known]
        reading = Reading(query)
        rest = limit - len(pointed)
        wider = rest + _LOOKED_BEYOND if rest else 0
        rows[wider:] = sorted(rows[wider:], key=lambda row: -row.quotes)
        chosen = folded(rows, wider) if self._fold_copies else apart(rows, wider)
        found = [_relation(question, reading, self._in_place(query, one.first), one.also_in) for one in chosen]
        return [*pointed, *sorted(found, key=_trust)[:rest]]

    def _in_place(self, query: StatementText, row: Row) -> Row:
        """With the words beside the statement where they may tell that it answers the query."""
        found = row.statement
        later = found.published is not None and query.published is not None and found.published >= query.published
        if not later or row.alike < ONE_STORY or found.article is None or found.article == query.article:
            return row
        if not other_speaker(query.speaker, found.speaker):
            return row
        placed = (one for one in self._index.of_article(found.article) if one.id == found.id)
        return replace(row, statement=next(placed, found))

    def _rows(self, question: Question, exclude_article: str | None, most: int) -> list[Row]:
        found = search(self._index, question, exclude_article)
        found = [one for place, one in enumerate(found) if place < most or one.quotes]
        texts = self._index.texts([one.key for one in found])
        return [
            Row(texts[one.key], frozenset(one.words), one.alike, one.score, one.quotes)
            for one in found
            if one.key in texts
        ]

    def _pointed(self, query: StatementText) -> list[Relation]:
        """What the query points at in its own article, and what points at the query there."""
        others = self._index.of_article(query.article) if query.article is not None else []
        found = {}
        if forth := _points(query, others):
            found[forth.target.id] = Relation(forth.target, forth.kind, _POINTED_AT, forth.evidence)
        for other in others:
            near = 0 <= other.start - query.end <= REACH_OF_NAMES
            back = _points(other, others) if near else None
            if back and back.target.id == query.id:
                found[other.id] = Relation(other, back.kind, _POINTED_AT, back.evidence)
        return list(found.values())


def _points(statement: StatementText, others: Sequence[StatementText]) -> Pointer | None:
    """What a statement points at, as far as it tells; a reply tells more than "those remarks"."""
    found = pointer(statement, others)
    return (reply(statement, others) or found) if found is None or found.kind == "same_subject" else found


def _trust(relation: Relation) -> tuple[bool, float]:
    """Repeated quotations stand first, and long runs of the same words, because they are sure; then scores."""
    same_words = len(WORD.findall(relation.evidence.quotation or "")) >= LONG_QUOTATION
    return not (same_words or relation.kind == "repeats"), -relation.score


def _relation(question: Question, reading: Reading, row: Row, also_in: tuple[str, ...]) -> Relation:
    other = Reading(row.statement)
    shared = evidence(reading, other, question.weights)
    pair = Pair(reading, other, shared, question.weights, row.alike)
    kind = kind_of(pair)
    if kind != "repeats" and row.alike >= ONE_STORY:
        kind = taken_up(pair) or kind
    return Relation(row.statement, kind, row.score, shared, also_in)
