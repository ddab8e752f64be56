"""A pane of rows whose text can be pointed at and selected with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip

from brief.app.page.pointing import offset_at, selected
from brief.app.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.selection import Selection

    from brief.app.page.pointing import Cell
    from brief.app.page.rows import Row

GUTTER = 2
"""Cells before each row, for the bar of the cursor."""
_SELECTED = Style(reverse=True)


class PointedPane(LinePane):
    """Knows what is under the mouse: the rows say which characters of the article they show."""

    _rows: Sequence[Row] = ()

    @property
    def shown_text(self) -> str:
        """The text that the rows show parts of."""
        raise NotImplementedError

    def row_at(self, y: int) -> Row | None:
        """The row at a line of the pane, border included."""
        index = y - self.gutter.top + self.scroll_offset.y
        return self._rows[index] if 0 <= index < len(self._rows) else None

    def offset_under(self, x: int, y: int) -> int | None:
        """The offset in the text of the character at a cell of the pane, border included."""
        row = self.row_at(y)
        return offset_at(row, x - self.gutter.left - GUTTER) if row is not None else None

    def cell_at(self, x: int, y: int) -> Offset:
        """The cell and the row at a cell of the screen, for Textual's selection."""
        region = self.content_region
        return Offset(max(0, x - region.x), max(0, y - region.y) + self.scroll_offset.y)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as the article has them."""
        first: Cell = (selection.start.y, selection.start.x - GUTTER) if selection.start else (0, 0)
        last: Cell = (selection.end.y, selection.end.x - GUTTER) if selection.end else (len(self._rows), 0)
        return selected(self.shown_text, self._rows, first, last), "\n"

    def with_selection(self, strip: Strip, index: int) -> Strip:
        """The strip of a row with what is selected of it turned around."""
        selection = self.text_selection
        span = selection.get_span(index) if selection is not None else None
        if span is None:
            return strip
        start, end = max(GUTTER, span[0]), strip.cell_length if span[1] < 0 else span[1]
        if end <= start:
            return strip
        before, inside, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
        return Strip.join([before, inside.apply_style(_SELECTED), after])
