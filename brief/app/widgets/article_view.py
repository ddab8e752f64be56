"""The open article: its page with the statement cursor and the summary cursor, keys and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from brief.app.bindings import bindings
from brief.app.widgets.article_page import ArticlePage

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.events import Click

    from brief.model import Actor, Analysis, Article, Span, Statement, Summary


class ArticleView(ArticlePage):
    """Shows one article; scrolling, the statement cursor and the summary cursor are three things."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lists", "brief")]

    class Moved(Message):
        """The scroll position or the statement cursor changed."""

    class PlaceRequested(Message):
        """Enter on a summary sentence: its place in the text is wanted."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    class StatementRequested(Message):
        """Enter on the statement under the cursor: its related statements are wanted."""

    class ActorRequested(Message):
        """A name was clicked: all about that actor is wanted."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, *, id: str, flashes: bool = True, antecedents: bool = True) -> None:
        super().__init__(id=id, antecedents=antecedents)
        self._flashes = flashes
        self._steps = 0
        """Steps through the statements that were asked for before there were any."""

    def show(
        self, article: Article, analysis: Analysis | None, summary: Summary | None, problem: str | None = None
    ) -> None:
        """Shows an article, or what is known of it; steps that were asked for meanwhile are taken."""
        if self.article is None or self.article.id != article.id:
            self._steps = 0
        super().show(article, analysis, summary, problem)
        if analysis is not None:
            self._make_up()

    def _make_up(self) -> None:
        """Takes the steps that were asked for while the article was being read."""
        steps, self._steps = self._steps, 0
        for _ in range(abs(steps)):
            self.step(1 if steps > 0 else -1)

    # The statement cursor

    def select(self, statement: Statement | None, reveal: bool = True) -> None:
        """Puts the statement cursor; scrolls only when the statement is out of sight."""
        self.statement = statement
        if statement is not None and reveal and not self._visible(statement.span):
            self.reveal(statement.span)
        self.refresh()
        self.post_message(self.Moved())

    def step(self, by: int) -> None:
        """The next or previous statement."""
        if self.analysis is None:
            self._steps += by
            return
        statements = self.analysis.statements
        if not statements:
            return
        if self.statement in statements:
            place = statements.index(self.statement) + by
        else:
            place = 0 if by > 0 else len(statements) - 1
        self.select(statements[max(0, min(place, len(statements) - 1))])

    def reveal(self, span: Span) -> None:
        """Scrolls to the span in the text, a third down the pane."""
        for index, row in enumerate(self._rows):
            if row.kind == "text" and row.source is not None and row.source.overlaps(span):
                top = max(0, index - self.size.height // 3)
                self.scroll_to(y=top, animate=False, force=True, immediate=True)
                return

    def flash(self, span: Span) -> None:
        """Shows for a moment where a jump has led."""
        if not self._flashes:
            return
        self.flashing = span
        self.refresh()
        self.set_timer(0.4, self._end_flash)

    def _end_flash(self) -> None:
        self.flashing = None
        self.refresh()

    def _visible(self, span: Span) -> bool:
        top = self.scroll_offset.y
        shown = self._rows[top : top + self.size.height]
        return any(row.source is not None and row.source.overlaps(span) for row in shown)

    @property
    def away(self) -> str:
        """An arrow to the statement under the cursor, when none of its rows is on the screen."""
        if self.statement is None or self._visible(self.statement.span):
            return ""
        rows = (index for index, row in enumerate(self._rows) if row.kind == "text" and row.source)
        place = next((i for i in rows if self._rows[i].source.end > self.statement.span.start), 0)  # type: ignore[union-attr]
        return " ↑" if place < self.scroll_offset.y else " ↓"

    # The summary cursor

    def action_sentence(self, by: int) -> None:
        """The next or previous sentence of the summary."""
        sentences = self.summary.sentences if self.summary else ()
        if not sentences:
            return
        start = -1 if by > 0 else len(sentences)
        place = (self.sentence if self.sentence is not None else start) + by
        self.sentence = max(0, min(place, len(sentences) - 1))
        self._show_summary_row()
        self.refresh()

    def _show_summary_row(self) -> None:
        index = next((i for i, row in enumerate(self._rows) if row.sentence == self.sentence), None)
        top = self.scroll_offset.y
        if index is not None and not top <= index < top + self.size.height:
            self.scroll_to(y=max(0, index - 2), animate=False, force=True, immediate=True)

    def action_open(self) -> None:
        """A chosen summary sentence leads to its place in the text; else the statement to its related ones."""
        if self.summary and self.sentence is not None and self.sentence < len(self.summary.sentences):
            span = self.summary.sentences[self.sentence].span
            self.sentence = None
            self.post_message(self.PlaceRequested(span))
        else:
            self.post_message(self.StatementRequested())

    # Scrolling

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tells where the reader is."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    @property
    def percent(self) -> int:
        """How far the article is read."""
        most = max(1, len(self._rows) - self.size.height)
        return min(100, round(100 * self.scroll_offset.y / most))

    def _scroll(self, lines: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True, immediate=True)

    def action_move(self, by: int) -> None:
        """A line up or down."""
        self._scroll(by)

    def action_edge(self, direction: int) -> None:
        """To the top or the end."""
        self.scroll_to(y=0 if direction < 0 else len(self._rows), animate=False, force=True, immediate=True)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        self._scroll(by * max(1, self.size.height - 2))

    def action_half(self, by: int) -> None:
        """Half a page up or down."""
        self._scroll(by * max(1, self.size.height // 2))

    def on_click(self, event: Click) -> None:
        """A click on a name opens the actor, on a summary sentence its place; on the text it takes the statement."""
        row = self.row_at(event.y)
        if row is None or self.text_selection is not None:
            return
        offset = self.offset_under(event.x, event.y)
        actor = self._actor_at(offset)
        if actor is not None:
            self.post_message(self.ActorRequested(actor.name))
        elif row.kind == "summary" and row.sentence is not None:
            self.sentence = row.sentence
            self.action_open()
        elif row.source is not None and self.analysis is not None:
            near = [statement for statement in self.analysis.statements if statement.span.overlaps(row.source)]
            here = (one for one in near if offset is not None and one.span.start <= offset < one.span.end)
            if near:
                self.select(next(here, near[0]), reveal=False)

    def _actor_at(self, offset: int | None) -> Actor | None:
        """The actor whose name stands there."""
        if offset is None or self.analysis is None:
            return None
        named = (
            one for one in self.analysis.mentions if one.form == "name" and one.span.start <= offset < one.span.end
        )
        found = next(named, None)
        return next((actor for actor in self.analysis.actors if found and actor.id == found.actor), None)
