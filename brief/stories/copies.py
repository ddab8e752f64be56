"""Near-copies of one statement, so that syndicated text does not fill a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.stories.figures import figures
from brief.stories.speakers import other_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.model import StatementText

NEARLY_ALL = 0.85
"""The share of terms that near-copies share (Jaccard)."""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement that was found, with its terms, the likeness of its article, and its score."""

    statement: StatementText
    words: frozenset[str]
    alike: float
    score: float
    quotes: int = 0
    """How many runs of terms it shares with what is asked about: it may quote the same."""


@dataclass(frozen=True, slots=True)
class Copies:
    """A statement with the near-copies that were found after it."""

    first: Row
    others: list[StatementText] = field(default_factory=list)

    @property
    def also_in(self) -> tuple[str, ...]:
        """Other articles that hold a copy, each once."""
        found = (copy.article for copy in self.others)
        return tuple(dict.fromkeys(name for name in found if name is not None and name != self.first.statement.article))


MOST_QUOTING = 8
"""Statements beyond the limit that are looked at because they may quote what is asked about."""


def folded(rows: Iterable[Row], limit: int) -> list[Copies]:
    """The first `limit` statements that are no near-copies of one before them, and some that may be quotations."""
    kept: list[Copies] = []
    for row in rows:
        alike = (copies for copies in kept if _share_most(copies.first.words, row.words))
        original = next((copies for copies in alike if _near(copies.first, row)), None)
        if original is not None:
            original.others.append(row.statement)
        elif len(kept) < limit or (row.quotes and len(kept) < limit + MOST_QUOTING):
            kept.append(Copies(row))
    return kept


def apart(rows: Sequence[Row], limit: int) -> list[Copies]:
    """The same, each statement standing for itself."""
    quoting = [row for row in rows[limit:] if row.quotes]
    return [Copies(row) for row in (*rows[:limit], *quoting[:MOST_QUOTING])]


def _share_most(first: frozenset[str], second: frozenset[str]) -> bool:
    shared = len(first & second)
    return bool(shared) and shared >= NEARLY_ALL * (len(first) + len(second) - shared)


def _near(first: Row, second: Row) -> bool:
    if other_speaker(first.statement.speaker, second.statement.speaker):
        return False
    one, two = ({figure.value for figure in figures(row.statement.text)} for row in (first, second))
    return one == two
