"""Statements that are related to the one under the cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.segment import Segment

from brief.app.page.wrapping import shortened, wrap
from brief.app.widgets.line_list import LineList
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.app.related_items import RelatedItem
    from brief.model import Relation, RelationKind

KIND_NAMES: dict[RelationKind, str] = {
    "repeats": "repeats",
    "same_claim": "same claim",
    "answers": "answers",
    "disputes": "disputes",
    "other_figure": "other figure",
    "same_subject": "same subject",
}

_WORDS_FROM = 37
"""The column where the words of a one-line item begin, where there is room."""


def why(relation: Relation) -> str:
    """The evidence in words."""
    evidence = relation.evidence
    parts = [
        f"quotes “{clean_line(evidence.quotation)}”" if evidence.quotation else "",
        f"both name {', '.join(map(clean_line, evidence.actors))}" if evidence.actors else "",
        f"figures {', '.join(map(clean_line, evidence.figures))}" if evidence.figures else "",
        f"shared: {', '.join(map(clean_line, evidence.terms[:6]))}" if evidence.terms else "",
        f"also in {len(relation.also_in)} more" if relation.also_in else "",
    ]
    return " · ".join(part for part in parts if part) or "similar words or meaning"


class RelatedPane(LineList):
    """Kind, score, place and first words of each related statement."""

    item_height = 4

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.items: tuple[RelatedItem, ...] = ()
        self.notice = ""
        """What is shown when there are no items."""

    @property
    def count(self) -> int:
        """How many items there are; a notice takes as many as it has lines."""
        return len(self.items) or -(-len(self._notice_rows(self.size.width)) // self.item_height)

    def show(self, items: Sequence[RelatedItem], notice: str = "") -> None:
        """Shows other items, the cursor on the first that is not where the reader came from."""
        self.items = tuple(items)
        self.notice = notice
        self._clicked = None
        self.cursor = 1 if len(items) > 1 and items[0].came_from else 0
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.items_changed()

    @property
    def chosen(self) -> RelatedItem | None:
        """The item under the cursor."""
        return self.items[self.cursor] if self.items else None

    def number(self, index: int) -> int:
        """The digit that jumps to an item: 0 for where the reader came from, then 1, 2, 3."""
        offset = 0 if self.items and self.items[0].came_from else 1
        return index + offset

    def numbered(self, number: int) -> RelatedItem | None:
        """The item that a digit jumps to."""
        return next((item for index, item in enumerate(self.items) if self.number(index) == number), None)

    def mark(self, index: int, marked: bool) -> None:
        """Shows an item as marked for the export, or no longer."""
        self.items = (*self.items[:index], replace(self.items[index], marked=marked), *self.items[index + 1 :])
        self.refresh()

    def has_cursor(self, index: int, part: int) -> bool:
        """Whether the cursor is on an item; a notice has none."""
        return bool(self.items) and index == self.cursor

    def item_line(self, index: int, line: int, width: int) -> list[Segment]:
        """One line of an item: kind and place, then the words, then why."""
        if not self.items:
            rows = self._notice_rows(width)
            place = index * self.item_height + line
            return [Segment(f" {self.notice[slice(*rows[place])]}" if place < len(rows) else "")]
        item = self.items[index]
        text = f"{self._speaker(item)}{clean_line(item.relation.statement.text)}"
        if self.item_height == 1:
            return self._single(index, item, text, width)
        if line == 0:
            return self._head(index, item, width)
        if line == self.item_height - 1:
            words = "" if item.came_from else why(item.relation)
            return [Segment(shortened(f"   {words}", width - 1), self.part("line-list--dim"))]
        return self._words(text, line, width)

    def _single(self, index: int, item: RelatedItem, text: str, width: int) -> list[Segment]:
        column = min(_WORDS_FROM, width // 2)
        head = self._head(index, item, column - 1)
        gap = " " * (column - sum(segment.cell_length for segment in head))
        return [*head, Segment(gap), Segment(shortened(text, width - column - 1))]

    def _words(self, text: str, line: int, width: int) -> list[Segment]:
        rows = wrap(text, width - 5)
        if line > len(rows):
            return []
        start, end = rows[line - 1]
        shown = text[start:] if line == self.item_height - 2 else text[start:end]
        return [Segment(f"   {shortened(shown, width - 4)}")]

    def _notice_rows(self, width: int) -> list[tuple[int, int]]:
        return wrap(self.notice, max(1, width - 2)) if self.notice else []

    def _head(self, index: int, item: RelatedItem, width: int) -> list[Segment]:
        """Number, kind, score from 0 to 100, and the place; the outlet gives way."""
        kind = "came from" if item.came_from else KIND_NAMES[item.relation.kind]
        score = "" if item.came_from else str(round(100 * item.relation.score))
        head = f"{'★' if item.marked else ' '}{self.number(index)} {kind:<12}"
        detail = f" {score:>3} "
        place = item.place(width - len(head) - len(detail) - 1)
        return [Segment(head, self.part("related-pane--kind")), Segment(detail + place)]

    @staticmethod
    def _speaker(item: RelatedItem) -> str:
        speaker = item.relation.statement.told_by
        return f"{clean_line(speaker)}: " if speaker else ""
