"""What lists of the views show: items of one or more lines of words, each word with a look of the theme."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Look = Literal[
    "plain",
    "dim",
    "strong",
    "heading",
    "person",
    "organization",
    "place",
    "speaker",
    "cue",
    "content",
    "warning",
    "star",
]
"""How words look; the sheet brief.tcss says what each means as `item-pane--LOOK`."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that look alike; whatever they hold, they are cleaned when they are drawn."""

    text: str
    look: Look = "plain"
    gives_way: Literal["never", "at start", "at end"] = "never"
    """Where it is cut, before any other word is, when there is no room for all of the line."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line; too long a line is cut with an ellipsis, or goes on under `indent` when it `wraps`."""

    words: tuple[Words, ...]
    right: tuple[Words, ...] = ()
    """What stands at the right border; the words before it give way."""
    indent: int = 0
    wraps: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(words.text for words in (*self.words, *self.right))


@dataclass(frozen=True, slots=True)
class Item:
    """Some lines about one thing; the cursor passes over an item without a key: a heading, a blank line."""

    key: str | None
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All its words, for the filter."""
        return " ".join(line.text for line in self.lines)


def line(*words: str | Words, right: Sequence[Words] = (), indent: int = 0, wraps: bool = False) -> Line:
    """A line of words; a bare string is plain."""
    parts = tuple(Words(one) if isinstance(one, str) else one for one in words)
    return Line(parts, tuple(right), indent, wraps)


def star(marked: bool) -> tuple[Words, ...]:
    """The sign of what is marked for the export."""
    return (Words("★ ", "star"),) if marked else ()


def heading(text: str) -> Item:
    """A line over a group of items."""
    return Item(None, (Line((Words(text, "heading"),)),))


def blank() -> Item:
    """An empty line between items."""
    return Item(None, (Line(()),))


def folded(text: str) -> str:
    """The text without case and accents, as it is compared while one types."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def filtered(items: Iterable[Item], typed: str) -> list[Item]:
    """Items that hold every typed word, and the headings of those that do."""
    wanted = folded(typed).split()
    if not wanted:
        return list(items)
    kept: list[Item] = []
    above: list[Item] = []
    in_heading = False
    for item in items:
        if item.key is None:
            above = [*above, item] if in_heading else [item]
        elif all(word in folded(item.text) for word in wanted):
            kept += [*above, item]
            above = []
        in_heading = item.key is None
    return kept
