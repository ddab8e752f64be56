"""No color at all (https://no-color.org): not even the codes that ask for the terminal's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color


class Colorless(LineFilter):
    """Leaves bold, underlined, reversed and the like."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without the colors of their styles."""
        return [Segment(text, style.without_color if style else None, control) for text, style, control in segments]


COLORLESS = Colorless()
"""The only one: Textual keeps lines for a filter."""
