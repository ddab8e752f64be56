"""What is wrong with articles and feeds that the library holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.advice import advice_on
from brief.problem import Problem, tried_with, unanalyzed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.store import Store


class Problems:
    """Articles that could not be analyzed, and feeds that could not be fetched the last time."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> Iterator[Problem]:
        """The articles, the newest first, then the feeds."""
        for article, title, words in self._store.analyses.problems():
            yield unanalyzed(title, words, article)
        for feed in self._store.feeds.all():
            if feed.problem is not None:
                advice = advice_on(feed.problem) or "brief refresh tries again"
                yield Problem(feed.name, feed.problem, tried_with(feed.url), advice, feed.url)
