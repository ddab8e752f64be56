"""Everything that new articles come from again and again, together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event

    from brief.library.refreshing import Refreshed, Source

NOTHING_TO_REFRESH = "no feeds and no folders to refresh"


class Sources:
    """All sources, looked at in the order that they are given in: those that take no time first."""

    def __init__(self, *sources: Source) -> None:
        self._all = sources

    def count(self) -> int:
        """How many feeds and folders there are."""
        return sum(len(source.names()) for source in self._all)

    def refresh(self, names: Sequence[str] = (), cancelled: Event | None = None) -> Iterator[Refreshed]:
        """Looks for new articles in some or all of them; yields each as it is done. Raises NotFoundError."""
        wanted = [self._known(name)[1] for name in names]
        chosen = [(source, [name for name in source.names() if not names or name in wanted]) for source in self._all]
        of, done = sum(len(some) for _, some in chosen), 0
        for source, some in chosen:
            for refreshed in source.refresh(some, cancelled):
                done += 1
                yield replace(refreshed, done=done, of=of)

    def remove(self, name: str) -> str:
        """Leaves a feed or folder; its articles stay. Returns what it is called. Raises NotFoundError."""
        source, known = self._known(name)
        return source.leave(known)

    def _known(self, typed: str) -> tuple[Source, str]:
        """The source that has what the reader means, and its name there."""
        for source in self._all:
            if (name := source.known(typed)) is not None:
                return source, name
        raise NotFoundError(f"{typed}: no such feed or watched folder", "brief feeds lists them")
