"""The one table of commands: bindings, footer, palette, help, `brief keys` and the README's table come from it."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Scope = Literal[
    "everywhere", "lists", "brief", "related", "empty", "views", "actor", "who", "story", "search", "problems"
]
"""Where a command's keys work: in every pane, in the panes that are lists, in the brief, in the related pane, on the
screen without articles, in every full view, in one of them."""


class Command(NamedTuple):
    """One thing that the reader can do."""

    id: str
    keys: tuple[str, ...]
    """Names of keys, the one that is shown first."""
    description: str
    scope: Scope
    action: str
    palette: bool = True
    in_views: bool = False
    """Whether it also works in the full views."""


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
    Command("pane.next", ("tab",), "Next pane", "everywhere", "pane(1)", palette=False, in_views=True),
    Command("pane.previous", ("shift+tab",), "Previous pane", "everywhere", "pane(-1)", palette=False, in_views=True),
    Command(
        "pane.right",
        ("l", "right"),
        "Pane to the right, or open",
        "everywhere",
        "pane_right",
        palette=False,
        in_views=True,
    ),
    Command(
        "pane.left", ("h", "left"), "Pane to the left, or back", "everywhere", "pane_left", palette=False, in_views=True
    ),
    Command("said.next", ("s",), "Next statement", "everywhere", "said(1)"),
    Command("said.previous", ("S",), "Previous statement", "everywhere", "said(-1)"),
    Command("search", ("/",), "Search titles, texts and statements", "everywhere", "search"),
    Command(
        "search.complete", ("tab",), "Complete a field, an actor or an outlet", "search", "complete", palette=False
    ),
    Command("search.keep", ("ctrl+s",), "Keep this search, or drop a kept one", "search", "keep", palette=False),
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
    Command("who", ("w",), "Who said what, over all articles", "everywhere", "who"),
    Command("who.scope", ("a",), "This article alone, or all", "who", "scope", palette=False),
    Command("who.manner", ("v",), "Direct, mixed or indirect alone, or all", "who", "manner", palette=False),
    Command("who.order", ("o",), "By speaker, or newest first", "who", "order", palette=False),
    Command("who.mark", ("space", "m"), "Mark the statement for the export", "who", "mark", palette=False),
    Command("actor", ("A",), "All about an actor, over all articles", "everywhere", "actor"),
    Command("story", ("c",), "The story of this article", "everywhere", "story"),
    Command("story.export", ("e",), "Export the story as Markdown", "story", "export", palette=False),
    Command(
        "story.split", ("x",), "Take the article under the cursor out of the story", "story", "split", palette=False
    ),
    Command("story.merge", ("M",), "Make one story of this and another", "story", "merge", palette=False),
    Command("story.leave", ("c",), "Back from the story", "story", "leave", palette=False),
    Command("problems.retry", ("R",), "Try again what went wrong", "problems", "retry", palette=False),
    Command("problems.remove", ("x",), "Take the problem from the list", "problems", "remove", palette=False),
    Command("problems.copy", ("y",), "Copy the problem in words", "problems", "copy", palette=False),
    Command("samples", ("d",), "Open the sample articles", "empty", "screen.samples", palette=False),
    Command("actor.section", ("s",), "Said by, said about, mentioned", "actor", "section(1)", palette=False),
    Command("actor.turn", ("o",), "Oldest or newest first", "actor", "turn", palette=False),
    Command("actor.mark", ("space", "m"), "Mark the statement for the export", "actor", "mark", palette=False),
    Command("actor.correct", ("M",), "Merge, tell apart, rename, other kind", "actor", "correct", palette=False),
    Command(
        "history.back",
        ("H", "alt+left", "ctrl+o"),
        "Back to the exact place before",
        "everywhere",
        "history(-1)",
        in_views=True,
    ),
    Command("history.forward", ("L", "alt+right"), "Forward again", "everywhere", "history(1)"),
    Command("article.next", ("J",), "Next article, from any pane", "everywhere", "article(1)"),
    Command("article.previous", ("K",), "Previous article, from any pane", "everywhere", "article(-1)"),
    Command("unread.next", ("n",), "Next unread article", "everywhere", "unread(1)"),
    Command("unread.previous", ("N",), "Previous unread article", "everywhere", "unread(-1)"),
    Command("summary.more", ("+", "="), "Longer summary", "everywhere", "length(1)"),
    Command("summary.less", ("-",), "Shorter summary", "everywhere", "length(-1)"),
    Command("summary.about", ("@",), "Summary about the actor under the cursor, or about all", "everywhere", "about"),
    Command("summary.why", ("W",), "Why each sentence is in the summary", "everywhere", "why"),
    Command("summary.before", ("P",), "Take the sentence before into the summary, and out", "everywhere", "take_in"),
    Command("mark", ("m",), "Mark the article, its statement or the related pair for the export", "everywhere", "mark"),
    Command("note", ("E",), "Note on the statement under the cursor, or on the article", "everywhere", "note"),
    Command("tags", ("#", "C"), "Tags of the article", "everywhere", "tags"),
    Command("read.toggle", ("t",), "Read or unread", "everywhere", "toggle_read"),
    Command("read.all", ("T",), "All articles that the list shows are read", "everywhere", "read_all"),
    Command("remove", ("x",), "Take the article off the pile; its file stays", "everywhere", "remove"),
    Command(
        "undo",
        ("u",),
        "Undo the last removal or change of marks, notes, tags, states and actors",
        "everywhere",
        "undo",
        in_views=True,
    ),
    Command("redo", ("ctrl+r",), "Redo what was undone", "everywhere", "redo", in_views=True),
    Command("export", ("e",), "Export a brief as Markdown", "everywhere", "export"),
    Command("export.again", ("X",), "Export as the last time, without asking", "everywhere", "export_again"),
    Command("copy", ("y",), "Copy the statement with its source", "everywhere", "copy"),
    Command("copy.brief", ("Y",), "Copy the whole brief as Markdown", "everywhere", "copy_brief"),
    Command("open.original", ("o",), "Open the web page in the browser", "everywhere", "open_original"),
    Command("open.editor", ("O",), "Show the text in $EDITOR or $PAGER", "everywhere", "open_editor"),
    Command("add", ("i",), "Add a file, a folder, or the address of a page or feed", "everywhere", "add"),
    Command("refresh", ("R",), "Fetch the feeds, look at the watched folders; esc stops it", "everywhere", "refresh"),
    Command("whole", ("F",), "Fetch the whole article that a feed gave in part", "everywhere", "whole"),
    Command("filter", ("f", "/"), "Narrow the list while typing", "views", "filter", palette=False),
    Command("list.shown", ("U",), "Show all articles, the unread, the marked", "everywhere", "show_others"),
    Command("list.sorting", ("B",), "Sort by newest, oldest, outlet, headline", "everywhere", "sort"),
    Command("list.group", ("Z",), "Articles of a story together, or all in one order", "everywhere", "group"),
    Command("list.lines", ("D",), "One line for each article of the list, or more", "everywhere", "lines"),
    Command("list.narrow", ("f", "&"), "Narrow the list: words, actor:, source:, is:unread …", "everywhere", "narrow"),
    Command("zoom", ("z",), "The focused pane alone, and back", "everywhere", "zoom"),
    Command("problems", ("!",), "Problems with sources and analyses", "everywhere", "problems"),
    Command("help", ("?", "f1"), "Keys of the focused pane", "everywhere", "help", in_views=True),
    Command(
        "palette", (":", "ctrl+p"), "All commands", "everywhere", "app.command_palette", palette=False, in_views=True
    ),
    Command("redraw", ("ctrl+l",), "Draw everything anew", "everywhere", "app.redraw", palette=False, in_views=True),
    Command(
        "suspend",
        ("ctrl+z",),
        "Back to the shell until fg",
        "everywhere",
        "app.suspend_process",
        palette=False,
        in_views=True,
    ),
    Command("back", ("escape", "backspace"), "One level back", "everywhere", "back", palette=False, in_views=True),
    Command("quit", ("q",), "Quit; in a view: back", "everywhere", "leave", in_views=True),
    Command("quit.now", ("ctrl+q",), "Quit from anywhere", "everywhere", "app.quit", palette=False, in_views=True),
)

VIEWS: tuple[Scope, ...] = ("views", "actor", "who", "story", "search", "problems")
"""The full views; `views` stands for one without commands of its own."""

Pane = Literal["list", "brief", "actors", "related", "views", "actor", "who", "story", "search", "problems", "empty"]

FOOTERS: dict[Pane, tuple[tuple[str, str], ...]] = {
    "list": (
        ("open", "read"),
        ("said.next", "statement"),
        ("related", "related"),
        ("actors", "actors"),
        ("search", "search"),
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
    "actors": (("open", "all about"), ("related", "related"), ("export", "export"), ("back", "close")),
    "who": (
        ("open", "open in article"),
        ("filter", "filter"),
        ("who.scope", "this article/all"),
        ("who.mark", "mark"),
        ("who.manner", "manner"),
        ("who.order", "order"),
        ("back", "back"),
    ),
    "actor": (
        ("open", "open in article"),
        ("actor.section", "said by/about/mentioned"),
        ("actor.turn", "order"),
        ("actor.mark", "mark"),
        ("actor.correct", "merge names"),
        ("filter", "filter"),
        ("back", "back"),
    ),
    "search": (
        ("open", "open"),
        ("search.complete", "complete"),
        ("search.keep", "keep"),
        ("filter", "type"),
        ("back", "back"),
    ),
    "story": (
        ("open", "open source"),
        ("pane.next", "sources"),
        ("story.export", "export story"),
        ("story.split", "take out"),
        ("story.merge", "merge"),
        ("filter", "filter"),
        ("back", "back"),
    ),
    "problems": (
        ("open", "more"),
        ("problems.retry", "retry"),
        ("problems.remove", "remove"),
        ("problems.copy", "copy"),
        ("filter", "filter"),
        ("back", "back"),
    ),
    "empty": (("samples", "samples"), ("add", "add"), ("problems", "problems"), ("palette", "commands")),
    "related": (
        ("open", "jump"),
        ("preview", "preview"),
        ("copy", "copy both"),
        ("mark", "mark pair"),
        ("back", "close"),
    ),
    "views": (("open", "open"), ("filter", "filter"), ("pane.next", "other pane"), ("back", "back")),
}
"""Commands that the footer names for each pane or view, with short words, the most wanted first."""

FOOTER_END = (("help", "help"), ("quit", "quit"))
"""Commands at the right end of every footer."""
FOOTER_END_IN_FRONT = (("help", "help"), ("quit", "close"))
"""The same where something lies in front: a view, a preview, a drawer or a pane that is zoomed."""


def for_scope(*scopes: Scope) -> tuple[Command, ...]:
    """The commands of these scopes, in the table's order."""
    in_views = "views" in scopes
    return tuple(one for one in COMMANDS if one.scope in scopes or (in_views and one.in_views))


def scopes_of(place: str) -> tuple[Scope, ...]:
    """The scopes whose commands work in a pane or a full view: its own first, which go before the others."""
    own = tuple(scope for scope in get_args(Scope) if scope == place)
    return (*own, "lists", "views") if place in VIEWS else (*own, "lists", "everywhere")
