"""The relations that a brief shows: the most trusted first, each pair once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.model import Relation, RelationKind, Statement

_TRUST: dict[RelationKind, int] = {
    "repeats": 0,
    "same_claim": 1,
    "answers": 2,
    "disputes": 3,
    "other_figure": 4,
    "same_subject": 5,
}

Pair = tuple["Statement", "Relation"]


def strongest(pairs: Iterable[Pair], limit: int) -> tuple[Pair, ...]:
    """At most `limit` pairs, by trust in their kind, then by score; a pair counts once, whichever way it was found."""
    ordered = sorted(pairs, key=lambda pair: (_TRUST[pair[1].kind], -pair[1].score))
    chosen: dict[frozenset[str], Pair] = {}
    for pair in ordered:
        chosen.setdefault(frozenset({pair[0].id, pair[1].statement.id}), pair)
    return tuple(chosen.values())[:limit]
