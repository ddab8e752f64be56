"""Asks which articles the list is to show, and narrows it while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from brief.app.screens.dialog import Dialog
from brief.app.widgets.completion import Completion

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from brief.app.narrowing import Narrowing
    from brief.library.searching import Searching

PAUSE_SECONDS = 0.1
"""Rest after a letter before the articles are looked for."""


class NarrowScreen(Dialog[str]):
    """Returns the words."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", "Complete", show=False, priority=True)]

    def __init__(self, narrowing: Narrowing, searching: Searching) -> None:
        super().__init__()
        self._narrowing = narrowing
        self._searching = searching
        self._words = narrowing.begin()

    def compose(self) -> ComposeResult:
        """One line to type in, at the bottom: the list is seen above it."""
        self.add_class("-bottom")
        with Vertical(classes="dialog -low") as box:
            box.border_title = "Show only"
            box.border_subtitle = "enter keep · esc as before"
            yield Static(Content("words, actor: org: place: source: said: after: is:unread (tab completes)"))
            yield Input(self._words, id="words", suggester=Completion(self._searching), select_on_focus=False)

    @property
    def typed(self) -> str:
        """What stands in the line."""
        return self.query_one("#words", Input).value

    @on(Input.Changed)
    def changed(self) -> None:
        """Narrows the list when the typing rests."""
        typed = self.typed
        if typed != self._words:
            self.set_timer(PAUSE_SECONDS, lambda: self._rested(typed))

    def _rested(self, typed: str) -> None:
        if self.is_current and typed == self.typed:
            self._words = typed
            self._narrowing.type(typed)

    def action_complete(self) -> None:
        """Completes the last word."""
        completed = self._searching.complete(self.typed)
        if completed is not None:
            line = self.query_one("#words", Input)
            line.value = completed
            line.cursor_position = len(completed)

    @on(Input.Submitted)
    def submit(self) -> None:
        """Keeps what is typed."""
        self.dismiss(self.typed)
