"""The library file: one SQLite database."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.analyses import Analyses
from brief.store.articles import Articles
from brief.store.changes import Changes
from brief.store.connections import Connections
from brief.store.counting import Counts
from brief.store.schema import prepare
from brief.store.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from brief.model import StatementText
    from brief.store.feeds import Feeds
    from brief.store.folders import Folders
    from brief.store.keeping import Keeping
    from brief.store.search import Search
    from brief.store.statements import Statements
    from brief.store.stories import Stories


class Store:
    """Articles, analyses, statements, stories and reading state; usable from any thread."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._counts = Counts()
        self.articles = Articles(connections)
        self.analyses = Analyses(connections, self._counts)
        self.state = State(connections)
        self.changes = Changes(connections)

    # What the first frame does not need is imported when it is first asked for

    @cached_property
    def statements(self) -> Statements:
        """The statement search index."""
        from brief.store.statements import Statements

        return Statements(self._connections, self._counts)

    @cached_property
    def stories(self) -> Stories:
        """Which articles are of which story."""
        from brief.store.stories import Stories

        return Stories(self._connections)

    @cached_property
    def feeds(self) -> Feeds:
        """Feeds and which of their entries were taken."""
        from brief.store.feeds import Feeds

        return Feeds(self._connections)

    @cached_property
    def search(self) -> Search:
        """Full-text search."""
        from brief.store.search import Search

        return Search(self._connections)

    @cached_property
    def keeping(self) -> Keeping:
        """The file as a whole."""
        from brief.store.keeping import Keeping

        return Keeping(self._connections)

    @cached_property
    def folders(self) -> Folders:
        """Watched folders."""
        from brief.store.folders import Folders

        return Folders(self._connections)

    @classmethod
    def open(cls, path: Path | None) -> Store:
        """The store in a file (made when missing), or one in memory when path is None. Raises StoreError."""
        if path is not None:
            _make_folder(path)
        connections = Connections(path)
        try:
            prepare(connections)
        except BaseException:
            connections.close()
            raise
        return cls(connections)

    @classmethod
    def load_collection(cls, collection: Iterable[StatementText]) -> Store:
        """A store in memory with bare statements to relate others to. Raises StoreError."""
        store = cls.open(None)
        store.statements.load(collection)
        return store

    def close(self) -> None:
        """Closes this thread's connection; those of other threads close when their threads end."""
        self._connections.close()


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path}: the folder cannot be made: {error.strerror or error}") from error
    if path.is_dir():
        raise StoreError(f"{path}: this is a folder, not a library")
