"""What holds panes: it is covered by them, so that its own lines are made once for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.widget import Widget


class BlankLines:
    """The lines of a widget that shows nothing but its background, kept until its style is another."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._line = Strip(())

    def forget(self) -> None:
        """The style is another."""
        self._line = Strip(())

    def of(self, crop: Region) -> list[Strip]:
        """The lines of a part of it."""
        if self._line.cell_length != crop.width:
            widget = self._widget
            self._line = Strip.blank(crop.width, widget.rich_style)
            for line_filter in widget.get_line_filters():
                self._line = self._line.apply_filter(line_filter, widget.background_colors[1])
        return [self._line] * crop.height


class Holder(Container):
    """Places panes; Textual would make each of its covered lines whenever a pane draws one of its own."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._blank = BlankLines(self)

    def notify_style_update(self) -> None:
        """Another style."""
        super().notify_style_update()
        self._blank.forget()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it."""
        return self._blank.of(crop)
