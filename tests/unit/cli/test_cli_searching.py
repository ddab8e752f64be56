"""`brief search`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_hits_name_their_article_and_place(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    result = program("search", "said:pump", "--json")
    [row] = result.rows
    assert (row["schema"], row["where"], row["speaker"]) == ("brief.hit/1", "said", "Ilona Varga")
    assert [row["text"][mark["start"] : mark["end"]] for mark in row["marks"]] == ["pump"]
    assert result.err == "1 hit in 1 article\n"


def test_phrases_and_exclusions_come_through_the_shell(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    assert program("search", '"tested every pump"').code == 0
    assert program("search", '"pump tested every"').code == 3
    assert program("search", "pump tested every").code == 0
    assert program("search", "tunnel -tested -tunnel").code == 3


def test_nothing_found(program: Program) -> None:
    program("add", "harbor.txt")
    result = program("search", "zebra", "is:blue")
    assert (result.code, result.out) == (3, "")
    assert "is:blue is unknown" in result.err


def test_searches_are_kept_and_listed(program: Program) -> None:
    program("add", "harbor.txt")
    assert program("search").code == 3
    program("search", "said:pump", "--keep")
    assert program("search").out == "said:pump\n"
    program("search", "said:pump", "--drop")
    assert program("search").out == ""


def test_a_search_that_was_never_kept_cannot_be_dropped(program: Program) -> None:
    program("add", "harbor.txt")
    result = program("search", "pump", "--drop")
    assert (result.code, result.err) == (3, "pump: no such kept search (brief search shows those that are kept)\n")


def test_the_title_at_the_head_of_a_text_is_one_hit(program: Program) -> None:
    program("add", "ferry.txt")
    [row] = [
        row for row in program("search", "ferry crews fear", "--json").rows if row["text"].startswith("Ferry Crews")
    ]
    assert row["where"] == "title"
