"""Work that takes its time, in threads; each tells the screen by a message."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from brief.app.adding import Adding
from brief.app.messages import (
    AnalysisReady,
    Arranged,
    ArticlesAdded,
    Fitting,
    ProblemMet,
    RefreshEnded,
    RelatedReady,
    SourceRefreshed,
    SummaryReady,
    TextReplaced,
    ToCopy,
    ToEdit,
    Told,
)
from brief.errors import BriefError
from brief.log import record
from brief.problem import Problem, problem_in, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from threading import Event

    from textual.message import Message
    from textual.screen import Screen

    from brief.app.screens.view import View
    from brief.arrangement import Arrangement
    from brief.length import Length
    from brief.library import Library
    from brief.library.refreshing import Refreshed
    from brief.model import Brief

Data = TypeVar("Data")
_FETCH_AGAIN = "the next refresh tries again; brief feeds shows how it stands with each"


class Workers:
    """Starts the work of one screen; of each kind only the newest matters."""

    def __init__(self, screen: Screen[None], library: Library) -> None:
        self._screen = screen
        self._library = library
        self._held: dict[str, Callable[[], object]] | None = {}
        """Work that was asked for before the first frame, the newest of each kind."""

    def begin(self) -> None:
        """Starts what was held back: the first frame shares its time with no imports."""
        held, self._held = self._held or {}, None
        for group, work in held.items():
            self._start(work, group)

    def _start(self, work: Callable[[], object], group: str, exclusive: bool = True) -> None:
        if self._held is not None:
            self._held[group] = work
            return
        self._screen.run_worker(
            partial(self._guarded, work), group=group, exclusive=exclusive, thread=True, exit_on_error=False
        )

    def _post(self, message: Message) -> None:
        if self._screen.is_attached:
            self._screen.post_message(message)

    def _guarded(self, work: Callable[[], object]) -> None:
        """Unexpected errors go to the log and become one line; the screen goes on."""
        try:
            work()
        except BriefError as error:
            self._post(ProblemMet(problem_of(error)))
        except Exception as error:
            record(error)
            self._post(ProblemMet(_unexpected(error)))

    def analyzed(self, article: str, problem: str | None, left: int) -> None:
        """Told by the analysis queue, from its thread."""
        self._post(AnalysisReady(article, problem, left))

    def summarize(self, article: str, length: Length, ranker: str | None, about: str | None) -> None:
        """The summary of an analyzed article, or of what it says about an actor."""

        def work() -> None:
            self._post(SummaryReady(article, length, self._library.summary(article, length, ranker, about)))

        self._start(work, "summary")

    def relate(self, statement: str, article: str, came_from: str | None) -> None:
        """The statements related to a statement of an article."""

        def work() -> None:
            from brief.app.related_items import related_items

            self._post(RelatedReady(statement, related_items(self._library, statement, article, came_from)))

        self._start(work, "related")

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

    def export(
        self,
        make: Callable[[], Brief],
        path: Path,
        render: Callable[[Brief], str] | None = None,
        force: bool = False,
        show: bool = False,
    ) -> None:
        """Writes a brief, which is made in the thread, and shows it in the editor if that is wanted.

        A file that exists is kept, unless it is to be replaced.
        """

        def work() -> None:
            from brief.export import markdown
            from brief.export.files import replace, write_new
            from brief.export.places import seen_from

            try:
                brief = seen_from(make(), path.absolute().parent)
                written = (replace if force else write_new)(path, (render or markdown.render)(brief))
                self._post(Told(f"written: {_short(written)}", failed=False))
                if show:
                    self._post(ToEdit(written))
            except BriefError as error:
                self._post(Told(error.advised, failed=True))

        self._start(work, "export")

    def copy(self, words: str, what: str) -> None:
        """Copies by a program of the desktop; the terminal has the words already."""

        def work() -> None:
            from brief.app.clipboard import copy, program

            command = program()
            done = command is not None and copy(words, command)
            way = f"with {Path(command[0]).name}" if command and done else "through the terminal (OSC 52)"
            self._post(Told(f"copied {what} {way}", failed=False))

        self._start(work, "copy")

    def copy_export(self, make: Callable[[], str]) -> None:
        """What would be written into a file, to be copied."""
        self._start(lambda: self._post(ToCopy(make(), "the brief")), "export")

    def copy_brief(self, article: str, length: Length) -> None:
        """The brief of an article, as Markdown to be copied."""

        def work() -> None:
            from brief.export.markdown import render

            self._post(ToCopy(render(self._library.brief([article], length, None)), "the brief"))

        self._start(work, "copy")


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


def _unexpected(error: Exception) -> Problem:
    advice = "try again; the log tells the makers why"
    return Problem("unexpected", f"{type(error).__name__}, see the log", advice=advice)


def _short(path: Path) -> str:
    """The path as a person would write it."""
    try:
        return f"~/{path.resolve().relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)
