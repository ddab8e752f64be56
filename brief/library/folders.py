"""Folders that are watched: new and changed files in them become articles."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.library.added import Added
from brief.library.refreshing import Refreshed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from threading import Event

    from brief.store import Store


class Folders:
    """The watched folders; `take` reads one file into the library."""

    def __init__(self, store: Store, take: Callable[[str], Iterator[Added]]) -> None:
        self._store = store.folders
        self._take = take

    def names(self) -> list[str]:
        """The paths of the watched folders."""
        return self._store.all()

    def add(self, path: str) -> Iterator[Added]:
        """Watches a folder from now on, and reads everything in it."""
        folder = os.path.abspath(path)
        if not folder.isprintable():
            yield Added(folder, problem=SourceError(folder, "a folder with such a name is not watched"))
            return
        self._store.add(folder)
        empty = True
        for added in self._look(folder, {}):
            empty = False
            yield added
        if empty:
            yield Added(folder, said=f"{folder}: no articles in it yet; what comes there will be read")

    def known(self, typed: str) -> str | None:
        """The watched folder that a path leads to."""
        folder = os.path.abspath(typed)
        return folder if folder in self.names() else None

    def leave(self, name: str) -> str:
        """Watches a folder no longer; its articles stay."""
        self._store.remove(name)
        return name

    def refresh(self, names: Sequence[str], cancelled: Event | None = None) -> Iterator[Refreshed]:
        """Reads what is new or has changed in these folders."""
        for folder in names:
            if cancelled is not None and cancelled.is_set():
                return
            added = list(self._look(folder, self._store.seen(folder)))
            yield Refreshed(
                folder,
                folder,
                tuple(one.article.id for one in added if one.article is not None and one.new),
                tuple(one.problem.message for one in added if one.problem is not None),
            )

    def _look(self, folder: str, seen: dict[str, tuple[int, int]]) -> Iterator[Added]:
        """Reads the files that are not as they were; a broken one is reported once."""
        from brief.sources.locations import files_in

        try:
            found = dict(files_in(folder))
        except OSError as error:
            reason = f"cannot be looked at: {error.strerror or error}"
            yield Added(folder, problem=SourceError(folder, reason))
            return
        changed = {path: state for path, state in found.items() if seen.get(path) != state}
        read: dict[str, tuple[int, int]] = {}
        try:
            for path, state in changed.items():
                yield from self._take(path)
                read[path] = state
        finally:
            # also when the reader stopped in the middle
            if read:
                self._store.note(folder, read)
