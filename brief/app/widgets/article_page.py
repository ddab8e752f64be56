"""The page of the open article: its rows, made anew when something changed, and how they are drawn."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Size

from brief.app.page.marks import Mark, Marker
from brief.app.page.noted import note_rows
from brief.app.page.rows import Row, head_rows, running_text, text_rows, title_rows
from brief.app.taking_in import with_sentence_before
from brief.app.widgets.pointed_pane import GUTTER, PointedPane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual.events import Resize
    from textual.strip import Strip

    from brief.model import Analysis, Article, Paragraph, Span, Statement, Summary
    from brief.note import Note

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


class ArticlePage(PointedPane):
    """Shows one article; whatever changes, the place stays."""

    def __init__(self, *, id: str, antecedents: bool = True) -> None:
        super().__init__(id=id)
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
        self._fitted = Size()
        """The size that the place was found for."""
        self._place: tuple[Row, int] | None = None
        """The topmost row that shows text of the article, and how far it is from the top, as the reader chose it."""
        self._rows: tuple[Row, ...] = ()
        self._text: tuple[_TextKey, tuple[Row, ...]] | None = None
        """The rows of the text and what they were made of: the summary above them changes more often."""
        self._marker: Marker | None = None
        self._problem: str | None = None
        self._explained = False
        self._notes: Sequence[Note] = ()
        self._tags: Sequence[str] = ()
        self._starred: frozenset[str] = frozenset()
        """Ids of the statements that are marked for the export."""
        self._stars: frozenset[int] = frozenset()
        """Where those of this article begin."""

    @property
    def shown_text(self) -> str:
        """The text of the open article."""
        return self.article.text if self.article is not None else ""

    def annotate(self, notes: Sequence[Note], tags: Sequence[str]) -> None:
        """What the reader wrote on the article that is shown next, or again."""
        self._notes, self._tags = notes, tags

    def star(self, statements: frozenset[str]) -> None:
        """Shows which statements are marked for the export."""
        self._starred = statements
        self._find_stars()
        self.refresh()

    def _find_stars(self) -> None:
        statements = self.analysis.statements if self.analysis and self._starred else ()
        self._stars = frozenset(one.span.start for one in statements if one.id in self._starred)

    def show(
        self, article: Article, analysis: Analysis | None, summary: Summary | None, problem: str | None = None
    ) -> None:
        """Shows an article, or what is known of it; the same one keeps its place."""
        same = self.article is not None and self.article.id == article.id
        if not same:
            self._place = None
        self.article, self.analysis, self.summary, self._problem = article, analysis, summary, problem
        self._marker = Marker(analysis) if analysis else None
        self._find_stars()
        self.statement = self._same_statement() if same else None
        if not same:
            self.sentence = None
        self._build()
        if not same:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def clear(self) -> None:
        """Shows no article."""
        self.article = self.analysis = self.summary = self.statement = self._marker = self._problem = None
        self._rows, self._text, self._place = (), None, None
        self.set_lines(0)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.refresh()

    def explain(self) -> None:
        """Shows or hides why each sentence is in the summary."""
        self._explained = not self._explained
        self._build()

    def take_in(self) -> None:
        """Takes the sentence before the one under the summary cursor, else before the first, into the summary."""
        if self.summary and self.summary.sentences and self.analysis:
            number = min(self.sentence or 0, len(self.summary.sentences) - 1)
            self.summary = with_sentence_before(self.summary, self.analysis, number)
            self._build()

    def _same_statement(self) -> Statement | None:
        """The statement under the cursor as the newest analysis has it."""
        statements = self.analysis.statements if self.analysis else ()
        return next((one for one in statements if self.statement and one.id == self.statement.id), None)

    @property
    def state(self) -> str:
        """What is to be said while there is no analysis."""
        return "not analyzed" if self._problem else "reading…"

    def _build(self) -> None:
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
        self._restore()
        self.refresh()

    def _text_rows(self, article: Article, width: int) -> tuple[Row, ...]:
        blocks = running_text(article, self.analysis)
        key = (article.id, width, blocks)
        if self._text is None or self._text[0] != key:
            self._text = (key, text_rows(article, blocks, width))
        return self._text[1]

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remembers the place, unless it is another size that moves the page."""
        super().watch_scroll_y(old_value, new_value)
        if self._fitted == self.size:
            self._place = self._at_top()

    def _at_top(self) -> tuple[Row, int] | None:
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
        return self._place[0].source if self._place else None

    def _restore(self) -> None:
        """Scrolls to the place; where the page is too short for that, it is still the place of a longer one."""
        self._fitted = Size()
        if self._place is not None:
            self._scroll_to_row(*self._place)
        self._fitted = self.size

    def _scroll_to_row(self, row: Row, below: int) -> None:
        if row.source is None:
            return
        for index, candidate in enumerate(self._rows):
            if candidate.kind == row.kind and candidate.source and candidate.source.end > row.source.start:
                self.scroll_to(y=max(0, index - below), animate=False, force=True, immediate=True)
                return

    def on_resize(self, event: Resize) -> None:
        """Breaks the rows anew and keeps the place."""
        self._fit()
        if self._fitted != self.size:
            self._restore()

    def _fit(self) -> None:
        """A frame may be drawn before the news of another size arrives: whichever comes first breaks the rows anew."""
        if self._width != self._text_width:
            self._build()

    @property
    def _text_width(self) -> int:
        return max(20, self.size.width - GUTTER - 1)

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        self._fit()
        index = y + self.scroll_offset.y
        if index >= len(self._rows):
            return self.strip(())
        row = self._rows[index]
        strip = self.strip([Segment(self._gutter(row), self._part("lead")), *self._segments(row)])
        return self.with_selection(strip, index)

    def _gutter(self, row: Row) -> str:
        at = self.statement is not None and row.source is not None and self.statement.span.overlaps(row.source)
        return f"{'▌' if at else ' '}{'★' if self._begins_marked(row) else ' '}"

    def _begins_marked(self, row: Row) -> bool:
        """Whether a statement that is marked begins in a row, of the text or of the summary."""
        if row.source is None:
            return False
        first, last = row.source.start, row.source.end
        return any(first <= start < last for start in self._stars)

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
