"""Scores the kinds of real pairs that were judged by reading both statements: how often a kind that is shown is right.

usage: python -m tests.quality.score_judged ARTICLES.jsonl...
(rows {"id", "text"[, "published"]} with the ids that judged.txt names; the texts themselves are no part of the project)
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tests.quality.score_quotations import library_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.library import Library
    from brief.model import RelationKind, StatementText

JUDGED = Path(__file__).resolve().with_name("judged.txt")
ROWS = 40
"""Related statements among which the other one of a pair is looked for."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement begins."""

    article: str
    start: int


@dataclass(frozen=True, slots=True)
class JudgedKind:
    """Two statements, a kind that they were once taken for, and whether it is right."""

    kind: RelationKind
    right: bool
    one: Place
    other: Place


def judged_kinds(text: str) -> list[JudgedKind]:
    """The judgements of a file: a sign, a kind, and twice an article's id and a character."""
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return [
        JudgedKind(cast("RelationKind", kind), sign == "+", Place(one, int(first)), Place(other, int(second)))
        for sign, kind, one, first, other, second in lines
    ]


def shown(library: Library, judged: JudgedKind) -> RelationKind | None:
    """What a reader is shown at either of the two; None when one is not there or does not lead to the other."""
    one, other = _statement(library, judged.one), _statement(library, judged.other)
    if one is None or other is None:
        return None
    ways = ((one, other), (other, one))
    found = (row.kind for start, end in ways for row in library.related(start.id, ROWS) if row.statement.id == end.id)
    return next(found, None)


def _statement(library: Library, place: Place) -> StatementText | None:
    statements = library._store.statements.of_article(place.article)
    return next((one for one in statements if one.start == place.start), None)


def precision(judged: Iterable[JudgedKind], kinds: Iterable[RelationKind | None]) -> dict[str, tuple[int, int]]:
    """For each kind how many pairs that are still shown as it are right, of how many."""
    still = [one for one, kind in zip(judged, kinds, strict=True) if kind == one.kind]
    all_of = Counter(one.kind for one in still)
    return {kind: (sum(one.right for one in still if one.kind == kind), count) for kind, count in all_of.items()}


def main() -> None:
    """Prints the table."""
    library = library_of(map(Path, sys.argv[1:]))
    judged = judged_kinds(JUDGED.read_text(encoding="utf-8"))
    there = [one for one in judged if _statement(library, one.one) and _statement(library, one.other)]
    print(f"{len(there)} of {len(judged)} judged pairs are in these articles")
    for kind, (right, count) in sorted(precision(there, [shown(library, one) for one in there]).items()):
        print(f"{kind:<14}{right / count:.3f} of {count}")


if __name__ == "__main__":
    main()
