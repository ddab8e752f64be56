"""A frame as a setting of the library: where it belongs, then its lines of text and colors, and nothing that acts."""

from __future__ import annotations

import os

TYPE_CHECKING = False
"""Without an import: typing alone costs as much as reading the frame."""

if TYPE_CHECKING:
    from collections.abc import Sequence

SETTING = "first rows"
_MARK = "\u200e"
"""What keeps words that are written leftward in their place (right_to_left.py); it turns nothing itself."""
_LOOK = ("TERM", "COLORTERM", "TERM_PROGRAM", "NO_COLOR", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_THEME")
"""What decides how colors are written."""


def belongs(columns: int, rows: int, newest: int | None) -> str:
    """The only terminal and state of the library in which a frame may be shown again."""
    return ascii((1, columns, rows, newest, *(os.environ.get(name) for name in _LOOK)))


def packed(lines: Sequence[str], belonging: str) -> str:
    """The frame as it is kept; empty without lines, and when something in them could act on the terminal."""
    return "\n".join((belonging, *lines)) if lines and all(map(is_harmless, lines)) else ""


def unpacked(kept: str, belonging: str, rows: int) -> list[str] | None:
    """The lines of a frame, if it belongs here and nothing in it could act: a library may come from a stranger."""
    first, *lines = kept.split("\n")
    return lines if first == belonging and len(lines) == rows and all(map(is_harmless, lines)) else None


def is_harmless(line: str) -> bool:
    """Whether a line is letters and codes for colors: no other code, no control, no sign that turns the direction."""
    text, *styled = line.replace(_MARK, "").split("\x1b[")
    return text.isprintable() and all(map(_is_styled, styled))


def _is_styled(words: str) -> bool:
    codes, end, text = words.partition("m")
    return bool(end) and codes.isascii() and codes.replace(";", "0").isdecimal() and text.isprintable()
