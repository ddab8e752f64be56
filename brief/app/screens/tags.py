"""Asks for the tags of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from brief.app.screens.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult


class TagsScreen(Dialog[list[str]]):
    """Returns the tags."""

    def __init__(self, tags: Iterable[str], known: Iterable[str]) -> None:
        super().__init__()
        self._tags = " ".join(tags)
        self._known = " ".join(known)

    def compose(self) -> ComposeResult:
        """One line to type in, over the tags that there are."""
        with Vertical(classes="dialog -low") as box:
            box.border_title = "Tags"
            box.border_subtitle = "enter keep · esc cancel"
            yield Static(Content("Words with blanks between; / finds them with tag:WORD"))
            yield Input(self._tags, placeholder="fares harbor", id="tags")
            yield Static(Content(f"in use: {self._known}" if self._known else "no tags yet"))

    def on_mount(self) -> None:
        """One types at once."""
        self.query_one("#tags", Input).focus()

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Takes the tags."""
        self.dismiss(event.value.split())
