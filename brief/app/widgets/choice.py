"""A choice of several that shows by a mark, not by color alone, whether it is taken."""

from __future__ import annotations

from textual.widgets import RadioButton


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
