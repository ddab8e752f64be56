"""All filters of lines as one."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from brief.app.line_filters import one_filter


class Appending(LineFilter):
    """Puts a sign behind each word."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._sign = sign

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The words with the sign."""
        return [Segment(text + self._sign, style) for text, style, _ in segments]


def test_filters_are_applied_in_their_order() -> None:
    (chain,) = one_filter((Appending("a"), Appending("b"), Appending("c")))
    assert chain.apply([Segment("pier ")], Color(0, 0, 0)) == [Segment("pier abc")]


def test_the_same_filters_are_the_same_object_so_that_lines_are_kept_for_it() -> None:
    filters = (Appending("a"), Appending("b"))
    assert one_filter(filters) is one_filter(filters)
    assert one_filter(filters)[0] is not one_filter(filters[::-1])[0]


def test_one_filter_stays_what_it_is() -> None:
    alone = (Appending("a"),)
    assert one_filter(alone) == alone
