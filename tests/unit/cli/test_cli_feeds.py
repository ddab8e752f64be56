"""`brief feeds`, `brief import`, `brief export-feeds` and `brief refresh` on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.library import Library
from brief.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Program

OPML = """<opml version="2.0"><body><outline text="News">
<outline text="Harbor Post" xmlUrl="https://post.example/rss"/><outline text="Bad" xmlUrl="exec:ls"/>
</outline></body></opml>"""


def imported(program: Program) -> Path:
    path = program.folder / "feeds.opml"
    path.write_text(OPML)
    return path


def test_a_list_is_imported_listed_and_exported(program: Program) -> None:
    result = program("import", str(imported(program)))
    assert result.code == 1
    assert "not an http or https address: exec:ls" in result.err
    assert result.err.endswith("1 feed added\n")
    assert program("feeds").out == "News  Harbor Post  0 articles, 0 unread  https://post.example/rss\n"
    [row] = program("feeds", "--json").rows
    assert (row["schema"], row["url"], row["folder"]) == ("brief.feed/1", "https://post.example/rss", "News")
    assert '<outline text="News">' in program("export-feeds").out


def test_the_list_is_written_to_a_file_once(program: Program) -> None:
    program("import", str(imported(program)))
    target = program.folder / "out.opml"
    assert program("export-feeds", "-o", str(target)).code == 0
    assert "https://post.example/rss" in target.read_text()


def test_feeds_are_changed_by_address_or_title(program: Program) -> None:
    program("import", str(imported(program)))
    assert "whole articles from now on" in program("feeds", "--full-text", "Harbor Post").err
    assert "whole articles" in program("feeds").out
    assert "as the feed gives them" in program("feeds", "--as-given", "https://post.example/rss").err
    assert "followed no longer" in program("feeds", "--remove", "Harbor Post").err
    assert program("feeds").code == 3


def test_an_unknown_feed_is_a_line(program: Program) -> None:
    result = program("feeds", "--remove", "nobody")
    assert (result.code, result.err) == (3, "nobody: no such feed or watched folder (brief feeds lists them)\n")


def test_nothing_to_refresh_is_said(program: Program) -> None:
    result = program("refresh")
    assert (result.code, result.err) == (3, "no feeds and no folders to refresh (brief add URL)\n")


def test_what_is_no_list_is_a_line(program: Program) -> None:
    path = program.folder / "x.opml"
    path.write_text("<html></html>")
    result = program("import", str(path))
    assert result.code == 3
    assert "is not a list of feeds (OPML)" in result.err


def test_names_of_feeds_cannot_steer_the_terminal(program: Program) -> None:
    library = Library(Store.open(program.library))
    library._store.feeds.add("https://post.example/rss", "Post\x1b]0;PWN\x07")
    library.close()
    assert "\x1b" not in program("feeds").out
