"""Asks which other story is the same as this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from brief.app.items import Item, Words, filtered, line
from brief.app.screens.dialog import Dialog
from brief.app.widgets.filter_line import FilterLine
from brief.app.widgets.item_pane import ItemPane
from brief.app.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from brief.story import StoryRow


class MergeStoryScreen(Dialog[str]):
    """Returns the id of the other story."""

    def __init__(self, others: Sequence[StoryRow]) -> None:
        super().__init__()
        self._items = [
            Item(row.id, (line(row.title, right=[Words(f"{row.articles} articles", "dim")]),)) for row in others
        ]

    def compose(self) -> ComposeResult:
        """A line to type in over the stories."""
        with Vertical(classes="dialog -list") as box:
            box.border_title = Content("The same story as")
            box.border_subtitle = "type to filter · enter make them one · esc cancel"
            yield FilterLine("words of the headline", id="filter")
            yield ItemPane(id="items")

    def on_mount(self) -> None:
        """All stories are offered at first."""
        self.query_one("#filter", FilterLine).focus()
        self.narrow()

    @on(Input.Changed, "#filter")
    def narrow(self) -> None:
        """Offers what fits the typed words."""
        found = filtered(self._items, self.query_one("#filter", FilterLine).value)
        self.query_one("#items", ItemPane).show(found or [Item(None, (line("no other story fits"),))])

    def action_move_list(self, by: int) -> None:
        """Moves the cursor of the list while one types."""
        self.query_one("#items", ItemPane).action_move(by)

    def action_page_list(self, by: int) -> None:
        """Pages the list while one types."""
        self.query_one("#items", ItemPane).action_page(by)

    @on(Input.Submitted, "#filter")
    @on(LineList.Opened)
    def take(self) -> None:
        """Takes what is chosen."""
        key = self.query_one("#items", ItemPane).key
        if key is not None:
            self.dismiss(key)
