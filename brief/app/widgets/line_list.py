"""A list that draws only the lines it shows: the same cost at ten items and at a hundred thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Region
from textual.message import Message

from brief.app.bindings import bindings
from brief.app.page.wrapping import wrap
from brief.app.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from textual.binding import BindingType
    from textual.events import Click, Resize
    from textual.strip import Strip


class LineList(LinePane):
    """Items of `item_height` lines with a cursor; subclasses say how many there are and how each is drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("lists")]

    item_height = 1
    """Lines of each item."""

    class Highlighted(Message):
        """The cursor rests on another item."""

        def __init__(self, source: LineList, index: int) -> None:
            super().__init__()
            self.source = source
            self.index = index
            self.key = source.named_at(index)
            """What stands there: the list may have changed before this is heard."""

        @property
        def control(self) -> LineList:
            """The list."""
            return self.source

    class Opened(Highlighted):
        """An item was opened with Enter or a second click."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.cursor = 0
        self._clicked: int | None = None
        """The item that was clicked last, as long as the cursor stays there."""

    @property
    def count(self) -> int:
        """How many items there are."""
        raise NotImplementedError

    def item_line(self, index: int, line: int, width: int) -> list[Segment]:
        """Segments of one line of an item."""
        raise NotImplementedError

    @property
    def nothing(self) -> str:
        """What stands there when there are no items."""
        return ""

    def named_at(self, index: int) -> str | None:
        """The name of an item, where items have one."""
        return None

    def has_cursor(self, index: int, part: int) -> bool:
        """Whether a line of an item is drawn with the cursor on it."""
        return index == self.cursor

    # Where items stand: subclasses with items of different heights say it themselves

    def at_line(self, line: int) -> tuple[int, int]:
        """The item at a line of the whole list, and which of its lines that is."""
        return divmod(line, self.item_height)

    def lines_of(self, index: int) -> tuple[int, int]:
        """The first line of an item and the one after its last."""
        return index * self.item_height, (index + 1) * self.item_height

    @property
    def height_of_all(self) -> int:
        """Lines of all items together."""
        return self.count * self.item_height

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        index, part = self.at_line(y + self.scroll_offset.y)
        if not 0 <= index < self.count:
            return self.strip(self._nothing_line(y) if self.count == 0 else ())
        over = self.part("line-list--cursor") if self.has_cursor(index, part) else None
        return self.strip(self.item_line(index, part, self.columns), over)

    def _nothing_line(self, y: int) -> list[Segment]:
        rows = wrap(self.nothing, max(1, self.size.width - 2))
        words = self.nothing[slice(*rows[y])] if y < len(rows) else ""
        return [Segment(f" {words}", self.part("line-list--dim"))]

    def items_changed(self) -> None:
        """To be called when the items are others: keeps the cursor inside and draws."""
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.set_lines(self.height_of_all)
        self.refresh()

    def on_resize(self, event: Resize) -> None:
        """Keeps the cursor in sight."""
        self.set_lines(self.height_of_all)
        self.call_after_refresh(self.show_cursor)

    def move_to(self, index: int) -> None:
        """Puts the cursor on an item and tells."""
        index = max(0, min(index, self.count - 1))
        if index == self.cursor or self.count == 0:
            return
        before, self.cursor = self.cursor, index
        self._clicked = None
        # Half a page ahead: a list that moves at every key would be drawn whole at every key.
        if not self.show_cursor(ahead=self.size.height // 2):
            self.draw(before)
            self.draw(index)
        # to the screen at once: what is passed on by each pane above costs more than drawing the item
        self.screen.post_message(self.Highlighted(self, index))

    def show_cursor(self, ahead: int = 0) -> bool:
        """Scrolls when the cursor is out of sight, so many lines further than needed; whether it did."""
        top, height = self.scroll_offset.y, self.size.height
        if not height:
            return False
        first, last = self.lines_of(self.cursor)
        if top <= first and last <= top + height:
            return False
        up = first < top or last - first > height
        target = first - ahead if up else min(last - height + ahead, self.height_of_all - height)
        self.scroll_to(y=max(0, target), animate=False, force=True, immediate=True)
        return True

    def draw(self, index: int) -> None:
        """Draws one item anew, when it is in sight."""
        first, last = self.lines_of(index)
        top = self.scroll_offset.y
        if last <= top or first >= top + self.size.height:
            return
        self.refresh(Region(0, first - top, self.size.width, last - first))

    def action_move(self, by: int) -> None:
        """Up or down by items."""
        self.move_to(self.cursor + by)

    def action_edge(self, direction: int) -> None:
        """To the first or the last item."""
        self.move_to(0 if direction < 0 else self.count - 1)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        self.move_to(self.cursor + by * max(1, self.size.height // self.item_height - 1))

    def action_half(self, by: int) -> None:
        """Half a page up or down."""
        self.move_to(self.cursor + by * max(1, self.size.height // self.item_height // 2))

    def action_open(self) -> None:
        """Opens the item under the cursor."""
        if self.count:
            self.post_message(self.Opened(self, self.cursor))

    def on_click(self, event: Click) -> None:
        """Selects; a second click on the same item opens it, however late it comes."""
        index, _ = self.at_line(event.y - self.gutter.top + self.scroll_offset.y)
        if not 0 <= index < self.count:
            return
        if index == self.cursor == self._clicked:
            self.action_open()
        else:
            self.move_to(index)
            self._clicked = index
