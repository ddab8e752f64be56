"""What holds panes: it is covered by them, so that its own lines are made once for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.widget import Widget


def blank_lines(widget: Widget, crop: Region) -> list[Strip]:
    """The lines of a widget that shows nothing but its background."""
    line = Strip.blank(crop.width, widget.rich_style)
    for line_filter in widget.get_line_filters():
        line = line.apply_filter(line_filter, widget.background_colors[1])
    return [line] * crop.height


class Holder(Container):
    """Places panes; Textual would make each of its covered lines whenever a pane draws one of its own."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it."""
        return blank_lines(self, crop)
