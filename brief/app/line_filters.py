"""All filters of lines as one: Textual keeps a line for each filter, which costs more than most of them do."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from textual.filter import LineFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.segment import Segment
    from textual.color import Color


class _Chain(LineFilter):
    """Applies filters one after another."""

    def __init__(self, filters: Sequence[LineFilter]) -> None:
        super().__init__()
        self._filters = filters

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments of a line behind the last filter."""
        for filter in self._filters:
            segments = filter.apply(segments, background)
        return segments


@lru_cache(maxsize=8)
def one_filter(filters: tuple[LineFilter, ...]) -> tuple[LineFilter, ...]:
    """The same filters as a single one, the same object each time."""
    return filters if len(filters) < 2 else (_Chain(filters),)
