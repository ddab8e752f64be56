"""How many statements hold each term; what many hold is remembered, because counting reads every one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

MANY = 1_000
"""Statements from which on a count is remembered; a rarer term may have come with the article just added."""

_CHANGED = 0.01
"""The share of all statements that may come or go before remembered counts are counted anew."""

_MOST_REMEMBERED = 1 << 14


class Counts:
    """Counts of terms in one library."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._counted_at = 0

    def of(self, connection: sqlite3.Connection, words: Iterable[str]) -> dict[str, int]:
        """How many statements hold each term."""
        from brief.store.indexing import frequencies, total

        now = total(connection)
        if abs(now - self._counted_at) > _CHANGED * self._counted_at or len(self._known) > _MOST_REMEMBERED:
            self._known, self._counted_at = {}, now
        known, asked = self._known, dict.fromkeys(words)
        found = {word: known[word] for word in asked if word in known}
        counted = frequencies(connection, (word for word in asked if word not in found))
        known.update((word, count) for word, count in counted.items() if count >= MANY)
        return {**found, **counted}
