"""Where the items of a list stand when each group of them has a line over its first item."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class GroupedLines(NamedTuple):
    """Lines of items that are all equally high, in groups or in none."""

    starts: Sequence[int]
    """The places of the first items of all groups; none where items are not grouped."""
    height: int
    """Lines of an item."""

    def at(self, line: int) -> tuple[int, int]:
        """The item at a line, and which of its lines that is; the line over a group is one of its first item."""
        group = bisect_right(_Tops(self), line) - 1
        if group < 0:
            return divmod(line, self.height)
        first = self.starts[group]
        within = line - _Tops(self)[group]
        if within <= self.height:
            return first, within
        return first + (within - 1) // self.height, (within - 1) % self.height

    def of(self, index: int) -> tuple[int, int]:
        """The first line of an item, or the one over its group, and the line after its last."""
        above = bisect_right(self.starts, index)
        first = index * self.height + above
        opens = above > 0 and self.starts[above - 1] == index
        return first - opens, first + self.height

    def until(self, count: int) -> int:
        """Lines of so many items and of what stands over their groups."""
        return count * self.height + bisect_left(self.starts, count)


class _Tops:
    """The line over each group, counted when it is looked at: there may be many thousands."""

    def __init__(self, lines: GroupedLines) -> None:
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines.starts)

    def __getitem__(self, group: int) -> int:
        return self._lines.starts[group] * self._lines.height + group
