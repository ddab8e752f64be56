"""A pane of items of any height: the list and the detail of a view."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from brief.app.page.wrapping import shortened, shortened_at_start, wrap
from brief.app.widgets.line_list import LineList
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style

    from brief.app.items import Item, Line, Words

_GUTTER = 2
_RIGHT_SHARE = 0.5
"""Of a line, that the words at its right border take at most when the others need room."""

_LEAST, _LEAST_BEFORE = 4, 12
"""Cells that are left of words that give way, at their end and at their start."""


class ItemPane(LineList):
    """Shows items; the cursor stands on those that have a key, and where there is none the keys scroll."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._items: tuple[Item, ...] = ()
        self._ends: list[int] = []
        """For each item the line after its last."""
        self._width = 0
        """Cells that the lines were counted for."""
        self._rests = False
        """Whether what stands over the first item is to be read first, though the item be out of sight."""

    @property
    def count(self) -> int:
        """How many items there are, headings included."""
        return len(self._items)

    @property
    def key(self) -> str | None:
        """The key of the item under the cursor."""
        return self._items[self.cursor].key if self._items else None

    @property
    def keys(self) -> list[str]:
        """The keys of all items."""
        return [item.key for item in self._items if item.key is not None]

    def show(self, items: Sequence[Item], key: str | None = None) -> None:
        """Shows items; the cursor stays on its key, or goes to the one that is named, else the pane to its top."""
        wanted = key if key is not None else self.key
        self._items = tuple(items)
        self._clicked = None
        keyed = [place for place, item in enumerate(self._items) if item.key is not None]
        self.cursor = next((place for place in keyed if self._items[place].key == wanted), keyed[0] if keyed else 0)
        self._measure()
        self.items_changed()
        if self.key != wanted or key is not None:
            self._rests = self.key != wanted
        elif keyed and self.cursor != keyed[0]:
            self._rests = False
        self.show_cursor()

    def show_cursor(self, ahead: int = 0) -> bool:
        """Scrolls to the cursor, or to the top as long as no key has moved it from there; whether it did."""
        if not self._rests:
            return super().show_cursor(ahead)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        return True

    def reveal(self) -> bool:
        """Brings the cursor into sight after the pane was shown from its top; whether it was hidden."""
        rested, self._rests = self._rests, False
        return rested and self.count > 0 and super().show_cursor()

    # Where items stand

    @property
    def _room(self) -> int:
        return max(8, self.size.width - _GUTTER - 1)

    def _measure(self) -> None:
        self._width = self._room
        heights = (sum(self._height(line) for line in item.lines) for item in self._items)
        self._ends = list(itertools.accumulate(heights))

    def _fit(self) -> None:
        """A frame may be drawn before the news of another size arrives."""
        if self._width != self._room:
            self._measure()
            self.items_changed()

    def _height(self, line: Line) -> int:
        return len(_wrapped(line, self._room)) if line.wraps else 1

    @property
    def height_of_all(self) -> int:
        """Lines of all items together."""
        self._fit_quietly()
        return self._ends[-1] if self._ends else 0

    def _fit_quietly(self) -> None:
        if self._width != self._room or len(self._ends) != len(self._items):
            self._measure()

    def at_line(self, line: int) -> tuple[int, int]:
        """The item at a line of the whole list, and which of its lines that is."""
        index = bisect_right(self._ends, line)
        return index, line - (self._ends[index - 1] if 0 < index <= len(self._ends) else 0)

    def lines_of(self, index: int) -> tuple[int, int]:
        """The first line of an item and the one after its last."""
        if not self._ends:
            return 0, 0
        return self._ends[index - 1] if index else 0, self._ends[index]

    # Drawing

    def has_cursor(self, index: int, part: int) -> bool:
        """Whether the whole item is drawn as chosen: one line; a taller one has the bar beside it."""
        first, last = self.lines_of(index)
        return index == self.cursor and self.key is not None and last - first == 1

    def item_line(self, index: int, line: int, width: int) -> list[Segment]:
        """One line of an item after the bar of the cursor."""
        self._fit_quietly()
        at = index == self.cursor and self.key is not None
        rows = itertools.chain.from_iterable(self._rows(one) for one in self._items[index].lines)
        return [Segment("▌ " if at else "  "), *next(itertools.islice(rows, line, None), [])]

    def _rows(self, line: Line) -> Iterator[list[Segment]]:
        if line.wraps:
            yield from self._wrapped_rows(line)
            return
        left_over = self._room - sum(cell_len(clean_line(one.text)) for one in line.words) - 1
        right = list(self._cut(line.right, max(left_over, int(self._room * _RIGHT_SHARE))))
        room = self._room - sum(segment.cell_length for segment in right) - (1 if right else 0)
        left = list(self._cut(line.words, room))
        gap = self._room - sum(segment.cell_length for segment in (*left, *right))
        yield [*left, Segment(" " * max(0, gap)), *right] if right else left

    def _cut(self, words: Sequence[Words], room: int) -> Iterator[Segment]:
        texts = [clean_line(one.text) for one in words]
        over = sum(map(cell_len, texts)) - room
        for one, text in zip(words, texts, strict=True):
            if one.gives_way == "at end" and over > 0:
                text = shortened(text, max(_LEAST, cell_len(text) - over))
            elif one.gives_way == "at start" and over > 0:
                text = shortened_at_start(text, max(_LEAST_BEFORE, cell_len(text) - over))
            if cell_len(text) > room:
                yield Segment(shortened(text, room), self._look(one))
                return
            room -= cell_len(text)
            yield Segment(text, self._look(one))

    def _wrapped_rows(self, line: Line) -> Iterator[list[Segment]]:
        for number, (start, end) in enumerate(_wrapped(line, self._room)):
            row = [Segment(" " * line.indent)] if number and line.indent else []
            offset = 0
            for words in line.words:
                text = clean_line(words.text)
                shown = text[max(0, start - offset) : max(0, end - offset)]
                if shown:
                    row.append(Segment(shown, self._look(words)))
                offset += len(text)
            yield row

    def _look(self, words: Words) -> Style | None:
        return None if words.look == "plain" else self.part(f"item-pane--{words.look}")

    # Moving

    def action_move(self, by: int) -> None:
        """To the next item with a key; where there is no further one the pane scrolls."""
        if self.reveal():
            return
        place = self._keyed(self.cursor + by, by)
        if place is None or self.key is None:
            self.scroll_to(y=self.scroll_offset.y + by, animate=False, force=True, immediate=True)
        else:
            self.move_to(place)

    def action_edge(self, direction: int) -> None:
        """To the first or the last item."""
        start, step = (0, 1) if direction < 0 else (self.count - 1, -1)
        self._go(self._keyed(start, step), 0 if direction < 0 else self.height_of_all)

    def action_page(self, by: int) -> None:
        """A page up or down."""
        self._by_lines(by * max(1, self.size.height - 1))

    def action_half(self, by: int) -> None:
        """Half a page up or down."""
        self._by_lines(by * max(1, self.size.height // 2))

    def _by_lines(self, lines: int) -> None:
        first, _ = self.lines_of(self.cursor)
        index, _ = self.at_line(max(0, min(first + lines, self.height_of_all - 1)))
        step = 1 if lines > 0 else -1
        place = self._keyed(index, step)
        self._go(self._keyed(index, -step) if place is None else place, self.scroll_offset.y + lines)

    def _go(self, place: int | None, line: int) -> None:
        if place is None:
            self.scroll_to(y=line, animate=False, force=True, immediate=True)
        else:
            self.move_to(place)

    def _keyed(self, start: int, step: int) -> int | None:
        """The first item with a key from a place on, upward or downward."""
        places = range(start, self.count) if step > 0 else range(min(start, self.count - 1), -1, -1)
        return next((place for place in places if place >= 0 and self._items[place].key is not None), None)

    def action_open(self) -> None:
        """Opens the item under the cursor, when it stands for something."""
        if self.key is not None and not self.reveal():
            super().action_open()

    def move_to(self, index: int) -> None:
        """Puts the cursor on an item; a heading cannot have it."""
        self._rests = False
        if 0 <= index < self.count and self._items[index].key is not None:
            super().move_to(index)


def _wrapped(line: Line, width: int) -> list[tuple[int, int]]:
    """Start and end of each row; rows after the first leave room for the indent."""
    text = "".join(clean_line(words.text) for words in line.words)
    rows = wrap(text, width)
    if not line.indent or len(rows) == 1:
        return rows
    first = rows[0]
    start = rows[1][0]
    rest = wrap(text[start:], max(1, width - line.indent))
    return [first, *((start + a, start + b) for a, b in rest)]
