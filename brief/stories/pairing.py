"""Which statements of a few articles belong beside each other, all pairs at once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.stories.evidence import Reading, evidence
from brief.stories.kinds import COMPARED_MEASURE, Pair, differing_figures, kind_of
from brief.text.rarity import rarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from brief.model import Evidence, RelationKind, StatementText

    Alike = Callable[[StatementText, StatementText], float]
    """The likeness of the articles of two statements."""

ONE_STORY = 0.5
"""Likeness of two articles that are taken to be of one story."""

MOST_HOLDING = 200
"""Statements that a term may stand in to lead from one to another: what half of them share leads nowhere."""

MOST_PARTNERS = 12
"""Statements that one is compared with in full, those that share most."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Two statements, the earlier one first, and what they are to each other."""

    one: StatementText
    other: StatementText
    kind: RelationKind
    evidence: Evidence
    overlap: float
    figures: frozenset[frozenset[float]]
    """The values that differ, two by two."""


def linked(
    statements: Sequence[StatementText],
    holding: Mapping[str, int],
    total: int,
    alike: Alike = lambda one, other: ONE_STORY,
) -> Iterator[Linked]:
    """Pairs that are more to each other than the same subject."""
    for pair in comparable(statements, holding, total, alike):
        kind = kind_of(pair)
        if kind != "same_subject":
            yield Linked(*pair.statements, kind, pair.evidence, pair.overlap(), _values(pair))


def comparable(
    statements: Sequence[StatementText],
    holding: Mapping[str, int],
    total: int,
    alike: Alike = lambda one, other: ONE_STORY,
) -> Iterator[Pair]:
    """Pairs that share enough to be compared; rarity is by how many of all statements hold a term."""
    readings = [Reading(statement) for statement in statements]
    weights = {
        term: rarity(holding.get(term, 1), total) for reading in readings for term in dict.fromkeys(reading.terms)
    }
    for first, second in _partners(readings, weights):
        question, other = readings[first], readings[second]
        own = {term: weights[term] for term in question.terms}
        likeness = alike(question.statement, other.statement)
        yield Pair(question, other, evidence(question, other, own), own, likeness)


def kind_between(one: StatementText, other: StatementText, alike: float) -> RelationKind:
    """What two statements are to each other, when no term is known to be rarer than another."""
    first, second = Reading(one), Reading(other)
    return kind_of(Pair(first, second, evidence(first, second, {}), {}, alike))


def _values(pair: Pair) -> frozenset[frozenset[float]]:
    return frozenset(frozenset({one.value, other.value}) for one, other in differing_figures(pair))


def _partners(readings: Sequence[Reading], weights: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Pairs by place that share enough for any kind, each once."""
    holding: defaultdict[str, list[int]] = defaultdict(list)
    weighing = [sum(weights[term] for term in set(reading.terms)) for reading in readings]
    for place, reading in enumerate(readings):
        shared: defaultdict[int, float] = defaultdict(float)
        for term in set(reading.terms):
            if len(holding[term]) < MOST_HOLDING:
                for other in holding[term]:
                    shared[other] += weights[term]
                holding[term].append(place)
        alike = {
            other: together / (weighing[place] + weighing[other] - together)
            for other, together in shared.items()
            if together
        }
        for other in sorted(alike, key=lambda other: (-alike[other], other))[:MOST_PARTNERS]:
            if alike[other] >= COMPARED_MEASURE or shared[other] >= 0.5 * min(weighing[place], weighing[other]):
                yield other, place
