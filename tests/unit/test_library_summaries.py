"""Summaries out of the library: those that are there at once, and those that are waited for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from brief.length import Length
from brief.library import Library
from brief.library.summaries import _SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from brief.model import Summary

LENGTH = Length(2)


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None)
    yield opened
    opened.close()


def added(library: Library, folder: Path, sentences: int = 6) -> str:
    path = folder / f"{sentences}.txt"
    said = (
        f"Pier {number} of Vessanto is closed, the port authority said on day {number}." for number in range(sentences)
    )
    path.write_text("Piers close\n" + "\n".join(said), "utf-8")
    (one,) = library.add([str(path)])
    assert one.article is not None
    library.analyze(one.article.id)
    return one.article.id


def at_once(library: Library, article: str, ranker: str | None = None) -> Summary | None:
    return library.summaries.at_once(library.article(article), library.analyze(article), LENGTH, ranker)


def test_the_first_summary_takes_its_time_and_the_next_ones_are_there_at_once(library: Library, tmp_path: Path) -> None:
    article = added(library, tmp_path)
    assert at_once(library, article) is None
    made = library.summary(article, LENGTH)
    assert at_once(library, article) == made


def test_what_takes_longer_is_not_made_at_once(library: Library, tmp_path: Path) -> None:
    article, long = added(library, tmp_path), added(library, tmp_path, _SHORT + 20)
    library.summary(article, LENGTH)
    assert at_once(library, long) is None
    assert at_once(library, article, "luhn") is None


def test_while_another_thread_works_nothing_is_waited_for(library: Library, tmp_path: Path) -> None:
    article = added(library, tmp_path)
    library.summary(article, LENGTH)
    working, done = threading.Event(), threading.Event()

    def work() -> None:
        with library._working:
            working.set()
            done.wait(10)

    thread = threading.Thread(target=work)
    thread.start()
    working.wait(10)
    assert at_once(library, article) is None
    done.set()
    thread.join()
    assert at_once(library, article) is not None
