"""Near-copies of one statement, so that syndicated text does not fill a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.stories.figures import figures
from brief.stories.speakers import other_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.model import StatementText

NEARLY_ALL = 0.85
"""The share of terms that near-copies share (Jaccard)."""


@dataclass(slots=True)
class Copies:
    """A statement with the near-copies that were found after it."""

    statement: StatementText
    words: frozenset[str]
    others: list[StatementText] = field(default_factory=list)

    @property
    def also_in(self) -> tuple[str, ...]:
        """Other articles that hold a copy, each once."""
        found = (copy.article for copy in self.others)
        return tuple(dict.fromkeys(name for name in found if name is not None and name != self.statement.article))


def folded(found: Iterable[tuple[StatementText, list[str]]], limit: int) -> list[Copies]:
    """The first `limit` statements that are no near-copies of one before them."""
    kept: list[Copies] = []
    for statement, listed in found:
        words = frozenset(listed)
        first = next((copies for copies in kept if _near(copies, statement, words)), None)
        if first is not None:
            first.others.append(statement)
        elif len(kept) < limit:
            kept.append(Copies(statement, words))
    return kept


def _near(copies: Copies, statement: StatementText, words: frozenset[str]) -> bool:
    shared = len(copies.words & words)
    if not shared or shared < NEARLY_ALL * (len(copies.words) + len(words) - shared):
        return False
    if other_speaker(copies.statement.speaker, statement.speaker):
        return False
    return {figure.value for figure in figures(copies.statement.text)} == {
        figure.value for figure in figures(statement.text)
    }
