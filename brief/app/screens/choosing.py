"""A dialog with a list that one narrows by typing, and takes one thing from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from brief.app.items import Item, filtered
from brief.app.screens.dialog import Dialog
from brief.app.widgets.filter_line import FilterLine
from brief.app.widgets.item_pane import ItemPane
from brief.app.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult

Result = TypeVar("Result")


class ChoosingDialog(Dialog[Result]):
    """Returns what stands behind the chosen item."""

    TYPED_WORDS: ClassVar[str] = ""
    """What stands in the line while nothing is typed."""
    HINTS: ClassVar[str] = ""
    """What stands on the lower border."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def offered(self) -> Sequence[Item]:
        """All that can be chosen."""
        raise NotImplementedError

    def results(self) -> Mapping[str, Result]:
        """What stands behind each item, by its key."""
        raise NotImplementedError

    def found(self, typed: str) -> Sequence[Item]:
        """What is offered while this is typed."""
        return filtered(self.offered(), typed)

    def compose(self) -> ComposeResult:
        """A line to type in over the list."""
        with Vertical(classes="dialog -list") as box:
            box.border_title = Content(self._title)
            box.border_subtitle = self.HINTS
            yield FilterLine(self.TYPED_WORDS, id="filter")
            yield ItemPane(id="items")

    def on_mount(self) -> None:
        """Everything is offered at first."""
        self.query_one("#filter", FilterLine).focus()
        self.narrow()

    @on(Input.Changed, "#filter")
    def narrow(self) -> None:
        """Offers what fits the typed words."""
        self._list.show(self.found(self.query_one("#filter", FilterLine).value))

    @property
    def _list(self) -> ItemPane:
        return self.query_one("#items", ItemPane)

    def action_move_list(self, by: int) -> None:
        """Moves the cursor of the list while one types."""
        self._list.action_move(by)

    def action_page_list(self, by: int) -> None:
        """Pages the list while one types."""
        self._list.action_page(by)

    @on(Input.Submitted, "#filter")
    @on(LineList.Opened)
    def take(self) -> None:
        """Takes what is chosen."""
        key = self._list.key
        if key is not None:
            self.dismiss(self.results()[key])
