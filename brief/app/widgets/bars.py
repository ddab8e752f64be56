"""The line at the top and the line at the bottom."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from brief.app.page.wrapping import shortened
from brief.commands import COMMANDS, shown_keys


class TopBar(Static):
    """The program's name, the trail of the reader, and counts."""

    def show(self, trail: str, counts: str) -> None:
        """Shows other words; the trail gives way when the terminal is narrow."""
        width = self.size.width or self.app.size.width
        room = width - cell_len(counts) - 10
        left = shortened(trail, max(0, room))
        gap = max(1, width - 8 - cell_len(left) - cell_len(counts) - 1)
        self.update(Content.assemble((" brief  ", "bold"), left, " " * gap, counts))


class KeyBar(Static):
    """The commands of the table that have a label, as many as fit."""

    def on_mount(self) -> None:
        """Shows the keys."""
        self._show()

    def on_resize(self) -> None:
        """Shows as many as fit now."""
        self._show()

    def _show(self) -> None:
        labeled = [command for command in COMMANDS if command.label]
        first = [command for command in labeled if command.id not in ("help", "quit")]
        last = "   ".join(f"{shown_keys(c).split()[0]} {c.label}" for c in labeled if c.id in ("help", "quit"))
        room = (self.size.width or 80) - len(last) - 3
        shown = ""
        for command in first:
            entry = f" {shown_keys(command).split()[0]} {command.label} "
            if len(shown) + len(entry) > room:
                break
            shown += entry
        gap = " " * max(1, (self.size.width or 80) - len(shown) - len(last) - 1)
        self.update(Content(shown + gap + last))
