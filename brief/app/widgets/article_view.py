"""The open article: summary and text by the line API, with the statement cursor beside them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.message import Message

from brief.app.bindings import bindings
from brief.app.page.marks import Mark, Marker
from brief.app.page.noted import note_rows
from brief.app.page.rows import Row, head_rows, running_text, text_rows, title_rows
from brief.app.taking_in import with_sentence_before
from brief.app.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.binding import BindingType
    from textual.events import Click, Resize
    from textual.strip import Strip

    from brief.model import Analysis, Article, Paragraph, Span, Statement, Summary
    from brief.note import Note

_GUTTER = 2
_PARTS = {
    "title": "article-view--title",
    "detail": "article-view--detail",
    "heading": "article-view--heading",
    "lead": "article-view--lead",
    "person": "article-view--person",
    "organization": "article-view--organization",
    "place": "article-view--place",
    "speaker": "article-view--speaker",
    "cue": "article-view--cue",
    "content": "article-view--content",
    "sentence": "article-view--sentence",
    "flash": "article-view--flash",
}


_TextKey = tuple[str, int, "tuple[Paragraph, ...]"]


class ArticleView(LinePane):
    """Shows one article; scrolling, the statement cursor and the summary cursor are three things."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lists", "brief")]
    COMPONENT_CLASSES: ClassVar[set[str]] = set(_PARTS.values())

    class Moved(Message):
        """The scroll position or the statement cursor changed."""

    class PlaceRequested(Message):
        """Enter on a summary sentence: its place in the text is wanted."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    class StatementRequested(Message):
        """Enter on the statement under the cursor: its related statements are wanted."""

    def __init__(self, *, id: str, flashes: bool = True, antecedents: bool = True) -> None:
        super().__init__(id=id)
        self._flashes = flashes
        self._antecedents = antecedents
        self.article: Article | None = None
        self.analysis: Analysis | None = None
        self.summary: Summary | None = None
        self.statement: Statement | None = None
        """The statement under the cursor."""
        self.sentence: int | None = None
        """The summary sentence under the summary cursor."""
        self.flashing: Span | None = None
        self._width = 0
        """Cells that the rows were broken for."""
        self._steps = 0
        """Steps through the statements that were asked for before there were any."""
        self._rows: tuple[Row, ...] = ()
        self._text: tuple[_TextKey, tuple[Row, ...]] | None = None
        """The rows of the text and what they were made of: the summary above them changes more often."""
        self._marker: Marker | None = None
        self._problem: str | None = None
        self._explained = False
        self._notes: Sequence[Note] = ()
        self._tags: Sequence[str] = ()

    def annotate(self, notes: Sequence[Note], tags: Sequence[str]) -> None:
        """What the reader wrote on the article that is shown next, or again."""
        self._notes, self._tags = notes, tags

    def show(
        self, article: Article, analysis: Analysis | None, summary: Summary | None, problem: str | None = None
    ) -> None:
        """Shows an article, or what is known of it; the same one keeps its place."""
        same = self.article is not None and self.article.id == article.id
        anchor = self._anchor() if same else None
        self.article, self.analysis, self.summary, self._problem = article, analysis, summary, problem
        self._marker = Marker(analysis) if analysis else None
        self.statement = self._same_statement() if same else None
        if not same:
            self.sentence = None
        self._build(anchor)
        if not same:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)
            self._steps = 0
        elif analysis is not None:
            self._make_up()

    def explain(self) -> None:
        """Shows or hides why each sentence is in the summary."""
        self._explained = not self._explained
        self._build(self._anchor())

    def take_in(self) -> None:
        """Takes the sentence before the one under the summary cursor, else before the first, into the summary."""
        if self.summary and self.summary.sentences and self.analysis:
            number = min(self.sentence or 0, len(self.summary.sentences) - 1)
            self.summary = with_sentence_before(self.summary, self.analysis, number)
            self._build(self._anchor())

    def _same_statement(self) -> Statement | None:
        """The statement under the cursor as the newest analysis has it."""
        statements = self.analysis.statements if self.analysis else ()
        return next((one for one in statements if self.statement and one.id == self.statement.id), None)

    def _make_up(self) -> None:
        """Takes the steps that were asked for while the article was being read."""
        steps, self._steps = self._steps, 0
        for _ in range(abs(steps)):
            self.step(1 if steps > 0 else -1)

    @property
    def state(self) -> str:
        """What is to be said while there is no analysis."""
        return "not analyzed" if self._problem else "reading…"

    def _build(self, anchor: tuple[Row, int] | None) -> None:
        if self.article is None:
            return
        self._width = width = self._text_width
        head = head_rows(
            self.article, self.analysis, self.summary, width, self._problem, self._explained, self._antecedents
        )
        notes = note_rows(self.article, self.analysis, self._notes, self._tags, width)
        title = title_rows(self.article, width)
        self._rows = (*title, *notes, *head, *self._text_rows(self.article, width))
        self.set_lines(len(self._rows))
        if anchor is not None:
            self._restore(anchor)
        self.refresh()

    def _text_rows(self, article: Article, width: int) -> tuple[Row, ...]:
        blocks = running_text(article, self.analysis)
        key = (article.id, width, blocks)
        if self._text is None or self._text[0] != key:
            self._text = (key, text_rows(article, blocks, width))
        return self._text[1]

    def _anchor(self) -> tuple[Row, int] | None:
        """The topmost row that shows text of the article, and how far it is from the top."""
        top = self.scroll_offset.y
        if top == 0:
            return None
        for index in range(top, min(len(self._rows), top + self.size.height)):
            if self._rows[index].source is not None:
                return self._rows[index], index - top
        return None

    @property
    def here(self) -> Span | None:
        """The statement under the cursor, else the topmost text on the screen."""
        if self.statement is not None:
            return self.statement.span
        top = self._anchor()
        return top[0].source if top else None

    def _restore(self, anchor: tuple[Row, int]) -> None:
        row, below = anchor
        if row.source is None:
            return
        for index, candidate in enumerate(self._rows):
            if candidate.kind == row.kind and candidate.source and candidate.source.end > row.source.start:
                self.scroll_to(y=max(0, index - below), animate=False, force=True, immediate=True)
                return

    def on_resize(self, event: Resize) -> None:
        """Breaks the rows anew and keeps the place."""
        self._fit()

    def _fit(self) -> None:
        """A frame may be drawn before the news of another size arrives: whichever comes first breaks the rows anew."""
        if self._width != self._text_width:
            self._build(self._anchor())

    @property
    def _text_width(self) -> int:
        return max(20, self.size.width - _GUTTER - 1)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        self._fit()
        index = y + self.scroll_offset.y
        if index >= len(self._rows):
            return self.strip(())
        row = self._rows[index]
        return self.strip([Segment(self._gutter(row), self._part("lead")), *self._segments(row)])

    def _gutter(self, row: Row) -> str:
        at = self.statement is not None and row.source is not None and self.statement.span.overlaps(row.source)
        return "▌ " if at else "  "

    def _segments(self, row: Row) -> list[Segment]:
        lead = Segment(row.lead, self._part("lead"))
        tail = Segment(row.tail, self._part("lead"))
        if row.kind in ("title", "detail", "heading"):
            return [Segment(row.text, self._part(row.kind))]
        base = self._row_style(row)
        marks = list(self._marker.marks(row, self.statement)) if self._marker else []
        return [lead, *self._marked(row.text, marks, base), tail]

    def _row_style(self, row: Row) -> Style | None:
        if self.flashing and row.kind == "text" and row.source and self.flashing.overlaps(row.source):
            return self._part("flash")
        if row.sentence is not None and row.sentence == self.sentence:
            return self._part("sentence")
        return None

    def _marked(self, text: str, marks: list[Mark], base: Style | None) -> list[Segment]:
        """The text cut where marks begin and end; later marks lie on earlier ones."""
        edges = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
        segments: list[Segment] = []
        for start, end in itertools.pairwise(edges):
            style = base
            for mark in marks:
                if mark.start <= start and end <= mark.end:
                    style = style + self._part(mark.kind) if style else self._part(mark.kind)
            segments.append(Segment(text[start:end], style))
        return segments

    def _part(self, name: str) -> Style:
        return self.part(_PARTS[name])

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
        """A click on a summary sentence goes to its place; on the text it takes the statement there."""
        index = event.y - self.gutter.top + self.scroll_offset.y
        if not 0 <= index < len(self._rows):
            return
        row = self._rows[index]
        if row.kind == "summary" and row.sentence is not None:
            self.sentence = row.sentence
            self.action_open()
        elif row.source is not None and self.analysis is not None:
            here = [statement for statement in self.analysis.statements if statement.span.overlaps(row.source)]
            if here:
                self.select(here[0], reveal=False)
