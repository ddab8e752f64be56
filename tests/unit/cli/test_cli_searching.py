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
    assert result.err == "1 hits in 1 articles\n"


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
