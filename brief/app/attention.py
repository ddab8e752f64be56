"""When an article counts as read: after some seconds in the brief, never by passing over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.attempting import attempt

if TYPE_CHECKING:
    from textual.timer import Timer

    from brief.app.screens.panes import PanesScreen

_SOONEST = 0.01
"""Seconds; Textual has no timer for less."""


class Attention:
    """Notes what was read."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._article: str | None = None
        """The article that is looked at."""
        self._timer: Timer | None = None

    def attend(self) -> None:
        """Begins to wait when another article is looked at, and waits no longer when none is."""
        open_now = self._screen.reading.article
        article = open_now if open_now is not None and self._here(open_now) else None
        if article == self._article:
            return
        if self._timer is not None:
            self._timer.stop()
        self._article = article
        if article is not None:
            seconds = max(_SOONEST, self._screen.settings.read_after)
            self._timer = self._screen.set_timer(seconds, lambda: self._read_by_now(article))

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
