"""Signs for terminals that draw some of ours two columns wide, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼", "+"),
        **dict.fromkeys("─╌┄", "-"),
        **dict.fromkeys("│╎┆", "|"),
        **dict.fromkeys("┏┓┗┛┃", "#"),
        "━": "=",
        **dict(zip("▁▂▃▄▅▆▇█", ".:-=+*%#", strict=True)),
        **dict.fromkeys("▏▎▍▋▊▉▔", "-"),
        "▌": "|",
        "●": "*",
        "★": "m",
        "•": "*",
        "·": ".",
        "×": "x",
        "¶": "p",
        "…": "~",
        "›": ">",
        "‹": "<",
        "→": ">",
        "↑": "^",
        "↓": "v",
        "▾": "v",
        "▸": ">",
        **dict.fromkeys("–—", "-"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("‘’", "'"),
        "🔎": "> ",
    }
)
"""Each sign for one of the same width, so that nothing moves."""


class PlainGlyphs(LineFilter):
    """Draws letters in the place of signs of ambiguous width, on everything that is shown; copies keep the text."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line with other letters."""
        return [
            Segment(text.translate(_PLAIN), style, control) if not text.isascii() else Segment(text, style, control)
            for text, style, control in segments
        ]


PLAIN_GLYPHS = PlainGlyphs()
"""The only one: Textual keeps lines for a filter."""
