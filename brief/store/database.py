"""The library file: one SQLite database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.analyses import Analyses
from brief.store.articles import Articles
from brief.store.changes import Changes
from brief.store.connections import Connections
from brief.store.counting import Counts
from brief.store.feeds import Feeds
from brief.store.folders import Folders
from brief.store.keeping import Keeping
from brief.store.schema import prepare
from brief.store.search import Search
from brief.store.state import State
from brief.store.statements import Statements
from brief.store.stories import Stories

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from brief.model import StatementText


class Store:
    """Articles, analyses, statements, stories and reading state; usable from any thread."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        counts = Counts()
        self.articles = Articles(connections)
        self.analyses = Analyses(connections, counts)
        self.statements = Statements(connections, counts)
        self.state = State(connections)
        self.stories = Stories(connections)
        self.changes = Changes(connections)
        self.feeds = Feeds(connections)
        self.search = Search(connections)
        self.keeping = Keeping(connections)
        self.folders = Folders(connections)

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
