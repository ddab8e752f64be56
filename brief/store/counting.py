"""How many statements hold each term, remembered: looking a term up in a library of many parts is slow."""

from __future__ import annotations

import threading
from collections import Counter
from typing import TYPE_CHECKING

from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

MANY = 1_000
"""Statements from which on a few more do not matter; rarer terms are counted anew when another program changed them."""

_CHANGED = 0.01
"""The share of all statements that may come or go before all remembered counts are counted anew."""

_MOST_REMEMBERED = 1 << 16


class Counts:
    """Counts of terms in one library, for any thread."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._known: dict[str, int] = {}
        self._total = 0
        """How many statements there were when the remembered counts were right."""
        self._counted_at = 0
        """How many there were when the first of them was counted, but for those counted since."""

    def of(self, connection: sqlite3.Connection, words: Iterable[str]) -> dict[str, int]:
        """How many statements hold each term."""
        from brief.store.indexing import frequencies, total

        asked = dict.fromkeys(words)
        with self._guard:
            self._follow(total(connection))
            known = self._known
            found = {word: known[word] for word in asked if word in known}
            counted = frequencies(connection, [word for word in asked if word not in found])
            known.update(counted)
            if len(known) > _MOST_REMEMBERED:
                frequent = sorted(known, key=known.__getitem__, reverse=True)[: _MOST_REMEMBERED // 2]
                self._known = {word: known[word] for word in frequent}
        return {**found, **counted}

    def note(self, before: int, after: int, difference: Mapping[str, int]) -> None:
        """Takes over what was stored: how many statements there were and are, and how many more hold each term."""
        with self._guard:
            self._follow(before)
            for word, more in difference.items():
                if word in self._known:
                    self._known[word] += more
            self._total = after
            self._counted_at += after - before

    def _follow(self, total: int) -> None:
        """Forgets counts that others have changed."""
        if abs(total - self._counted_at) > _CHANGED * self._counted_at:
            self._known, self._counted_at = {}, total
        elif total != self._total:
            self._known = {word: count for word, count in self._known.items() if count >= MANY}
        self._total = total


class Recount:
    """What becomes of the counts when the statements of one article are replaced; made before they are."""

    def __init__(self, connection: sqlite3.Connection, counts: Counts, article: int) -> None:
        from brief.store.indexing import total

        self._counts = counts
        self._before = self._after = total(connection)
        self._difference: Counter[str] = Counter()
        for (text,) in connection.execute("SELECT text FROM statement_text WHERE article = ?", (article,)):
            self._after -= 1
            self._difference.subtract(set(terms(text)))

    def others(self, connection: sqlite3.Connection, words: Iterable[str]) -> dict[str, int]:
        """How many statements of other articles hold each term."""
        found = self._counts.of(connection, words)
        return {word: count + self._difference[word] for word, count in found.items()}

    @property
    def total(self) -> int:
        """How many statements there are without those that go, and with those that were added."""
        return self._after

    def add(self, statements: Iterable[Iterable[str]]) -> None:
        """Counts statements that are stored, by their terms."""
        for words in statements:
            self._after += 1
            self._difference.update(set(words))

    def done(self) -> None:
        """Makes it known, when all is stored."""
        self._counts.note(self._before, self._after, self._difference)
