"""When an article counts as read: after some seconds in the brief, never by passing over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.attempting import attempt

if TYPE_CHECKING:
    from brief.app.screens.panes import PanesScreen


class Attention:
    """Notes what was read."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen

    def attend(self) -> None:
        """Begins to wait, when the brief has the focus."""
        article = self._screen.reading.article
        if article is not None and self._here(article):
            self._screen.set_timer(self._screen.settings.read_after, lambda: self._read_by_now(article))

    def note(self, article: str) -> None:
        """Keeps that an article was read."""
        library = self._screen.library
        if not library.row(article).read and attempt(self._screen.app, lambda: library.note_read(article)):
            self._screen.articles.reload_row(article)
            self._screen.titles.show()

    def _read_by_now(self, article: str) -> None:
        if self._here(article):
            self.note(article)

    def _here(self, article: str) -> bool:
        return self._screen.focused is self._screen.view and self._screen.reading.article == article
