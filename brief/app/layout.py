"""Which panes are shown: the layouts, drawers and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from brief.app.screens.panes import PanesScreen
    from brief.app.widgets.line_list import LineList

WIDE, MEDIUM = 110, 76
"""Columns from which the layouts apply."""
BREAKPOINTS = [(0, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
"""The class that a screen has from so many columns on, as Textual wants them."""
SMALLEST = (40, 10)

Drawer = Literal["actors", "related"]
PANES = ("list", "brief", "actors", "related")
DRAWERS: tuple[Drawer, ...] = ("actors", "related")


def layout_class(width: int) -> str:
    """The class of a screen of this width."""
    return next(name for columns, name in reversed(BREAKPOINTS) if width >= columns)


class Panes:
    """Shows panes and moves the focus between them."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self.zoomed = False

    @property
    def width(self) -> int:
        """Columns of the terminal."""
        return self._screen.app.size.width

    @property
    def wide(self) -> bool:
        """Whether all panes stand side by side."""
        return self.width >= WIDE

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.width < MEDIUM

    @property
    def drawer(self) -> Drawer | None:
        """The drawer that is open, where the panes of the side are drawers."""
        for name in () if self.wide else DRAWERS:
            if self._screen.has_class(f"-drawer-{name}"):
                return name
        return None

    def fit(self, width: int) -> None:
        """What the styles cannot say of a layout: item heights and drawers."""
        screen = self._screen
        self.size_items(width)
        self.follow_focus()
        screen.titles.show()

    def size_items(self, width: int) -> None:
        """Item heights that suit the layout."""
        medium = MEDIUM <= width < WIDE
        lines = 3 if width >= WIDE else 1 if medium else 2
        self._size(self._screen.articles, 1 if self._screen.session.dense else lines)
        self._size(self._screen.related, 1 if medium else 4)

    @staticmethod
    def _size(pane: LineList, height: int) -> None:
        """Draws anew only what has changed: the first frame comes with the right heights."""
        if pane.item_height != height or pane.virtual_size.height != pane.height_of_all:
            pane.item_height = height
            pane.items_changed()

    def follow_focus(self) -> None:
        """Shows the pane that has the focus, where there is not room for all.

        The class of a drawer is there before it is needed: a pane that is hidden for a moment loses the focus.
        """
        drawer = next((name for name in DRAWERS if name == self.focused), None)
        if drawer is None:
            self.close_drawer()
        else:
            self._screen.add_class(f"-drawer-{drawer}")
            self._screen.remove_class(*(f"-drawer-{name}" for name in DRAWERS if name != drawer))
        self._screen.set_class(self.focused != "list", "-reading")

    def open_drawer(self, name: Drawer) -> None:
        """Shows the actors or the related statements and focuses them."""
        if not self.wide:
            self.close_drawer()
            self._screen.add_class(f"-drawer-{name}", "-reading")
        self._zoom_on(name)
        self._screen.set_focus(self._screen.actors if name == "actors" else self._screen.related)

    def close_drawer(self) -> None:
        """Hides the drawer."""
        self._screen.remove_class("-drawer-actors", "-drawer-related")

    def read(self) -> None:
        """Shows and focuses the brief."""
        self._screen.add_class("-reading")
        self._zoom_on("brief")
        self._screen.set_focus(self._screen.view)

    def browse(self) -> None:
        """Shows and focuses the list."""
        self.close_drawer()
        self._screen.remove_class("-reading")
        self._zoom_on("list")
        self._screen.set_focus(self._screen.articles)

    def focus(self, name: str) -> None:
        """Focuses a pane by its name."""
        drawer = next((one for one in DRAWERS if one == name), None)
        if drawer is not None:
            self.open_drawer(drawer)
        elif name == "list":
            self.browse()
        else:
            self.read()

    @property
    def focused(self) -> str:
        """Name of the focused pane."""
        return (self._screen.focused.id if self._screen.focused else None) or "list"

    def back(self) -> bool:
        """One level back; False at the root."""
        if self.zoomed:
            self.zoom()
        elif self.drawer is not None or self.focused in ("actors", "related"):
            self.close_drawer()
            self.read()
        elif self.focused == "brief":
            self.browse()
        else:
            return False
        return True

    def step(self, by: int) -> None:
        """The focus to the next pane that is shown."""
        place = (PANES.index(self.focused) if self.focused in PANES else 0) + by
        self.focus(PANES[place % len(PANES)])

    def zoom(self) -> None:
        """The focused pane alone, and back."""
        self.zoomed = not self.zoomed
        self._zoom_on(self.focused)
        self._screen.titles.show()

    def _zoom_on(self, pane: str) -> None:
        """Shows this pane alone, while zoomed; a pane must be shown before it can take the focus."""
        for name in PANES:
            self._screen.set_class(self.zoomed and pane == name, f"-zoom-{name}")
