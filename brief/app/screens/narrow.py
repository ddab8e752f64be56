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
from brief.library.searching import MOST_COUNTED
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from brief.app.narrowing import Narrowing
    from brief.library.searching import Searching

PAUSE_SECONDS = 0.1
"""Rest after a letter before the articles are looked for."""


class NarrowScreen(Dialog[str]):
    """Returns the words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "Complete", show=False, priority=True),
        Binding("down", "kept(1)", "Next kept search", show=False, priority=True),
        Binding("up", "kept(-1)", "Previous kept search", show=False, priority=True),
        Binding("ctrl+s", "keep", "Keep this search", show=False, priority=True),
    ]

    def __init__(self, narrowing: Narrowing, searching: Searching) -> None:
        super().__init__()
        self._narrowing = narrowing
        self._searching = searching
        self._words = narrowing.begin()
        self._at = -1
        """Which of the kept searches was chosen last."""

    def compose(self) -> ComposeResult:
        """One line to type in, at the bottom: the list is seen above it."""
        self.add_class("-bottom")
        with Vertical(classes="dialog -low") as box:
            box.border_title = "Show only"
            box.border_subtitle = "enter keep · esc as before"
            yield Static(Content("words, actor: org: place: source: said: after: is:unread (tab completes)"))
            yield Input(self._words, id="words", suggester=Completion(self._searching), select_on_focus=False)
            yield Static(self._kept(), id="kept")

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
            self._write(completed)

    def action_kept(self, by: int) -> None:
        """Puts a kept search into the line."""
        kept = self._searching.saved()
        if kept:
            self._at = (self._at + by) % len(kept) if self._at >= 0 else (0 if by > 0 else len(kept) - 1)
            self._write(kept[self._at])

    def action_keep(self) -> None:
        """Keeps what is typed as a list of its own, or keeps it no longer."""
        typed = " ".join(self.typed.split())
        if typed:
            self._searching.keep(typed, kept=typed not in self._searching.saved())
            self.query_one("#kept", Static).update(self._kept())

    def _write(self, words: str) -> None:
        line = self.query_one("#words", Input)
        line.value = words
        line.cursor_position = len(words)

    def _kept(self) -> Content:
        """The kept searches with their counts."""
        lists = [f"{clean_line(typed)} ({shown_count(count)})" for typed, count in self._searching.lists()]
        return Content(f"kept (up, down): {' · '.join(lists)}" if lists else "ctrl+s keeps these words as a list")

    @on(Input.Submitted)
    def submit(self) -> None:
        """Keeps what is typed."""
        self.dismiss(self.typed)


def shown_count(count: int) -> str:
    """A number of articles, of which no more than MOST_COUNTED were counted."""
    return str(count) if count < MOST_COUNTED else f"{MOST_COUNTED} or more"
