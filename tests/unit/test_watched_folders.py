"""Watched folders: what comes into them becomes an article, what is broken in them is said once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError
from brief.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "first.txt").write_text("The tunnel opens in May.")
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library.sqlite3")
    yield library
    library.close()


def refresh(library: Library) -> tuple[list[str], list[str]]:
    """Titles of the new articles, and the problems."""
    found = list(library.sources.refresh())
    new = [library.article(article).title for one in found for article in one.new]
    return new, [problem.rpartition(": ")[2] for one in found for problem in one.problems]


def test_a_folder_that_is_added_is_watched(library: Library, folder: Path) -> None:
    assert [added.new for added in library.add([str(folder)])] == [True]
    assert library.folders.names() == [str(folder)]
    assert refresh(library) == ([], [])
    (folder / "deeper").mkdir()
    (folder / "deeper" / "second.txt").write_text("The ferry stops.")
    assert refresh(library) == (["The ferry stops."], [])


def test_a_file_that_changed_is_a_new_version(library: Library, folder: Path) -> None:
    list(library.add([str(folder)]))
    (folder / "first.txt").write_text("The tunnel opens in June, not in May.")
    assert refresh(library) == (["The tunnel opens in June, not in May."], [])
    assert library.article_count() == 2


def test_what_was_removed_from_the_library_does_not_come_back(library: Library, folder: Path) -> None:
    [added] = library.add([str(folder)])
    assert added.article is not None
    library._store.articles.remove(added.article.id)
    assert refresh(library) == ([], [])


def test_a_broken_file_is_said_once(library: Library, folder: Path) -> None:
    list(library.add([str(folder)]))
    (folder / "broken.docx").write_text("nothing")
    assert refresh(library) == ([], ["is not a Word document, or a broken one"])
    assert refresh(library) == ([], [])


def test_a_folder_that_is_gone_is_said_and_its_articles_stay(library: Library, folder: Path) -> None:
    list(library.add([str(folder)]))
    (folder / "first.txt").unlink()
    folder.rmdir()
    assert refresh(library) == ([], ["No such file or directory"])
    assert library.article_count() == 1


def test_adding_a_folder_again_reads_everything_again(library: Library, folder: Path) -> None:
    list(library.add([str(folder)]))
    assert [added.new for added in library.add([str(folder)])] == [False]


def test_names_of_files_may_be_any_bytes(library: Library, folder: Path) -> None:
    with open(os.fsencode(folder) + b"/\xff\x1b]0;PWN.txt", "w") as file:
        file.write("An odd name.")
    list(library.add([str(folder)]))
    assert refresh(library) == ([], [])


def test_a_folder_whose_name_is_no_text_is_a_line(library: Library, folder: Path) -> None:
    strange = os.fsdecode(os.fsencode(folder) + b"/\xff")
    os.mkdir(strange)
    [added] = library.add([strange])
    assert added.problem is not None
    assert added.problem.reason == "a folder with such a name is not watched"


def test_reading_that_was_stopped_goes_on_later(library: Library, folder: Path) -> None:
    (folder / "second.txt").write_text("The ferry stops.")
    adding = library.add([str(folder)])
    next(adding)
    adding.close()  # type: ignore[attr-defined]
    assert refresh(library) == (["The ferry stops."], [])


def test_a_folder_can_be_left(library: Library, folder: Path) -> None:
    list(library.add([str(folder)]))
    assert library.sources.remove(str(folder)) == str(folder)
    assert library.folders.names() == []
    assert library.article_count() == 1
    with pytest.raises(NotFoundError, match="no such feed or watched folder"):
        library.sources.remove(str(folder))


def test_feeds_and_shortcuts_in_a_folder_do_not_lead_to_the_web(library: Library, folder: Path) -> None:
    (folder / "page.url").write_text("[InternetShortcut]\nURL=https://post.example/\n")
    assert [added.problem for added in library.add([str(folder)])] == [None]
