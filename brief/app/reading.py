"""The article that is open: showing it, following its statements, jumping and coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from brief.app.navigation import History, Place
from brief.app.widgets.bars import TopBar
from brief.app.widgets.related_pane import RelatedItem
from brief.errors import NotFoundError
from brief.model import Evidence, Relation, StatementText
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from brief.app.screens.panes import PanesScreen
    from brief.model import Article, Statement, Summary

PREVIEW_SECONDS = 0.08
RELATED_SECONDS = 0.12
READ_SECONDS = 3.0
_CHOOSE = "s chooses a statement; the related ones of all articles are shown here."


class Reading:
    """Keeps the panes of the main screen about one article and one statement."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self.history = History()
        self._preview: Timer | None = None
        self._relate: Timer | None = None
        self._waiting: str | None = None
        self._wanted: Place | None = None
        self._from: Place | None = None

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
        """Opens what was asked for, else the place of the last session, else the first article."""
        kept = self._screen.session.place
        if opened:
            self.open(opened[0])
        elif kept is not None and self._exists(kept.article):
            self.go(Place(kept.article, kept.statement, kept.scroll, "list"))
        elif (row := self._screen.articles.row_at(0)) is not None:
            self.open(row.id)

    def show_in_list(self) -> None:
        """Puts the list's cursor on the open article."""
        if self.article is not None and (place := self._screen.articles.place_of(self.article)) is not None:
            self._screen.articles.cursor = place
            self._screen.articles.show_cursor()
            self._screen.articles.refresh()
        self._screen.panes.title()

    def preview(self, index: int) -> None:
        """Opens the article at a place of the list when the cursor has rested there."""
        if self._preview is not None:
            self._preview.stop()
        row = self._screen.articles.row_at(index)
        self._waiting = row.id if row is not None else None
        self._preview = self._screen.set_timer(PREVIEW_SECONDS, self.settle)

    def settle(self) -> None:
        """Opens the article that the list's cursor rests on, if it still waits: commands are about what is chosen."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.open(waiting)

    def open(self, article: str) -> None:
        """Shows an article from its beginning."""
        if article == self.article:
            return
        try:
            value = self._screen.library.article(article)
        except NotFoundError as error:
            self._screen.notify(error.message, severity="warning", markup=False)
            return
        self._show(value, None)

    def _show(self, article: Article, summary: Summary | None) -> None:
        screen = self._screen
        analysis = screen.library.analysis(article.id)
        screen.view.show(article, analysis, summary, self._problem_of(article.id))
        screen.articles.current = article.id
        screen.articles.refresh()
        screen.actors.show(analysis)
        screen.related.show((), _CHOOSE if analysis else screen.view.state)
        if analysis is None:
            screen.queue.want(article.id)
        elif summary is None:
            screen.work.summarize(article.id, screen.session.length, None)
        self.update()

    def refresh(self) -> None:
        """Shows the open article again with what is known now; place and cursor stay."""
        view, screen = self._screen.view, self._screen
        if view.article is None:
            return
        analysis = screen.library.analysis(view.article.id)
        view.show(view.article, analysis, view.summary, self._problem_of(view.article.id))
        screen.actors.show(analysis)
        if analysis is not None:
            screen.work.summarize(view.article.id, screen.session.length, None)
            self._arrive()
        if analysis is None or view.statement is None:
            screen.related.show((), _CHOOSE if analysis else view.state)
        else:
            self.follow()
        self.update()

    def summarized(self, article: str, length: int, summary: Summary) -> None:
        """Takes the summary of the open article."""
        view = self._screen.view
        if view.article is not None and article == self.article and length == self._screen.session.length:
            view.show(view.article, view.analysis, summary)
            self._arrive()

    # Statements

    def follow(self) -> None:
        """The related pane follows the statement cursor, when it has rested."""
        if self._relate is not None:
            self._relate.stop()
        self._relate = self._screen.set_timer(RELATED_SECONDS, self.relate)

    def relate(self) -> None:
        """Looks for the statements related to the one under the cursor."""
        statement = self._screen.view.statement
        if statement is not None:
            self._screen.work.relate(statement.id)

    def related(self, statement: str, relations: Sequence[Relation]) -> None:
        """Takes related statements, if the cursor is still there."""
        current = self._screen.view.statement
        if current is None or current.id != statement:
            return
        items = [RelatedItem(relation, self._place_of(relation)) for relation in relations]
        notice = "" if items else self._nothing(current)
        came_from = self._came_from()
        self._screen.related.show([*([came_from] if came_from else []), *items], notice)
        self._screen.panes.title()

    def _nothing(self, statement: Statement) -> str:
        text = self._screen.view.article.text if self._screen.view.article else ""
        words = clean_line(" ".join(content.of(text) for content in statement.contents))[:60]
        return f"No related statement for “{words}…”. More articles on the same story bring some."

    def _came_from(self) -> RelatedItem | None:
        """The statement that the last jump left, pinned above the related ones."""
        place = self._from
        if place is None or place.statement is None:
            return None
        try:
            article, statement = self._screen.library.statement(place.statement)
        except NotFoundError:
            return None
        text = " ".join(content.of(article.text) for content in statement.contents)
        found = StatementText(statement.id, article.id, text, start=statement.span.start, end=statement.span.end)
        relation = Relation(found, "same_subject", 0.0, Evidence())
        return RelatedItem(relation, self._place_of(relation), came_from=True)

    def _place_of(self, relation: Relation) -> str:
        statement = relation.statement
        if statement.article is None:
            return ""
        analysis = self._screen.library.analysis(statement.article)
        number = 0
        for paragraph in analysis.paragraphs if analysis else ():
            if paragraph.span.start <= statement.start < paragraph.span.end:
                number = paragraph.number
        if statement.article == self.article:
            return f"this ¶{number}"
        row = self._screen.library.row(statement.article)
        return f"{clean_line(row.outlet or row.title)} ¶{number}"

    # Jumping

    def jump(self, item: RelatedItem) -> None:
        """Goes to a related statement; H comes back to exactly here."""
        statement = item.relation.statement
        here = self.place
        if here is None or statement.article is None:
            return
        if item.came_from and self._from is not None:
            self.step(-1)
            return
        self.history.leave(here)
        self._from = here
        self.go(Place(statement.article, statement.id, -1, "brief"))

    def step(self, by: int) -> None:
        """Back or forward in the history."""
        here = self.place
        if here is None:
            return
        target = self.history.back(here) if by < 0 else self.history.forward(here)
        if target is not None:
            self._from = self.history.came_from
            self.go(target)

    def go(self, place: Place) -> None:
        """Opens a place; a scroll position of -1 means: where the statement is."""
        self._wanted = place
        if place.article != self.article:
            self.open(place.article)
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
        elif statement is not None:
            view.reveal(statement.span)
            view.flash(statement.span)
        if view.summary is not None:
            self._wanted = None
        self.follow()

    # Words around the panes

    def update(self) -> None:
        """The top bar and the line under the brief."""
        self._screen.query_one("#top", TopBar).show(self.trail(), self._counts())
        self._screen.view.border_subtitle = Content(self._position())  # a string would be read as markup
        self._screen.panes.title()

    def trail(self) -> str:
        """Where the reader is, after where the last jump began."""
        view = self._screen.view
        title = clean_line(view.article.title) if view.article else "no articles"
        if self._from is None or self._from.article == self.article or not self._exists(self._from.article):
            return title
        row = self._screen.library.row(self._from.article)
        return f"{clean_line(row.outlet or row.title)} › {title}"

    def _counts(self) -> str:
        screen = self._screen
        parts = ["" if screen.arriving is None else f"{screen.arriving} added…"]
        parts.append(f"{screen.waiting} reading…" if screen.waiting else "")
        parts.append(_counted(len(screen.problems), "problem") + " (!)" if screen.problems else "")
        if screen.samples:
            parts.append("samples · brief add FILE adds yours" if screen.panes.wide else "samples · i adds yours")
        parts.append(_counted(screen.articles.count, "article"))
        return "  ".join(part for part in parts if part)

    def _position(self) -> str:
        view = self._screen.view
        if view.article is None:
            return ""
        if view.analysis is None:
            return view.state
        total = len(view.analysis.statements)
        if view.statement is None or view.statement not in view.analysis.statements:
            return f"{total} statements (s) · {view.percent}%"
        number = view.analysis.statements.index(view.statement) + 1
        away = "" if view.statement_is_visible else " off screen"
        return f"{self._speaker(view.statement)}statement {number}/{total}{away} · {view.percent}%"

    def _speaker(self, statement: Statement) -> str:
        """Who speaks, and as what it is written ("He → Ilse Maro")."""
        view = self._screen.view
        if statement.speaker is None or view.article is None or view.analysis is None:
            return ""
        written = clean_line(statement.speaker.span.of(view.article.text))
        name = next((clean_line(a.name) for a in view.analysis.actors if a.id == statement.speaker.actor), written)
        return f"{name} · " if name.casefold() in written.casefold() else f"{written} → {name} · "

    def _problem_of(self, article: str) -> str | None:
        return self._screen.library.row(article).problem

    def _exists(self, article: str) -> bool:
        try:
            self._screen.library.row(article)
        except NotFoundError:
            return False
        return True


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
