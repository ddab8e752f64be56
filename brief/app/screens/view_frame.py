"""The frame of every full view: title bar, filter, list, detail and keys, with the commands they all have."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, Vertical
from textual.screen import Screen
from textual.widgets import Input

from brief.app.bindings import bindings
from brief.app.layout import BREAKPOINTS
from brief.app.widgets.bars import KeyBar, TopBar
from brief.app.widgets.filter_line import FilterLine
from brief.app.widgets.item_pane import ItemPane

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from brief.app.screens.panes import PanesScreen
    from brief.commands import Scope


class ViewFrame(Screen[None]):
    """Puts list and detail beside, over or behind one another; says nothing of what they show."""

    NAME: ClassVar[Scope] = "views"
    """The scope of its commands, and its footer."""
    HINT: ClassVar[str] = "type to filter"
    STARTS_TYPING: ClassVar[bool] = False
    """Whether the filter has the focus first."""
    LOOK: ClassVar[str] = "-list"
    """`-list`: a narrow list and a broad detail; `-page`: a broad list and a narrow side; `-alone`: no detail."""

    CSS_PATH = Path(__file__).parents[1] / "views.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("views")]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, main: PanesScreen) -> None:
        super().__init__()
        self.main = main
        self._own_bindings = bindings(self.NAME, priority=True) if self.NAME != "views" else []
        for binding in self._own_bindings:
            self._bindings.bind(binding.key, binding.action, binding.description, show=False, priority=True)

    @property
    def listing(self) -> ItemPane:
        """The list."""
        return self.query_one("#items", ItemPane)

    @property
    def beside(self) -> ItemPane:
        """The detail."""
        return self.query_one("#detail", ItemPane)

    @property
    def filter_line(self) -> FilterLine:
        """Where one types."""
        return self.query_one("#filter", FilterLine)

    @property
    def typed(self) -> str:
        """What the filter holds."""
        return self.filter_line.value

    def compose(self) -> ComposeResult:
        """Bars, list and detail; the sheet brief.tcss puts them in place."""
        yield TopBar(id="top")
        with Container(id="view", classes=self.LOOK):
            with Vertical(id="listing"):
                yield FilterLine(self.HINT, id="filter")
                yield ItemPane(id="items")
            yield ItemPane(id="detail")
        yield KeyBar(self.main.keymap, id="keys")

    def on_mount(self) -> None:
        """Shows the frame; the view brings what it is about."""
        self.set_class(self.app.no_color, "-without-color")
        # at once: what `load` brings may move the focus on
        self.set_focus(self.filter_line if self.STARTS_TYPING else self.listing)

    def write_titles(self) -> None:
        """The words of bars and borders."""
        raise NotImplementedError

    @on(Input.Submitted, "#filter")
    def filter_done(self) -> None:
        """Enter in the filter opens what is chosen."""
        self.listing.focus()
        self.listing.action_open()

    def on_resize(self, event: Resize) -> None:
        """Titles take the room there is."""
        self.call_after_refresh(self.write_titles)

    def on_descendant_focus(self) -> None:
        """In a narrow terminal the pane with the focus is the one that is shown."""
        self.set_class(self.focused is self.beside, "-detail")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The view's own keys, which go before those of the focused widget, are letters in the filter."""
        typing = isinstance(self.focused, FilterLine)
        return not (typing and any(action == one.action.split("(")[0] for one in self._own_bindings))

    # Commands of every view

    def action_filter(self) -> None:
        """Puts the focus into the filter."""
        self.filter_line.focus()

    def action_move_list(self, by: int) -> None:
        """Moves the cursor of the list, from the filter."""
        self.listing.action_move(by)

    def action_page_list(self, by: int) -> None:
        """Pages the list, from the filter."""
        self.listing.action_page(by)

    def action_pane(self, by: int) -> None:
        """The list, or the detail where there is one."""
        to_detail = self.focused is not self.beside and self.LOOK != "-alone" and self.listing.key is not None
        self.set_class(to_detail, "-detail")
        self.set_focus(self.beside if to_detail else self.listing)

    def action_pane_right(self) -> None:
        """To the detail."""
        if self.focused is not self.beside:
            self.action_pane(1)

    def action_pane_left(self) -> None:
        """To the list."""
        if self.focused is self.beside:
            self.action_pane(-1)

    def action_back(self) -> None:
        """Empties the filter, leaves the detail, then the view."""
        if self.focused is self.beside:
            self.action_pane(-1)
        elif self.typed:
            self.filter_line.value = ""
            self.listing.focus()
        elif self.focused is self.filter_line and not self.STARTS_TYPING:
            self.listing.focus()
        else:
            self.action_leave()

    def action_history(self, by: int) -> None:
        """Back closes the view; nothing lies ahead of one."""
        if by < 0:
            self.action_leave()

    def action_leave(self) -> None:
        """Closes the view."""
        self.main.viewing.close(self)

    def action_help(self) -> None:
        """The keys of this view."""
        from brief.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.NAME, self.main.keymap))
