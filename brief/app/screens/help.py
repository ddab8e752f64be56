"""The keys of the focused pane, filtered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from brief.app.screens.dialog import Dialog
from brief.commands import for_scope, scopes_of

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from brief.keymap import Keymap


def key_lines(pane: str, typed: str, keymap: Keymap) -> list[str]:
    """A line for each command of the pane whose key or description holds what was typed."""
    commands = for_scope(*scopes_of(pane))
    wanted = typed.casefold().strip()
    lines = (f"{keymap.shown(command):<24} {command.description}" for command in commands)
    return [line for line in lines if wanted in line.casefold()]


class HelpScreen(Dialog[None]):
    """Help for one pane."""

    def __init__(self, pane: str, keymap: Keymap) -> None:
        super().__init__()
        self._pane = pane
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """A filter over the list of keys."""
        with Vertical(classes="dialog") as box:
            box.border_title = f"Keys · {self._pane}"
            box.border_subtitle = "type to filter · esc close"
            yield Input(placeholder="filter", id="filter")
            with VerticalScroll(can_focus=False):
                yield Static(self._content(""), id="lines")

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Shows what fits the filter."""
        self.query_one("#lines", Static).update(self._content(event.value))

    @on(Input.Submitted)
    def close(self) -> None:
        """Enter closes."""
        self.dismiss(None)

    def _content(self, typed: str) -> Content:
        return Content("\n".join(key_lines(self._pane, typed, self._keymap)) or "no such key")
