"""The article that is open: showing it, following its statements, jumping and coming back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.app.following import CHOOSE
from brief.app.navigation import Place
from brief.app.resting import Rest
from brief.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.app.related_items import RelatedItem
    from brief.app.screens.panes import PanesScreen
    from brief.length import Length
    from brief.model import Analysis, Article, Span, Summary

PREVIEW_SECONDS = 0.08


class Reading:
    """Keeps the panes of the main screen about one article and one statement."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self.history = screen.session.history
        self.left = screen.session.left
        self._preview = Rest(screen, PREVIEW_SECONDS, self.settle)
        self._waiting: str | None = None
        self._wanted: Place | None = None
        self.came_from: Place | None = None
        """Where the last jump began, until an article is chosen from the list."""
        self.about: str | None = None
        """The actor that the summary is about, when not about all."""

    @property
    def article(self) -> str | None:
        """Id of the open article."""
        return self._screen.view.article.id if self._screen.view.article else None

    @property
    def place(self) -> Place | None:
        """Where the reader is."""
        view = self._screen.view
        if view.article is None:
            return None
        statement = view.statement.id if view.statement else None
        return Place(view.article.id, statement, view.scroll_offset.y, self._screen.panes.focused)

    # Opening

    def restore(self, opened: Sequence[str]) -> None:
        """Opens what was asked for, else the place of the last session, else the first unread article."""
        kept = self._screen.session.place
        if opened:
            self.open(opened[0])
        elif kept is not None and self.exists(kept.article):
            self.go(Place(kept.article, kept.statement, kept.scroll, "list"))
        elif (first := self._screen.articles.first_unread()) is not None:
            self.open(first.id)

    def show_in_list(self) -> None:
        """Puts the list's cursor on the open article."""
        if self.article is not None and (place := self._screen.articles.place_of(self.article)) is not None:
            self._screen.articles.cursor = place
            self._screen.articles.show_cursor()
            self._screen.articles.refresh()
        self._screen.titles.show()

    def preview(self, article: str | None) -> None:
        """Opens an article when the cursor of the list has rested on it."""
        self._waiting = article
        self._preview.begin()

    def settle(self) -> None:
        """Opens the article that the list's cursor rests on, if it still waits: commands are about what is chosen."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.open(waiting)
            self._screen.titles.show()

    def open(self, article: str) -> None:
        """Shows an article where it was left, chosen from the list: no trail leads here."""
        self._waiting = None
        if article != self.article:
            self.came_from = None
            left = self.left.get(article)
            self._open(article)
            self._wanted = left
            self._arrive()

    def open_another(self) -> None:
        """Shows the article under the list's cursor in the place of one that has gone; or the list, that has none."""
        self.came_from = self._wanted = None
        another = self._screen.articles.named_at(self._screen.articles.cursor)
        if another is not None:
            self.open(another)
            return
        self.about = None
        self._screen.view.clear()
        self._screen.articles.current = None
        self._screen.actors.show(None)
        self._screen.following.clear()
        self._screen.panes.browse()

    def leave(self) -> None:
        """Remembers where the open article is left, unless its place has not been reached yet."""
        here = self.place
        if here is None or (self._wanted is not None and self._wanted.article == here.article):
            return
        self.left.pop(here.article, None)
        if here.scroll or here.statement:
            self.left[here.article] = here

    def _open(self, article: str) -> None:
        try:
            value = self._screen.library.article(article)
        except NotFoundError as error:
            self._screen.notify(error.advised, severity="warning")
            return
        if article != self.article:
            self.leave()
        self._show(value)

    def _show(self, article: Article) -> None:
        screen = self._screen
        analysis = screen.library.analysis(article.id)
        self.about = None
        self._annotate(article.id)
        summary = self._at_once(article, analysis) if analysis else None
        screen.view.show(article, analysis, summary, self._problem_of(article.id))
        screen.articles.current = article.id
        screen.articles.refresh()
        screen.actors.show(analysis)
        screen.following.clear(CHOOSE if analysis else screen.view.state)
        if analysis is None:
            screen.queue.want(article.id)
        elif summary is None:
            self.summarize()
        screen.attention.attend()
        screen.titles.show()

    def _annotate(self, article: str) -> None:
        notes = self._screen.library.notes
        self._screen.view.annotate(notes.of(article), notes.tags(article))
        self._screen.view.star(self._screen.library.marked_statements.ids())

    def reload(self) -> None:
        """Shows the open article from its beginning, with the text it has now."""
        if self.article is not None:
            self._open(self.article)

    def refresh(self) -> None:
        """Shows the open article again with what is known now; place and cursor stay."""
        view, screen = self._screen.view, self._screen
        if view.article is None:
            return
        self._annotate(view.article.id)
        analysis = screen.library.analysis(view.article.id)
        view.show(view.article, analysis, view.summary, self._problem_of(view.article.id))
        screen.actors.show(analysis)
        if analysis is not None:
            self.summarize()
            self._arrive()
        if analysis is None or view.statement is None:
            screen.following.clear(CHOOSE if analysis else view.state)
        else:
            self._screen.following.begin()
        self._screen.titles.show()

    def summarize(self) -> None:
        """Makes the summary of the open article, as long and about whom it is wanted."""
        if self.article is not None:
            session = self._screen.session
            self._screen.work.summarize(self.article, session.length, session.ranker, self.about)

    def _at_once(self, article: Article, analysis: Analysis) -> Summary | None:
        """The summary with the article, so that the text does not move away under the reader's eyes."""
        session = self._screen.session
        summary = self._screen.library.summaries.at_once(article, analysis, session.length, session.ranker)
        return _limited(summary, session.length) if summary is not None else None

    def summarize_about(self, name: str | None) -> None:
        """Makes the summary about an actor only, or about all that the article says."""
        self.about = name
        self.summarize()

    def summarized(self, article: str, length: Length, summary: Summary) -> None:
        """Takes the summary of the open article."""
        view = self._screen.view
        if (
            view.article is not None
            and article == self.article
            and length == self._screen.session.length
            and summary.about == self.about
        ):
            view.show(view.article, view.analysis, _limited(summary, length))
            self._arrive()

    # Jumping

    def jump(self, item: RelatedItem) -> None:
        """Goes to a related statement; H comes back to exactly here."""
        statement = item.relation.statement
        here = self.place
        if here is None or statement.article is None:
            return
        if item.came_from and self.came_from == self.history.came_from:
            self.step(-1)
            return
        self.history.leave(here)
        self.came_from = here
        self.go(Place(statement.article, statement.id, -1, "brief"))

    def visit(self, place: Place) -> None:
        """Goes to a place that a view has named; H comes back to exactly here."""
        here = self.place
        if here is not None:
            self.history.leave(here)
            self.came_from = here
        self.go(place)

    def show_in_text(self, span: Span) -> None:
        """Goes to a place of the open article; H comes back."""
        here = self.place
        if here is not None:
            self.history.leave(here)
            self.came_from = here
        self._screen.view.reveal(span)
        self._screen.view.flash(span)

    def step(self, by: int) -> None:
        """Back or forward in the history."""
        here = self.place
        if here is None:
            return
        target = self.history.back(here) if by < 0 else self.history.forward(here)
        if target is not None:
            self.came_from = self.history.came_from
            self.go(target)

    def go(self, place: Place) -> None:
        """Opens a place; a scroll position of -1 means: where the statement is."""
        self._wanted = place
        if place.article != self.article:
            self._open(place.article)
            self.show_in_list()
        self._screen.panes.focus(place.pane)
        self._arrive()

    def _arrive(self) -> None:
        """Takes the place that was asked for, once the article's rows are there."""
        place, view = self._wanted, self._screen.view
        if place is None or place.article != self.article or view.analysis is None:
            return
        statement = next((one for one in view.analysis.statements if one.id == place.statement), None)
        view.select(statement, reveal=False)
        if place.scroll >= 0:
            view.scroll_to(y=place.scroll, animate=False, force=True, immediate=True)
        elif (shown := statement.span if statement is not None else place.shown) is not None:
            view.reveal(shown)
            view.flash(shown)
        if view.summary is not None:
            self._wanted = None
        self._screen.following.begin()

    def _problem_of(self, article: str) -> str | None:
        return self._screen.library.row(article).problem

    def exists(self, article: str) -> bool:
        """Whether the library still holds an article."""
        try:
            self._screen.library.row(article)
        except NotFoundError:
            return False
        return True


def _limited(summary: Summary, length: Length) -> Summary:
    """The summary with what is to be said of a length that was asked for."""
    return replace(summary, note="; ".join(filter(None, (length.limit, summary.note))) or None)
