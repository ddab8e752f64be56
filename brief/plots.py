"""Small plots for where a look beats reading: block characters, or plain letters where those are unsafe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

_BLOCKS = " ▁▂▃▄▅▆▇█"
_PLAIN_BLOCKS = " .:-=+*%#"
_BROADEST = 3
"""Cells of one stretch of time where there is room."""
_PARTS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
"""Eighths of a full block, from the left."""


def sparkline(values: Sequence[int], plain: bool = False) -> str:
    """One character for each value, as high as the value is against the greatest; what is not 0 is never blank."""
    blocks = _PLAIN_BLOCKS if plain else _BLOCKS
    most = max(values, default=0)
    return "".join(blocks[-(-max(0, value) * (len(blocks) - 1) // most)] if most > 0 else " " for value in values)


def bar(value: float, most: float, width: int, plain: bool = False) -> str:
    """A bar in so many cells for the greatest value, in eighths of a cell; what is not 0 is never blank."""
    if not (most > 0 and value > 0 and width > 0):
        return ""
    eighths = max(1, round(8 * width * min(1.0, value / most)))
    if plain:
        return "#" * max(1, eighths // 8)
    return "█" * (eighths // 8) + _PARTS[eighths % 8]


def shares(counts: Sequence[tuple[str, int]], width: int, plain: bool = False) -> list[str]:
    """A line for each name: the name, its bar and its share of all in percent."""
    total = sum(count for _, count in counts)
    if total <= 0:
        return []
    most = max(count for _, count in counts)
    names = min(max(cell_len(name) for name, _ in counts), max(1, (width - 7) * 2 // 3))
    room = max(1, width - names - len("  100%"))
    lines = (
        f"{fitted(name, names, plain)} {set_cell_size(bar(count, most, room, plain), room)}"
        f" {round(100 * count / total):>3}%"
        for name, count in counts
    )
    return [_cut(line, width) for line in lines]


def matrix(
    rows: Sequence[str],
    columns: Sequence[str],
    counts: Mapping[tuple[str, str], int],
    width: int,
    plain: bool = False,
) -> list[str]:
    """A line of column names, then one line for each row; a dot stands for 0, and columns without room are left out."""
    if not rows or not columns:
        return []
    names = min(max(cell_len(name) for name in rows), max(4, width // 3))
    cell = max(3, min(max(cell_len(name) for name in columns), 8)) + 1
    shown = columns[: max(1, (width - names) // cell)]
    lines = [" " * names + "".join(_right(name, cell) for name in shown)]
    for row in rows:
        numbers = (counts.get((row, column), 0) for column in shown)
        lines.append(fitted(row, names, plain) + "".join(f"{_number(number):>{cell}}" for number in numbers))
    return [_cut(line, width) for line in lines]


def _number(number: int) -> str:
    """A number in at most three letters; a dot for none."""
    if number <= 0:
        return "."
    if number < 1000:
        return str(number)
    return f"{number // 1000}k" if number < 100_000 else "lot"


def timeline(days: Iterable[date], width: int, plain: bool = False) -> list[str]:
    """How many things fell on each stretch of time between the first and the last day, over the two days."""
    known = sorted(days)
    if not known or width < 1:
        return []
    first, last = known[0], known[-1]
    length = (last - first).days + 1
    cells = min(width, length)
    values = [0] * cells
    for day in known:
        values[(day - first).days * cells // length] += 1
    broad = [value for value in values for _ in range(min(_BROADEST, width // cells))]
    return [sparkline(broad, plain), _axis(first, last, width, "-" if plain else "–")]


def _axis(first: date, last: date, width: int, dash: str) -> str:
    """Both days at their ends, or what there is room for."""
    start, end = _day(first), _day(last)
    if first == last:
        return start[:width]
    return f"{start} {dash} {end}" if len(start) + len(end) + 3 <= width else f"{start}{dash}{end}"[:width]


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def fitted(text: str, width: int, plain: bool = False) -> str:
    """The text in exactly so many cells, with an ellipsis where it was cut."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, max(0, width - 1)) + ("~" if plain else "…") if width > 0 else ""


def _cut(line: str, width: int) -> str:
    """The line, or as much of it as there is room for."""
    return line if cell_len(line) <= width else set_cell_size(line, max(0, width))


def _right(text: str, width: int) -> str:
    """The text at the right of so many cells, with a blank before it."""
    cut = set_cell_size(text, min(cell_len(text), width - 1))
    return " " * (width - cell_len(cut)) + cut
