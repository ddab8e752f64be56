"""The keys of the focused pane, filtered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from brief.app.page.wrapping import wrap
from brief.app.screens.dialog import Dialog
from brief.app.widgets.filter_line import FilterLine
from brief.commands import for_scope, scopes_of

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from brief.keymap import Keymap


ROOM = 60
"""Columns from which the keys stand beside the words; below them the words stand under the keys."""


_COLUMN = 25
_WIDEST = 100
"""Columns of the dialog, which has nine tenths of a terminal that is not as wide (dialogs.tcss)."""
_FRAME = 6
"""Columns of the dialog that the lines do not reach: its borders, their padding and the scroll bar."""


def key_lines(pane: str, typed: str, keymap: Keymap, width: int = ROOM) -> list[str]:
    """A line for each command of the pane whose key or description holds what was typed."""
    commands = for_scope(*scopes_of(pane))
    wanted = typed.casefold().strip()
    pairs = ((keymap.shown(command), command.description) for command in commands)
    found = (pair for pair in pairs if wanted in " ".join(pair).casefold())
    return [_beside(keys, words, width) if width >= ROOM else f"{keys}\n  {words}" for keys, words in found]


def _beside(keys: str, words: str, width: int) -> str:
    """The words go on under themselves, never under the keys."""
    room = min(_WIDEST, width * 9 // 10) - _FRAME - _COLUMN
    first, *others = (words[slice(*row)] for row in wrap(words, room))
    return "\n".join((f"{keys:<{_COLUMN - 1}} {first}", *(f"{'':{_COLUMN}}{row}" for row in others)))


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
            yield FilterLine("filter", id="filter")
            with VerticalScroll(can_focus=False):
                yield Static(self._content(""), id="lines")

    def action_move_list(self, by: int) -> None:
        """Scrolls by lines, from the filter."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page_list(self, by: int) -> None:
        """Scrolls by pages, from the filter."""
        lines = self.query_one(VerticalScroll)
        lines.scroll_relative(y=by * max(1, lines.size.height - 1), animate=False)

    @on(Input.Changed)
    def filter(self, event: Input.Changed) -> None:
        """Shows what fits the filter."""
        self.query_one("#lines", Static).update(self._content(event.value))

    @on(Input.Submitted)
    def close(self) -> None:
        """Enter closes."""
        self.dismiss(None)

    def _content(self, typed: str) -> Content:
        return Content("\n".join(key_lines(self._pane, typed, self._keymap, self.app.size.width)) or "no such key")
