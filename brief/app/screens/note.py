"""Asks for a note: as many lines as one likes; what is typed is not lost by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import TextArea

from brief.app.screens.dialog import Dialog
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from textual.app import ComposeResult

_KEYS = "ctrl+s save · esc cancel"
_WARNING = "not saved: ctrl+s saves · esc again drops what is new"


class NoteScreen(Dialog[str]):
    """Returns the text, empty when the note is to go."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", show=False, priority=True),
        Binding("escape,ctrl+q", "cancel", "Close", show=False, priority=True),
    ]

    def __init__(self, on: str, before: str, typed: str | None = None) -> None:
        super().__init__()
        self._on = on
        self._before = before
        self._typed = before if typed is None else typed
        self._warned = False

    def compose(self) -> ComposeResult:
        """The lines."""
        with Vertical(classes="dialog -note") as box:
            box.border_title = Content(f"Note on {clean_line(self._on)}")
            box.border_subtitle = _KEYS
            yield TextArea(self._typed, id="note", soft_wrap=True, tab_behavior="focus")

    def on_mount(self) -> None:
        """One types at once, after what is there."""
        area = self._area
        area.focus()
        area.move_cursor(area.document.end)

    @property
    def _area(self) -> TextArea:
        return self.query_one("#note", TextArea)

    def action_save(self) -> None:
        """Returns what is typed."""
        self.dismiss(self._area.text)

    def action_cancel(self) -> None:
        """Closes at once when nothing is new, else at the second time."""
        if self._area.text == self._before or self._warned:
            self.dismiss(None)
            return
        self._warned = True
        self.query_one(".dialog").border_subtitle = _WARNING
