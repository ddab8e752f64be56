"""Feeds and folders while they are looked at again: how far it is, and stopping it."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from brief.app.page.wrapping import shortened
from brief.text.cleaning import clean_line
from brief.text.counting import counted

if TYPE_CHECKING:
    from brief.app.screens.panes import PanesScreen


_NAME = 24
"""Columns for the name of what was fetched last."""


class Refreshing:
    """At most one refresh at a time; keys are answered meanwhile."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._cancelled: Event | None = None
        self._pages: set[Event] = set()
        """What stops the pages of single articles that are being fetched."""
        self._left = 0
        self._new = 0
        self._last = ""

    @property
    def words(self) -> str:
        """How far it is, for the top bar."""
        if self._cancelled is None:
            return ""
        last = f"{shortened(clean_line(self._last), _NAME)} · " if self._last and self._screen.panes.wide else ""
        return f"{last}{counted(self._left, 'source')} to fetch (esc stops)"

    def start(self, count: int) -> None:
        """Begins to fetch."""
        if self._cancelled is None:
            self._cancelled, self._left, self._new, self._last = Event(), count, 0, ""
            self._screen.work.refresh(self._cancelled)

    def take(self, name: str, new: int, left: int) -> None:
        """A feed or folder is done."""
        self._last, self._new, self._left = name, self._new + new, left

    def page(self, article: str) -> None:
        """Begins to fetch the page of one article."""
        cancelled = Event()
        self._pages.add(cancelled)
        self._screen.work.whole(article, cancelled, lambda: self._pages.discard(cancelled))

    def stop(self) -> bool:
        """Ends early what is being fetched; False when nothing is, or it was stopped before."""
        fetched = [*self._pages, *([self._cancelled] if self._cancelled is not None else [])]
        going_on = [cancelled for cancelled in fetched if not cancelled.is_set()]
        for cancelled in going_on:
            cancelled.set()
        return bool(going_on)

    def end(self) -> str:
        """What came of it, in words."""
        stopped = self._cancelled is not None and self._cancelled.is_set()
        self._cancelled = None
        return f"{counted(self._new, 'new article')}{' before it was stopped' if stopped else ''}"
