"""Everything that new articles come from again and again, together."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event

    from brief.library.feeds import Feeds
    from brief.library.folders import Folders
    from brief.library.refreshing import Refreshed, Source

NOTHING_TO_REFRESH = "no feeds and no folders to refresh"


class Sources:
    """The watched folders, which take no time, before the feeds."""

    def __init__(self, feeds: Feeds, folders: Folders) -> None:
        self._feeds = feeds
        self._folders = folders
        self._all: tuple[Source, ...] = (folders, feeds)

    def count(self) -> int:
        """How many feeds and folders there are."""
        return sum(len(source.names()) for source in self._all)

    def refresh(self, names: Sequence[str] = (), cancelled: Event | None = None) -> Iterator[Refreshed]:
        """Looks for new articles in some or all of them; yields each as it is done. Raises NotFoundError."""
        wanted = [self._known(name) for name in names]
        chosen = [(source, [name for name in source.names() if not names or name in wanted]) for source in self._all]
        of, done = sum(len(some) for _, some in chosen), 0
        for source, some in chosen:
            for refreshed in source.refresh(some, cancelled):
                done += 1
                yield replace(refreshed, done=done, of=of)

    def remove(self, name: str) -> str:
        """Leaves a feed or folder; its articles stay. Returns its name. Raises NotFoundError."""
        known = self._known(name)
        if known in self._folders.names():
            self._folders.remove(known)
            return known
        return self._feeds.remove(known).name

    def _known(self, name: str) -> str:
        """The folder's path or the feed's address."""
        folder = os.path.abspath(name)
        if folder in self._folders.names():
            return folder
        try:
            return self._feeds.feed(name).url
        except NotFoundError:
            raise NotFoundError(f"{name}: no such feed or watched folder", "brief feeds lists them") from None
