"""The line at the top and the line at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from brief.app.page.wrapping import shortened
from brief.commands import FOOTER_END, FOOTER_END_IN_FRONT, FOOTERS, Pane

if TYPE_CHECKING:
    from brief.keymap import Keymap


class Bar(Static):
    """One line that is drawn anew only when its words are others."""

    _words: Content | None = None

    def write(self, words: Content) -> None:
        """Shows these words."""
        if words != self._words:
            self._words = words
            self.update(words, layout=False)


_SHORTEST_TRAIL = 13
"""Cells below which the trail gives no further way."""


class TopBar(Bar):
    """The program's name, the trail of the reader, and counts."""

    def show(self, name: str, trail: str, counts: str) -> None:
        """Shows other words; the trail gives way when the terminal is narrow, and then the counts."""
        width = self.size.width or self.app.size.width
        counts = _fitting(counts, max(0, width - cell_len(name) - min(_SHORTEST_TRAIL, cell_len(trail)) - 6))
        room = width - cell_len(name) - cell_len(counts) - 6
        left = shortened(trail, max(0, room))
        gap = max(1, width - cell_len(name) - cell_len(left) - cell_len(counts) - 4)
        self.write(Content.assemble((f" {name}  ", "bold"), left, " " * gap, counts))


def _fitting(counts: str, width: int) -> str:
    """Of counts that stand two blanks apart those that there is room for: the last ones tell the most."""
    while cell_len(counts) > width and "  " in counts:
        counts = counts.partition("  ")[2]
    return shortened(counts, width)


class KeyBar(Bar):
    """The keys of the focused pane, as many as fit."""

    def __init__(self, keymap: Keymap, *, id: str) -> None:
        super().__init__(id=id)
        self._keymap = keymap
        self._pane: Pane = "list"
        self._in_front = False
        self._shown: tuple[str, bool, int] | None = None
        """The pane whose keys are shown, whether it lies in front, and in how many columns."""

    def on_resize(self) -> None:
        """Shows as many as fit now."""
        self.show(self._pane, self._in_front)

    def show(self, pane: str, in_front: bool) -> None:
        """Shows the keys of a pane, which may lie in front of others."""
        self._pane = next((known for known in FOOTERS if known == pane), "list")
        width = self.size.width or self.app.size.width
        self._in_front = in_front
        if self._shown == (self._pane, in_front, width):
            return
        self._shown = (self._pane, in_front, width)
        last = "  ".join(self._keymap.footer(FOOTER_END_IN_FRONT if in_front else FOOTER_END))
        shown = ""
        for entry in self._keymap.footer(FOOTERS[self._pane]):
            if cell_len(shown) + cell_len(entry) + cell_len(last) + 5 > width:
                continue
            shown += f" {entry} "
        self.write(Content(f"{shown}{' ' * max(1, width - cell_len(shown) - cell_len(last) - 1)}{last}"))
