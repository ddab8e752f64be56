"""What stands where there are no articles: what to press, and what to type in the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from brief.app.bindings import bindings
from brief.commands import COMMANDS
from brief.paths import shown
from brief.settings import settings_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

    from brief.keymap import Keymap

_PRESS = (
    ("samples", "open the sample articles"),
    ("add", "add files, pages or feeds"),
    ("problems", "what could not be read"),
    ("help", "all keys"),
    ("quit", "quit"),
)
_SHELL = (
    ("brief notes/*.txt", "read files"),
    ("brief add https://…/rss", "follow a feed"),
    ("pbpaste | brief -", "read what is piped in"),
)
_COLUMN = 26


class Welcome(Static, can_focus=True):
    """The words, in the place of the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("empty")]

    def __init__(self, keymap: Keymap, *, id: str) -> None:
        super().__init__(Content("\n".join(words(keymap))), id=id)
        self.border_title = Content("Welcome")


def words(keymap: Keymap) -> Iterator[str]:
    """The lines, with the keys as they are set."""
    known = {command.id: command for command in COMMANDS}
    yield "No articles yet."
    for id, what in _PRESS:
        yield f"  {keymap.first(known[id]):<4}{what}"
    yield ""
    yield "Or from the shell:"
    for command, what in _SHELL:
        yield f"  {command:<{_COLUMN}}{what}"
    yield ""
    yield "Read are text, Markdown, HTML, PDF, Word and mail files, folders of them, pages and feeds."
    yield f"Nothing leaves this machine. Settings: {shown(settings_file())}"
