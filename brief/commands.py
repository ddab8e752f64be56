"""The one table of commands: bindings, footer, palette, help, `brief keys` and the README's table come from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

Scope = Literal["everywhere", "lists", "brief", "related"]
"""Where a command's keys work: in every pane, in the panes that are lists, in the brief, in the related pane."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that the reader can do."""

    id: str
    keys: tuple[str, ...]
    """Names of keys, the one that is shown first."""
    description: str
    scope: Scope
    action: str
    palette: bool = True


COMMANDS: tuple[Command, ...] = (
    Command("move.down", ("j", "down"), "Next line or item", "lists", "move(1)", palette=False),
    Command("move.up", ("k", "up"), "Previous line or item", "lists", "move(-1)", palette=False),
    Command("move.top", ("g", "home"), "First line or item", "lists", "edge(-1)", palette=False),
    Command("move.bottom", ("G", "end"), "Last line or item", "lists", "edge(1)", palette=False),
    Command("page.down", ("space", "pagedown", "ctrl+f"), "A page down", "lists", "page(1)", palette=False),
    Command("page.up", ("b", "pageup", "ctrl+b"), "A page up", "lists", "page(-1)", palette=False),
    Command("half.down", ("ctrl+d",), "Half a page down", "lists", "half(1)", palette=False),
    Command("half.up", ("ctrl+u",), "Half a page up", "lists", "half(-1)", palette=False),
    Command(
        "open",
        ("enter",),
        "Open the item, or go to it in the text",
        "lists",
        "open",
        palette=False,
    ),
    Command(
        "sentence.next",
        ("v",),
        "Next summary sentence (Enter goes to it)",
        "brief",
        "sentence(1)",
    ),
    Command("sentence.previous", ("V",), "Previous summary sentence", "brief", "sentence(-1)"),
    Command("pane.next", ("tab",), "Next pane", "everywhere", "pane(1)", palette=False),
    Command("pane.previous", ("shift+tab",), "Previous pane", "everywhere", "pane(-1)", palette=False),
    Command("pane.right", ("l", "right"), "Pane to the right, or open", "everywhere", "pane_right", palette=False),
    Command("pane.left", ("h", "left"), "Pane to the left, or back", "everywhere", "pane_left", palette=False),
    Command("said.next", ("s",), "Next statement", "everywhere", "said(1)"),
    Command("said.previous", ("S",), "Previous statement", "everywhere", "said(-1)"),
    Command("related", ("r",), "Related statements", "everywhere", "related"),
    Command(
        "related.jump",
        ("1", "2", "3", "4", "5", "6", "7", "8", "9"),
        "Jump to that related statement",
        "everywhere",
        "jump",
        palette=False,
    ),
    Command("related.return", ("0",), "Jump to where you came from", "everywhere", "jump_back", palette=False),
    Command("preview", ("p",), "Preview of the related statement", "everywhere", "preview"),
    Command("actors", ("a",), "Actors of this article", "everywhere", "actors"),
    Command("history.back", ("H", "alt+left", "ctrl+o"), "Back to the exact place before", "everywhere", "history(-1)"),
    Command("history.forward", ("L", "alt+right"), "Forward again", "everywhere", "history(1)"),
    Command("article.next", ("J",), "Next article, from any pane", "everywhere", "article(1)"),
    Command("article.previous", ("K",), "Previous article, from any pane", "everywhere", "article(-1)"),
    Command("unread.next", ("n",), "Next unread article", "everywhere", "unread(1)"),
    Command("unread.previous", ("N",), "Previous unread article", "everywhere", "unread(-1)"),
    Command("summary.more", ("+", "="), "Longer summary", "everywhere", "length(1)"),
    Command("summary.less", ("-",), "Shorter summary", "everywhere", "length(-1)"),
    Command("mark", ("m",), "Mark the article for the export, or unmark it", "everywhere", "mark"),
    Command("read.toggle", ("t",), "Read or unread", "everywhere", "toggle_read"),
    Command("undo", ("u",), "Undo the last change of marks and states", "everywhere", "undo"),
    Command("redo", ("ctrl+r",), "Redo what was undone", "everywhere", "redo"),
    Command("export", ("e",), "Export a brief as Markdown", "everywhere", "export"),
    Command("copy", ("y",), "Copy the statement with its source", "everywhere", "copy"),
    Command("add", ("i",), "Add a file or folder", "everywhere", "add"),
    Command("zoom", ("z",), "The focused pane alone, and back", "everywhere", "zoom"),
    Command("theme", ("T",), "Next theme", "everywhere", "theme"),
    Command("problems", ("!",), "Problems with sources and analyses", "everywhere", "problems"),
    Command("help", ("?", "f1"), "Keys of the focused pane", "everywhere", "help"),
    Command("palette", (":", "ctrl+p"), "All commands", "everywhere", "palette", palette=False),
    Command("back", ("escape", "backspace"), "One level back", "everywhere", "back", palette=False),
    Command("quit", ("q",), "Quit; in a view: back", "everywhere", "leave"),
    Command("quit.now", ("ctrl+q",), "Quit from anywhere", "everywhere", "app.quit", palette=False),
)

Pane = Literal["list", "brief", "actors", "related"]

FOOTERS: dict[Pane, tuple[tuple[str, str], ...]] = {
    "list": (
        ("open", "read"),
        ("said.next", "statement"),
        ("related", "related"),
        ("actors", "actors"),
        ("export", "export"),
        ("copy", "copy"),
        ("mark", "mark"),
        ("add", "add"),
    ),
    "brief": (
        ("said.next", "statement"),
        ("related", "related"),
        ("actors", "actors"),
        ("sentence.next", "sentence"),
        ("export", "export"),
        ("copy", "copy"),
        ("mark", "mark"),
        ("history.back", "back"),
    ),
    "actors": (("open", "next mention"), ("related", "related"), ("export", "export"), ("back", "close")),
    "related": (("open", "jump"), ("preview", "preview"), ("copy", "copy both"), ("back", "close")),
}
"""Commands that the footer names for each pane, with short words, the most wanted first."""

FOOTER_END = (("help", "help"), ("quit", "quit"))
"""Commands at the right end of every footer."""

_SHOWN = {
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "backspace": "backspace",
}


def for_scope(*scopes: Scope) -> tuple[Command, ...]:
    """The commands of these scopes, in the table's order."""
    return tuple(command for command in COMMANDS if command.scope in scopes)


def command(id: str) -> Command:
    """The command with an id."""
    return next(one for one in COMMANDS if one.id == id)


def footer(entries: Sequence[tuple[str, str]]) -> list[str]:
    """Footer words: the first key of each command with its short words."""
    return [f"{shown_keys(command(id)).split()[0]} {words}" for id, words in entries]


def shown_keys(command: Command) -> str:
    """The keys as a reader knows them; a row of digits as a range."""
    if len(command.keys) > 4:
        return f"{command.keys[0]} to {command.keys[-1]}"
    return " ".join(_SHOWN.get(key, key) for key in command.keys)
