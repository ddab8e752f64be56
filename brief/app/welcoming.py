"""The screen of a library without articles: it comes when there is nothing to read, and goes with the first article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.app.screens.panes import PanesScreen


class Welcoming:
    """Puts the words in the place of the panes; the widget is made when it is first needed."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen

    def look(self, arriving: bool = False) -> None:
        """Shows or hides the words, as there are articles or not; while some are arriving the list stays."""
        screen = self._screen
        empty = not arriving and not screen.articles.count and not screen.library.article_count()
        if empty == screen.has_class("-empty"):
            return
        screen.set_class(empty, "-empty")
        if empty:
            self._show()
        else:
            screen.query("#empty").remove()
            screen.articles.focus()

    def _show(self) -> None:
        from brief.app.widgets.welcome import Welcome

        screen = self._screen
        screen.mount(Welcome(screen.keymap, id="empty"), after="#panes")
        screen.call_after_refresh(self._focus)

    def _focus(self) -> None:
        for welcome in self._screen.query("#empty"):
            self._screen.set_focus(welcome)
            self._screen.titles.show()
