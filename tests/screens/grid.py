"""What stands in the cells of a terminal after some output: enough for the codes that a full-screen program sends."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\x1b\[(?P<codes>[0-9;:<=>?$]*)(?P<final>[@-~])|\x1b\][^\x07]*\x07|\x1b.|(?P<one>[\s\S])")


class Grid:
    """Letters by row; colors are left out."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns = columns
        self.cells = [[" "] * columns for _ in range(rows)]
        self._row = self._column = 0

    def feed(self, output: str) -> None:
        """Draws more output."""
        for token in _TOKEN.finditer(output):
            if token["final"] == "H":
                row, column = (token["codes"] or "1;1").split(";")
                self._row, self._column = int(row) - 1, int(column) - 1
            elif token["final"] == "h" and "1049" in token["codes"]:
                self.cells = [[" "] * self._columns for _ in self.cells]
            elif token["one"] == "\r":
                self._column = 0
            elif token["one"] == "\n":
                self._row += 1
            elif token["one"] is not None:
                if self._row < len(self.cells) and self._column < self._columns:
                    self.cells[self._row][self._column] = token["one"]
                self._column += 1

    @property
    def lines(self) -> list[str]:
        """The rows of the terminal."""
        return ["".join(row) for row in self.cells]
