"""The list by stories: its beginning is told from the first articles alone, and says what the whole list says."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from brief.arrangement import Arrangement
from brief.library import Library
from brief.library.arranging import Arranging
from brief.model import Article
from brief.store.stories import Stories
from tests.benchmarks.generated import put_in_stories

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from brief.library.arranging import Listing
    from brief.model import Shown, Sorting

ARTICLES = 120


def article(number: int) -> Article:
    return Article(
        id=f"{number:012x}",
        location=f"/pile/{number}.txt",
        title=f"Harbor notice {number * 7 % 50}",
        text=f"Pier {number} is closed.",
        digest=f"{number:064x}",
        language="en",
        retrieved=datetime(2031, 5, 4, tzinfo=UTC),
        published=date(2030, 5, 4) + timedelta(days=number),
        outlet=f"Post {number % 3}" if number % 5 else None,
    )


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Articles in stories of several, one of them of the reader's own; some are read, some marked."""
    path: Path = tmp_path_factory.mktemp("arranged") / "library.sqlite3"
    library = Library.open(path)
    for number in range(ARTICLES):
        library.add_article(article(number))
    library.close()
    put_in_stories(path)
    library = Library.open(path)
    chance = random.Random(5)
    for number in chance.sample(range(ARTICLES), 40):
        library.set_read(article(number).id, True)
    for number in chance.sample(range(ARTICLES), 40):
        library.set_marked(article(number).id, True)
    for number in (3, 60, 115):
        library.changes.set("story", article(number).id, "s00000000reader", "said")
    yield library
    library.close()


@pytest.mark.parametrize("sorting", ["newest", "oldest", "outlet", "headline"])
@pytest.mark.parametrize("shown", ["all", "unread", "marked"])
@pytest.mark.parametrize("count", [1, 7, 40])
def test_the_beginning_is_that_of_the_whole_list(library: Library, shown: Shown, sorting: Sorting, count: int) -> None:
    wanted = Arrangement(shown, sorting, grouped=True)
    whole = library.arranging.listing(wanted)

    beginning = library.arranging.beginning(wanted, count)

    assert len(beginning.keys) >= min(count, len(whole.keys)) - sum(map(len, whole.copies.values()))
    assert beginning.keys == whole.keys[: len(beginning.keys)]
    # articles that stand alone may go on after the last one that was read
    told = _groups(beginning)[:-1]
    assert told == _groups(whole)[: len(told)]


def _groups(listing: Listing) -> list[tuple[str | None, list[int], int]]:
    numbers = range(len(listing.groups))
    return [(listing.groups.stories[n], list(listing.members(n)), listing.groups.unread[n]) for n in numbers]


def test_a_beginning_as_long_as_the_list_is_the_list(library: Library) -> None:
    wanted = Arrangement(grouped=True)

    assert library.arranging.beginning(wanted, ARTICLES) == library.arranging.listing(wanted)


def test_nothing_begins_with_nothing() -> None:
    assert not Library.open(None).arranging.beginning(Arrangement(grouped=True), 64).groups


def test_near_copies_are_sought_some_stories_at_a_time(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """To give back the marks of a whole library at once would hold up a key."""
    wanted = Arrangement(grouped=True)
    at_once = Arranging(library._store).listing(wanted)
    asked: list[int] = []
    marks = Stories.marks

    def counted(self: Stories, keys: Sequence[int]) -> dict[int, frozenset[int]]:
        asked.append(len(keys))
        return marks(self, keys)

    monkeypatch.setattr("brief.library.arranging._FOLDED_AT_ONCE", 2)
    monkeypatch.setattr(Stories, "marks", counted)

    assert Arranging(library._store).listing(wanted) == at_once
    assert sum(asked) > 2 * max(asked)
