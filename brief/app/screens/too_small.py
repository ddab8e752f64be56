"""What is shown in place of everything while the terminal has too little room."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from brief.app.layout import SMALLEST

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize
    from textual.geometry import Size


class TooSmall(Screen[None]):
    """Goes when there is room again; what is under it is as it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q,ctrl+q", "app.quit", "Quit", show=False)]

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static(_words(self.app.size), id="too-small")

    _going = False

    def on_resize(self, event: Resize) -> None:
        """Says how much room there is now, or goes."""
        if too_small(event.size):
            self.query_one("#too-small", Static).update(_words(event.size))
        elif not self._going:
            # the same size may be told twice: a second going would take the view below along
            self._going = True
            self.dismiss(None)


def too_small(size: Size) -> bool:
    """Whether a terminal of this size has no room for any view."""
    return size.width < SMALLEST[0] or size.height < SMALLEST[1]


def _words(size: Size) -> Content:
    return Content(f"brief needs {SMALLEST[0]}x{SMALLEST[1]} (now {size.width}x{size.height})")
