"""From cells of rows to characters of the article: what is under the mouse, and what was selected with it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.app.page.rows import Row

Cell = tuple[int, int]
"""A row, and a cell of it after the gutter."""


def offset_at(row: Row, cell: int) -> int | None:
    """The offset in the article of the character at a cell; None where the row shows none of its text."""
    place = _character(row, cell)
    return _offset(row, place) if 0 <= place < len(row.text) else None


def _character(row: Row, cell: int) -> int:
    """Which character of the row's text stands at a cell; below 0 before the text, its length after it."""
    left = cell - cell_len(row.lead)
    if left <= 0:
        return left
    return len(chop_cells(row.text, left)[0]) if row.text else 0


def _offset(row: Row, place: int) -> int | None:
    if row.source is None:
        return None
    if place >= len(row.text):
        return row.source.end
    return row.offsets[place] if row.offsets is not None else row.source.start + place


def selected(text: str, rows: Sequence[Row], first: Cell, last: Cell) -> str:
    """What is selected between two cells: passages as the article has them, our own rows as they are shown."""
    chosen = list(_cut(rows, first, last))
    passages = itertools.groupby(chosen, key=lambda piece: (piece[0].kind, piece[0].paragraph, piece[0].sentence))
    return "\n\n".join(filter(None, (_passage(text, list(pieces)) for _, pieces in passages)))


def _cut(rows: Sequence[Row], first: Cell, last: Cell) -> Iterator[tuple[Row, int, int]]:
    """Each row with the characters of its text that are selected."""
    for number in range(max(0, first[0]), min(len(rows), last[0] + 1)):
        row = rows[number]
        start = max(0, _character(row, first[1])) if number == first[0] else 0
        end = max(0, _character(row, last[1])) if number == last[0] else len(row.text)
        if end > start:
            yield row, start, end


def _passage(text: str, pieces: Sequence[tuple[Row, int, int]]) -> str:
    offsets = [(_offset(row, start), _offset(row, end)) for row, start, end in pieces]
    begins, ends = offsets[0][0], offsets[-1][1]
    if begins is None or ends is None:
        return "\n".join(row.text[start:end] for row, start, end in pieces).strip()
    return Span(begins, ends).of(text).strip()
