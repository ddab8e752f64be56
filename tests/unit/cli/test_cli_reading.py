"""Commands that print articles: list, show, summary, analyze, and add before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.errors import AmbiguousError
from brief.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Article
    from tests.unit.cli.conftest import Program


def test_show_prints_headline_summary_and_text(program: Program) -> None:
    result = program("show", "harbor.txt")
    lines = result.out.splitlines()
    assert lines[:5] == [
        "Harbor Tunnel Will Open in May",
        "Mara Velling, 4 March 2031",
        "",
        "Summary, 2 of 4 sentences",
        "- Mayor Ilona Varga said on Monday that the harbor tunnel would open in May. ¶1",
    ]
    assert '"We have tested every pump," she told reporters at the site. "The tunnel is dry."' in lines
    assert (result.code, result.err) == (0, "")


def test_printing_leaves_the_library_alone(program: Program) -> None:
    for command in ("show", "summary", "actors", "statements"):
        assert program(command, "harbor.txt").code == 0
    assert not program.library.exists()


def test_an_empty_library_shows_the_samples_and_says_so(program: Program) -> None:
    result = program("list", "--json")
    assert "sample articles" in result.err
    assert {row["schema"] for row in result.rows} == {"brief.article/1"}
    assert not program.library.exists()


def test_what_was_added_is_listed_newest_first_and_shown_by_id(program: Program) -> None:
    added = program("add", "harbor.txt", "ferry.txt", "--json")
    assert [row["new"] for row in added.rows] == [True, True]
    assert added.err == "2 added\n"
    assert program("add", "harbor.txt").err == "0 added, 1 there already\n"
    listed = program("list", "--json").rows
    assert {row["title"] for row in listed} == {"Harbor Tunnel Will Open in May", "Ferry Crews Fear for Jobs"}
    assert program("show", listed[0]["id"][:6]).out.startswith(listed[0]["title"])


@pytest.mark.parametrize(
    ("arguments", "count"),
    [(["-n", "1"], 1), (["fear"], 1), (["harbor", "zebra"], 0), (["--since", "2031-03-04"], 1), (["--marked"], 0),
     (["--unread"], 2), (["said:pump"], 1), (["is:marked"], 0), (["tunnel -fear"], 1)],
)  # fmt: skip
def test_a_list_can_be_narrowed(program: Program, arguments: list[str], count: int) -> None:
    program("add", "harbor.txt", "ferry.txt")
    result = program("list", "--json", *arguments)
    assert len(result.rows) == count
    assert result.code == (0 if count else 3)


def test_a_bad_input_is_one_line_and_the_rest_goes_on(program: Program) -> None:
    (program.folder / "empty.txt").write_text("")
    result = program("show", "nosuch.txt", "harbor.txt", "empty.txt")
    assert result.code == 1
    assert result.out.startswith("Harbor Tunnel")
    assert result.err.splitlines()[0] == "nosuch.txt: no such file"
    assert result.err.count("\n") == 2


def test_a_list_of_feeds_holds_no_articles(program: Program) -> None:
    (program.folder / "feeds.opml").write_text(
        '<opml><body><outline xmlUrl="https://post.example/feed"/><outline xmlUrl="file:///x"/></body></opml>'
    )
    result = program("show", "feeds.opml", "harbor.txt")
    assert result.code == 1
    assert "feeds.opml: holds no articles (brief add follows feeds, and lists of feeds)" in result.err
    assert result.out.startswith("Harbor Tunnel")


def test_nothing_readable_is_code_3(program: Program) -> None:
    assert program("show", "nosuch.txt").code == 3
    assert program("add", "nosuch.txt").code == 3
    assert program("nosuch.txt").err == "nosuch.txt: no such file\n"


def test_stdin(program: Program, stdin: Callable[[str], None]) -> None:
    stdin((program.folder / "ferry.txt").read_text())
    assert program("show", "-").out.startswith("Ferry Crews")


def test_summary_as_json(program: Program) -> None:
    [row] = program("summary", "harbor.txt", "--json").rows
    assert row["schema"] == "brief.summary/1"
    assert row["sentences"][0]["text"].startswith("Mayor Ilona Varga said")
    assert set(row["sentences"][0]["why"]) == {"lead", "taken_up_by", "terms", "penalties"}


def test_show_as_json(program: Program) -> None:
    [row] = program("show", "harbor.txt", "--json").rows
    text = row["article"]["text"]
    assert [text[span["start"] : span["end"]] for span in row["summary"]] == [span["text"] for span in row["summary"]]


def test_no_escape_codes_when_stdout_is_no_terminal(program: Program) -> None:
    for command in ("show", "summary", "actors", "statements", "list"):
        assert "\x1b" not in program(command, *(["harbor.txt"] if command != "list" else [])).out


def test_an_unknown_ranker_is_a_wrong_command_line(program: Program) -> None:
    result = program("summary", "harbor.txt", "--ranker", "nosuch")
    assert result.code == 2
    assert result.err.startswith("nosuch: no such ranker (there are ")


def test_the_beginning_of_several_ids_is_told_and_the_rest_goes_on(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("add", "harbor.txt")
    article = Library.article

    def ambiguous(library: Library, reference: str) -> Article:
        if reference == "5dfc":
            raise AmbiguousError(reference, "articles")
        return article(library, reference)

    monkeypatch.setattr(Library, "article", ambiguous)
    result = program("show", "5dfc", "harbor.txt")
    assert result.code == 1
    assert result.err == "5dfc: several articles begin so (more of the id says which is meant)\n"
    assert result.out.startswith("Harbor Tunnel")
