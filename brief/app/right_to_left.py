"""Words that are written from right to left, kept from moving what stands beside them.

A terminal that orders such words itself takes a whole row for one paragraph: without marks two panes with Hebrew or
Arabic change places. A left-to-right mark (U+200E, no cell wide) before and after them keeps each where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color

_MARK = "\u200e"
_FIRST = "\u0590"
_WRITTEN_LEFTWARD = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"


class Isolated(LineFilter):
    """Puts marks around runs of segments with such words; their letters stay in the order of the text."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line, the same number of cells wide."""
        leftward = [_is_leftward(text) for text, _, _ in segments]
        if not any(leftward):
            return segments
        return [
            Segment(_marked(segment.text, (before, here, after)), segment.style, segment.control)
            for segment, before, here, after in zip(
                segments, [False, *leftward], leftward, [*leftward[1:], False], strict=False
            )
        ]


def _is_leftward(text: str) -> bool:
    # most lines have no sign so far up: for them the pattern need not be compiled
    return max(text, default="") >= _FIRST and bool(re.search(_WRITTEN_LEFTWARD, text))


def _marked(text: str, leftward: tuple[bool, bool, bool]) -> str:
    before, here, after = leftward
    if not here:
        return text
    return f"{'' if before else _MARK}{text}{'' if after else _MARK}"
