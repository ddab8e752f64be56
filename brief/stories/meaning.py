"""Related statements by their meaning too, for who chose an embedder; nothing else needs one."""

from __future__ import annotations

from dataclasses import replace
from heapq import nlargest
from typing import TYPE_CHECKING, Protocol

from brief.stories.copies import Row
from brief.stories.scoring import article_factor
from brief.stories.search import SPREAD
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import StatementText
    from brief.stories.index import StatementIndex


class Embedder(Protocol):
    """Tells how alike texts are in what they mean."""

    def likenesses(self, text: str, others: Sequence[str]) -> Sequence[float]:
        """The cosine of a text and each of the others, -1 to 1."""
        ...


WEIGHT = 0.3
"""What the same meaning weighs beside the same words."""

NEAR_ARTICLES = 5
"""Articles most like the one asked about, whose statements are looked at even when they share no word."""

LEAST_MEANING = 0.2
"""Likeness from which a statement that shares no word is related at all."""


def by_meaning(
    embedder: Embedder, index: StatementIndex, query: StatementText, rows: Sequence[Row], left_out: str | None
) -> list[Row]:
    """What the words have found and what they have missed in articles like this one, best first, scored anew."""
    candidates = [*rows, *_missed(index, query, rows, left_out)]
    alike = embedder.likenesses(query.text, [row.statement.text for row in candidates]) if candidates else []
    scored = [
        _scored(row, likeness)
        for row, likeness in zip(candidates, alike, strict=True)
        if row.score or likeness >= LEAST_MEANING
    ]
    return sorted(scored, key=lambda row: -row.score)


def _missed(index: StatementIndex, query: StatementText, rows: Sequence[Row], left_out: str | None) -> list[Row]:
    """Statements of the articles most alike that the words have not found; the reader has the own article open."""
    known = {query.id, *(row.statement.id for row in rows)}
    alike = {row.statement.article: row.alike for row in rows if row.statement.article is not None}
    others = [article for article in alike if article not in (query.article, left_out)]
    return [
        Row(statement, frozenset(terms(statement.text)), alike[article], 0.0)
        for article in nlargest(NEAR_ARTICLES, others, key=alike.__getitem__)
        for statement in index.of_article(article)
        if statement.id not in known
    ]


def _scored(row: Row, likeness: float) -> Row:
    words = row.score ** (1 / SPREAD)
    meaning = max(0.0, likeness) * article_factor(row.alike) / article_factor(1.0)
    return replace(row, score=min(1.0, (words + WEIGHT * meaning) / (1 + WEIGHT)) ** SPREAD)
