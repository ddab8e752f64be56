"""Full views over the main screen: opening them, leaving them for an article, and coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.app.navigation import Place
    from brief.app.screens.panes import PanesScreen
    from brief.app.screens.view_frame import ViewFrame

_KEPT = "view"
"""Textual's name for the one view that is kept alive while the reader is in an article it led to."""


class Viewing:
    """Keeps the view that led to the open article, as it was left."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._left: ViewFrame | None = None
        self._before: Place | None = None
        """Where the reader was before the view, as the history has it."""

    def open(self, view: ViewFrame) -> None:
        """Shows a new view."""
        self._forget()
        self._screen.app.push_screen(view)

    def go(self, view: ViewFrame, place: Place) -> None:
        """From a view to a place in an article; the view is kept."""
        app = self._screen.app
        if self._left is not view:
            app.install_screen(view, _KEPT)
            self._left = view
        app.pop_screen()
        reading = self._screen.reading
        if self._led_here:
            reading.go(place)
        else:
            reading.visit(place)
            self._before = reading.history.came_from

    def back(self) -> bool:
        """Comes back to the view that led to the open article; False when none did."""
        if self._left is None or not self._led_here:
            return False
        self._screen.app.push_screen(_KEPT)
        return True

    def close(self, view: ViewFrame) -> None:
        """Closes a view; the reader is again where the view was opened."""
        self._screen.app.pop_screen()
        if view is self._left:
            if self._led_here:
                self._screen.reading.step(-1)
            self._forget()

    @property
    def _led_here(self) -> bool:
        return self._before is not None and self._screen.reading.history.came_from is self._before

    def _forget(self) -> None:
        if self._left is not None:
            self._screen.app.uninstall_screen(_KEPT)
            self._left.remove()
        self._left = self._before = None
