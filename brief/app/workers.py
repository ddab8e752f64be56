"""Work that takes its time, in threads; each tells the screen by a message."""

from __future__ import annotations

import gc
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

from brief.app.adding import Adding
from brief.app.delivery import Delivery
from brief.app.messages import (
    AllRead,
    AnalysisReady,
    Arranged,
    ArticlesAdded,
    Fitting,
    RefreshEnded,
    RelatedReady,
    SourceRefreshed,
    SummaryReady,
    TextReplaced,
    Told,
)
from brief.errors import NotFoundError
from brief.problem import problem_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from threading import Event

    from brief.app.screens.view import View
    from brief.arrangement import Arrangement
    from brief.length import Length
    from brief.library.refreshing import Refreshed

Data = TypeVar("Data")
_FETCH_AGAIN = "the next refresh tries again; brief feeds shows how it stands with each"


class Workers(Delivery):
    """The work of one screen."""

    def analyzed(self, article: str, problem: str | None, left: int) -> None:
        """Told by the analysis queue, from its thread."""
        self._post(AnalysisReady(article, problem, left))

    def summarize(self, article: str, length: Length, ranker: str | None, about: str | None) -> None:
        """The summary of an analyzed article, or of what it says about an actor."""

        def work() -> None:
            self._post(SummaryReady(article, length, self._library.summary(article, length, ranker, about)))

        self._start(_unless_gone(work), "summary")

    def relate(self, statement: str, article: str, came_from: str | None) -> None:
        """The statements related to a statement of an article."""

        def work() -> None:
            from brief.app.related_items import related_items

            self._post(RelatedReady(statement, related_items(self._library, statement, article, came_from)))

        self._start(_unless_gone(work), "related")

    def view(self, view: View[Data], load: Callable[[], Data]) -> None:
        """What a full view is about."""

        def work() -> None:
            data = load()
            if view.is_attached:
                view.post_message(view.Loaded(data))

        self._start(work, "view")

    def fitting(self, words: str) -> None:
        """The articles that hold these words of the search."""

        def work() -> None:
            self._post(Fitting(words, self._library.searching.keys(words)))

        self._start(work, "fitting")

    def arrange(self, arrangement: Arrangement, fitting: Collection[int] | None) -> None:
        """The order of the articles of the list."""

        def work() -> None:
            with _without_collecting():
                listing = self._library.arranging.listing(arrangement, fitting)
            self._post(Arranged(arrangement, fitting, listing))

        self._start(work, "arrange")

    def read_all(self, arrangement: Arrangement, fitting: Collection[int] | None) -> None:
        """Makes all articles of the list read."""

        def work() -> None:
            self._post(AllRead(self._library.read_all(self._library.arranging.listing(arrangement, fitting).all_keys)))

        self._start(work, "read all", exclusive=False)

    def add(self, locations: Sequence[str]) -> None:
        """Reads locations into the library."""

        def work() -> None:
            adding = Adding(lambda articles, problems, done: self._post(ArticlesAdded(articles, problems, done)))
            try:
                for added in self._library.add(locations):
                    adding.take(added)
                    if added.said is not None:
                        self._post(Told(added.said, failed=False))
            finally:
                adding.finish()

        self._start(work, "add", exclusive=False)

    def refresh(self, cancelled: Event) -> None:
        """Looks for new articles until it is done or cancelled."""

        def work() -> None:
            try:
                for one in self._library.sources.refresh(cancelled=cancelled):
                    self._post(_refreshed(one, one.of - one.done))
            finally:
                self._post(RefreshEnded())

        self._start(work, "refresh", exclusive=False)

    def look(self) -> None:
        """Looks at the watched folders, which is done at once."""

        def work() -> None:
            for one in self._library.folders.refresh(self._library.folders.names()):
                if one.new or one.problems:
                    self._post(_refreshed(one, 0))

        self._start(work, "look")

    def whole(self, article: str, cancelled: Event, ended: Callable[[], None]) -> None:
        """Fetches the whole text of an article, until that is cancelled; tells when it has ended."""

        def work() -> None:
            from brief.sources.web.answers import CancelledError

            try:
                self._library.entries.fetch_full_text(article, cancelled)
                self._post(TextReplaced(article))
            except CancelledError:
                self._post(Told("the page was not fetched: it was stopped", failed=False))
            finally:
                ended()

        self._start(work, "whole", exclusive=False)


def _unless_gone(work: Callable[[], None]) -> Callable[[], None]:
    """Work about an article that may be removed meanwhile: then nobody waits for it."""

    def guarded() -> None:
        with suppress(NotFoundError):
            work()

    return guarded


@contextmanager
def _without_collecting() -> Iterator[None]:
    """For work that makes much and no garbage: a look through all there is would hold up a key for 150 ms."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _refreshed(one: Refreshed, left: int) -> SourceRefreshed:
    problems = (problem_in(words, _FETCH_AGAIN, one.location) for words in one.problems)
    return SourceRefreshed(one.name, one.new, tuple(problems), left)
