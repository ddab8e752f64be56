"""Related statements of a brief, each pair once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.export.voices import Said, statements

if TYPE_CHECKING:
    from brief.model import Brief, Relation, RelationKind, Statement

_ORDER: tuple[RelationKind, ...] = ("disputes", "other_figure", "same_claim", "repeats", "answers", "same_subject")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of the brief and how they are related."""

    statement: Said
    other: Said
    kind: RelationKind
    score: float
    marked: bool = False


def pairs(brief: Brief) -> tuple[Pair, ...]:
    """Marked pairs, then by kind, best first; a statement that is in no source has no place and is left out."""
    known = {(said.source.article.id, said.statement.id): said for said in statements(brief)}
    found: dict[frozenset[tuple[str, str]], Pair] = {}
    for article, statement, relation in _relations(brief):
        here, there = (article, statement.id), (relation.statement.article or article, relation.statement.id)
        if here != there and here in known and there in known:
            pair = Pair(known[here], known[there], relation.kind, relation.score, relation.marked)
            found.setdefault(frozenset((here, there)), pair)
    return tuple(sorted(found.values(), key=lambda pair: (not pair.marked, _ORDER.index(pair.kind), -pair.score)))


def _relations(brief: Brief) -> list[tuple[str, Statement, Relation]]:
    """The relations of all sources; a pair that was marked from the other end is met as marked."""
    found = [
        (source.article.id, statement, relation) for source in brief.sources for statement, relation in source.related
    ]
    return sorted(found, key=lambda each: not each[2].marked)
