"""What a source is: anything that says its names, looks again, and can be left, such as a server of the reader's."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError
from brief.library import Library
from brief.library.refreshing import Refreshed
from brief.library.sources import Sources
from brief.sources.entries import Entry, article_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from brief.library.refreshing import Source

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)


class Server:
    """A server that keeps feeds for the reader, as one with the Google Reader API would."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.feeds = {"feed/1": "Harbor Post", "feed/2": "Island Echo"}
        self.broken = {"feed/2"}
        self.items = {"feed/1": [Entry("1", "Tunnel opens", text="Varga said yes.")]}

    def names(self) -> list[str]:
        """The streams."""
        return list(self.feeds)

    def known(self, typed: str) -> str | None:
        """The stream with this id or title."""
        return next((name for name, title in self.feeds.items() if typed in (name, title)), None)

    def refresh(self, names: Sequence[str], cancelled: threading.Event | None = None) -> Iterator[Refreshed]:
        """Takes the items of these streams."""
        for name in names:
            if cancelled is not None and cancelled.is_set():
                return
            if name in self.broken:
                yield Refreshed(self.feeds[name], name, problems=(f"{self.feeds[name]}: the server is busy",))
                continue
            articles = [article_of(item, self.feeds[name], name, NOW) for item in self.items.get(name, ())]
            added = [self._library.add_article(article) for article in articles]
            yield Refreshed(self.feeds[name], name, tuple(one.article.id for one in added if one.article and one.new))

    def leave(self, name: str) -> str:
        """Forgets a stream."""
        return self.feeds.pop(name)


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None, lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def together(library: Library, tmp_path: Path) -> Sources:
    """A watched folder, no feeds, and a server."""
    (tmp_path / "one.txt").write_text("Ferry fares rise, the port said.")
    assert all(added.problem is None for added in library.folders.add(str(tmp_path)))
    (tmp_path / "two.txt").write_text("Ferry fares fall, the port said.")
    server: Source = Server(library)
    return Sources(library.folders, library.feeds, server)


def test_all_are_looked_at_and_a_problem_with_one_does_not_stop_the_rest(together: Sources, tmp_path: Path) -> None:
    seen = list(together.refresh())
    assert [(one.name, len(one.new), one.done, one.of) for one in seen] == [
        (str(tmp_path), 1, 1, 3),
        ("Harbor Post", 1, 2, 3),
        ("Island Echo", 0, 3, 3),
    ]
    assert [one.problems for one in seen] == [(), (), ("Island Echo: the server is busy",)]
    assert [len(one.new) for one in together.refresh()] == [0, 0, 0]


def test_one_is_looked_at_by_what_the_reader_calls_it(together: Sources) -> None:
    assert [one.location for one in together.refresh(["Harbor Post"])] == ["feed/1"]
    with pytest.raises(NotFoundError, match="Elsewhere: no such feed or watched folder"):
        list(together.refresh(["Elsewhere"]))


def test_one_is_left_and_its_articles_stay(together: Sources, library: Library, tmp_path: Path) -> None:
    list(together.refresh())
    assert together.remove("Harbor Post") == "Harbor Post"
    assert together.remove(str(tmp_path)) == str(tmp_path)
    assert together.count() == 1
    assert library.article_count() == 3


def test_looking_can_be_stopped(together: Sources) -> None:
    stopped = threading.Event()
    stopped.set()
    assert list(together.refresh(cancelled=stopped)) == []
