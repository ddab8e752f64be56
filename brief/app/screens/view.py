"""Full views: a list that is filtered as one types, with its detail, in the frame that all of them share.

A view is a subclass that says what it shows. All of this is optional but `NAME`, `load` and `items`:

    class ActorView(View[list[ActorRow]]):
        NAME = "actor"                                    # its scope in commands.py, its footer and help

        def load(self) -> list[ActorRow]:                 # in a thread: files, the library, anything slow
            return self.library.actors()

        def items(self) -> list[Item]:                    # the list out of self.data; the frame filters it
            return [Item(row.actor.id, (line(row.actor.name, right=[Words(f"said {row.said}")]),)) for row in self.data]

        def detail(self, key: str) -> list[Item]:         # about the item under the cursor
            return [heading("SAID"), ...]

        def open_detail(self, key: str) -> None:          # Enter in the detail; go() leaves the view
            self.go(Place(article, statement, -1))

Commands of a view stand in commands.py with the view's NAME as their scope and become `action_...` of the class; while
the filter has the focus they are off. A view is opened by `screen.viewing.open(ActorView(screen))`. After `go`, esc in
the article comes back to the view as it was left, and `H` to where the reader was before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from brief.app.items import Item, filtered, line
from brief.app.screens.view_frame import ViewFrame
from brief.app.widgets.bars import KeyBar, TopBar
from brief.app.widgets.item_pane import ItemPane
from brief.app.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.app.navigation import Place
    from brief.app.screens.panes import PanesScreen

Data = TypeVar("Data")


class View(ViewFrame, Generic[Data]):
    """One full view over the main screen; esc closes it."""

    TITLE_WORDS: ClassVar[str] = ""
    """What stands in the bar at the top, and over the list."""

    class Loaded(Message):
        """The data is there."""

        def __init__(self, data: object) -> None:
            super().__init__()
            self.data = data

    def __init__(self, main: PanesScreen) -> None:
        super().__init__(main)
        self.library = main.library
        self._data: Data | None = None

    # What a view says

    def load(self) -> Data:
        """What the view is about; called in a thread, at the start and by `reload`."""
        raise NotImplementedError

    def items(self) -> Sequence[Item]:
        """The items of the list, before the filter."""
        raise NotImplementedError

    def trail(self) -> str:
        """What stands in the bar at the top."""
        return self.TITLE_WORDS

    def counts(self) -> str:
        """What stands at its right end."""
        return ""

    def listing_title(self) -> str:
        """What stands over the list."""
        return f"{self.TITLE_WORDS} {len(self.listing.keys)}"

    def detail_title(self) -> str:
        """What stands over the detail."""
        return ""

    def typing_changed(self) -> None:
        """Other words are in the filter: narrows the list; a search asks anew by `reload`."""
        self.refresh_items()

    def found(self) -> Sequence[Item]:
        """The items that fit the filter."""
        return filtered(self.items(), self.typed)

    def notice(self) -> str:
        """What an empty list says."""
        return "nothing fits the filter" if self.typed else "nothing to show"

    def detail(self, key: str) -> Sequence[Item]:
        """What is to be known of the item under the cursor."""
        return ()

    def open_item(self, key: str) -> None:
        """Enter in the list: on into the detail."""
        if self.LOOK != "-alone":
            self.action_pane(1)

    def open_detail(self, key: str) -> None:
        """Enter on an item of the detail."""

    # What a view uses

    @property
    def data(self) -> Data:
        """What `load` has returned; only for what is called after it."""
        assert self._data is not None
        return self._data

    def go(self, place: Place) -> None:
        """Leaves for a place in an article; esc there comes back."""
        self.main.viewing.go(self, place)

    def reload(self) -> None:
        """Loads anew; filter, cursor and scroll stay."""
        self.main.work.view(self, self.load)

    def changed(self) -> None:
        """Shows what is true after a change, here and in the screen below."""
        self.main.articles.reload()
        self.main.reading.refresh()
        self.reload()

    def mark(self, statement: str | None) -> None:
        """Marks a statement for the export, or takes its mark away."""
        if statement is None:
            self.notify("no statement under the cursor: tab goes to them")
            return
        marks = self.library.marked_statements
        marks.mark(statement, statement not in marks.ids())
        self.main.view.star(marks.ids())
        self.refresh_items()

    async def action_undo(self) -> None:
        """Takes the last change back."""
        await self.main.run_action("undo")
        self.changed()

    async def action_redo(self) -> None:
        """Does again what was undone last."""
        await self.main.run_action("redo")
        self.changed()

    # How it comes to the screen

    def on_mount(self) -> None:
        """Shows the frame at once, then what `load` brings."""
        self.write_titles()
        self.reload()

    @on(Loaded)
    def loaded(self, message: Loaded) -> None:
        """Takes the data."""
        self._data = message.data  # type: ignore[assignment]
        self.refresh_items()

    def refresh_items(self) -> None:
        """Shows the list again, out of the same data."""
        if self._data is None:
            return
        self.listing.show(self.found() or [Item(None, (line(self.notice(), wraps=True),))])
        self.show_detail()

    def show_detail(self) -> None:
        """Shows the detail of the item under the cursor."""
        key = self.listing.key
        if self.LOOK != "-alone":
            self.beside.show(self.detail(key) if key is not None else ())
        self.write_titles()

    def write_titles(self) -> None:
        """The words of bars and borders."""
        self.query_one("#top", TopBar).show(
            "brief", self.trail(), self.counts() if self._data is not None else "reading…"
        )
        self.query_one("#keys", KeyBar).show(self.NAME, in_front=True)
        self.listing.border_title = Content(self.listing_title())
        self.beside.border_title = Content(self.detail_title())

    @on(Input.Changed, "#filter")
    def filter_changed(self) -> None:
        """Something was typed."""
        self.typing_changed()

    @on(LineList.Highlighted)
    def moved(self, message: LineList.Highlighted) -> None:
        """The detail follows the list."""
        if message.source is self.listing and type(message) is LineList.Highlighted:
            self.show_detail()

    @on(LineList.Opened)
    def opened(self, message: LineList.Opened) -> None:
        """Enter or a second click."""
        pane = message.source
        if isinstance(pane, ItemPane) and pane.key is not None:
            self.open_item(pane.key) if pane is self.listing else self.open_detail(pane.key)
