"""The article that was named at the start: it is opened when it has been read, unless the reader chose another."""

from __future__ import annotations


class Awaited:
    """Whether an article is still to come, and whether the reader has asked to read it."""

    def __init__(self, coming: bool) -> None:
        self.coming = coming
        self._asked = False

    def ask(self) -> bool:
        """The reader wants to read; False when nothing is awaited any more."""
        self._asked = self._asked or self.coming
        return self.coming

    def end(self) -> bool:
        """It has come, or never will, or the reader chose another; whether it was asked for."""
        asked, self.coming, self._asked = self._asked, False, False
        return asked
