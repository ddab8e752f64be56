"""Articles that may go by the rules that the reader has set; what the reader has said a word on never does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from brief.library.marked_statements import MARKED_STATEMENT
from brief.library.notes import NOTE, TAG
from brief.library.pairs import PAIR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from brief.library.changes import Changes
    from brief.store import Store


@dataclass(frozen=True, slots=True)
class Rules:
    """What is kept; None sets no bound."""

    days: int | None = None
    """Days since an article was taken into the library."""
    articles: int | None = None
    """The newest ones."""

    def __bool__(self) -> bool:
        return self.days is not None or self.articles is not None


class Retention:
    """Finds and removes what the rules do not keep."""

    def __init__(self, store: Store, changes: Changes, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._changes = changes
        self._clock = clock

    def expendable(self, rules: Rules) -> list[str]:
        """Ids of the articles that no rule keeps and of which nothing is marked, noted or tagged."""
        if not rules:
            return []
        before = self._clock() - timedelta(days=rules.days) if rules.days is not None else None
        kept = set(self._kept())
        return [id for id in self._store.articles.beyond(before, rules.articles) if id not in kept]

    def tidy(self, rules: Rules) -> int:
        """Removes these articles with all that is known of them; how many there were."""
        return self._store.articles.remove_all(self.expendable(rules))

    def _kept(self) -> Iterator[str]:
        for kind in ("marked", NOTE, TAG):
            yield from (subject.partition(" ")[0] for subject in self._changes.all(kind))
        for kind in (PAIR, MARKED_STATEMENT):
            ids = (id for subject in self._changes.all(kind) for id in subject.split())
            for statement in map(self._store.statements.get, ids):
                if statement is not None and statement.article is not None:
                    yield statement.article
