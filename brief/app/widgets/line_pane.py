"""A pane that draws line by line, with its styles looked up once: what a key costs is mostly looking up styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.dom import DOMNode
from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.geometry import Region


class LinePane(ScrollView, can_focus=True):
    """Keeps styles until the sheet, the theme or the state of the pane changes."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """No scrollbar comes or goes with the number of lines (the sheet says so): the other panes stay where they are."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._base: Style | None = None
        self._parts: dict[str, Style] = {}
        self.columns = 0
        """The width of its lines, found once for all that are drawn together."""

    def notify_style_update(self) -> None:
        """Forgets the styles."""
        super().notify_style_update()
        self._base = None
        self._parts.clear()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the pane."""
        self.columns = self.size.width
        return super().render_lines(crop)

    def set_lines(self, count: int) -> None:
        """How many lines there are to scroll through; what is wider than the pane is cut."""
        self.virtual_size = Size(0, count)
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def part(self, name: str) -> Style:
        """The style that the sheet has for a part, to be laid over the line's; found when it is first drawn with.

        Textual would find those of all COMPONENT_CLASSES whenever it styles the pane, also before the first frame.
        """
        if name not in self._parts:
            part = DOMNode(classes=name)
            part._attach(self)
            self.app.stylesheet.apply(part)
            self._parts[name] = part.styles.partial_rich_style + self._automatic(part)
        return self._parts[name]

    def _automatic(self, part: DOMNode) -> Style:
        """The color of a part that is to be told from its background: Textual leaves it white in a partial style."""
        styles, background = part.styles, self.background_colors[1]
        if not styles.auto_color or background.ansi is not None:
            return Style.null()
        return Style.from_color((background + background.get_contrast_text(styles.color.a)).rich_color)

    def strip(self, segments: Iterable[Segment], over: Style | None = None) -> Strip:
        """A line of the pane's width, in its colors, with a style over them."""
        if self._base is None:
            self._base = self.rich_style
        base = self._base + over if over else self._base
        line = Strip([Segment(text, base + own if own else base) for text, own, _ in segments])
        return line.adjust_cell_length(self.columns, base)
