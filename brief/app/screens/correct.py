"""Asks how an actor is to be corrected: one types, and chooses from what can be done."""

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
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult

    from brief.model import Actor, Kind

_KINDS: tuple[Kind, ...] = ("person", "organization", "place")

Correction = tuple[str, str]
"""What is done ("merge", "split", "rename", "kind"), and with what."""


class CorrectScreen(Dialog[Correction]):
    """Returns the correction of one actor."""

    def __init__(self, actor: Actor, others: Sequence[Actor]) -> None:
        super().__init__()
        self._actor = actor
        self._choices: dict[str, Correction] = {}
        self._items = list(self._offered(others))

    def _offered(self, others: Sequence[Actor]) -> Iterator[Item]:
        for alias in self._actor.aliases:
            yield self._item(("split", alias), "somebody else: ", alias)
        for kind in _KINDS:
            if kind != self._actor.kind:
                yield self._item(("kind", kind), "is of kind: ", kind)
        for other in others:
            yield self._item(("merge", other.name), "the same as: ", other.name, other.kind)

    def _item(self, correction: Correction, words: str, name: str, kind: Kind | None = None) -> Item:
        key = "\t".join(correction)
        self._choices[key] = correction
        return Item(key, (line(Words(words, "dim"), Words(name, kind or "plain")),))

    def compose(self) -> ComposeResult:
        """A line to type in over what can be done."""
        with Vertical(classes="dialog -list") as box:
            box.border_title = Content(f"Correct {clean_line(self._actor.name)}")
            box.border_subtitle = "type a name · enter do it · esc cancel"
            yield FilterLine("a name, a kind, or a new name to call it", id="filter")
            yield ItemPane(id="items")

    def on_mount(self) -> None:
        """Everything is offered at first."""
        self.query_one("#filter", FilterLine).focus()
        self.narrow()

    @on(Input.Changed, "#filter")
    def narrow(self) -> None:
        """Offers what fits the typed words, and last the words themselves as a new name."""
        typed = clean_line(self.query_one("#filter", FilterLine).value).strip()
        found = filtered(self._items, typed)
        if typed:
            found.append(self._item(("rename", typed), "call it: ", typed))
        self.query_one("#items", ItemPane).show(found)

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
            self.dismiss(self._choices[key])
