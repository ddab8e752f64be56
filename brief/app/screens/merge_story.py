"""Asks which other story is the same as this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.items import Item, Words, line
from brief.app.screens.choosing import ChoosingDialog
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brief.story import StoryRow


class MergeStoryScreen(ChoosingDialog[str]):
    """Returns the id of the other story."""

    TYPED_WORDS = "words of the headline"
    HINTS = "type to filter · enter make them one · esc cancel"

    def __init__(self, others: Sequence[StoryRow]) -> None:
        super().__init__("The same story as")
        self._others = others

    def offered(self) -> Sequence[Item]:
        """A line for each story."""
        return [
            Item(row.id, (line(row.title, right=[Words(counted(row.articles, "article"), "dim")]),))
            for row in self._others
        ]

    def results(self) -> Mapping[str, str]:
        """The stories are known by their ids."""
        return {row.id: row.id for row in self._others}

    def found(self, typed: str) -> Sequence[Item]:
        """What fits, or a word that nothing does."""
        return super().found(typed) or [Item(None, (line("no other story fits"),))]
