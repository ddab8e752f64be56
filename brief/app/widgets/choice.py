"""A choice of several that shows by a mark, not by color alone, whether it is taken."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Checkbox, RadioButton


class Choice(RadioButton):
    """Drawn as `(•)` or `( )`."""

    BUTTON_LEFT = ""
    BUTTON_RIGHT = ""
    BUTTON_INNER = "( )"

    def watch_value(self) -> None:
        """Draws the mark, or takes it away."""
        super().watch_value()
        self.BUTTON_INNER = "(•)" if self.value else "( )"
        self.refresh()


class Tick(Checkbox):
    """Drawn as `[x]` or `[ ]`."""

    BUTTON_LEFT = ""
    BUTTON_RIGHT = ""
    BUTTON_INNER = "[ ]"

    def __init__(self, words: str, value: bool, *, id: str) -> None:
        super().__init__(Content(words), value, id=id, compact=True)

    def watch_value(self) -> None:
        """Draws the mark, or takes it away."""
        super().watch_value()
        self.BUTTON_INNER = "[x]" if self.value else "[ ]"
        self.refresh()
