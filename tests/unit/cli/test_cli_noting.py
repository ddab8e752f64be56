"""`brief note` and `brief tag`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


@pytest.fixture
def article(program: Program) -> str:
    program("add", "harbor.txt")
    return str(program("list", "--json").rows[0]["id"])


def test_a_note_is_written_printed_and_taken_away(program: Program, article: str) -> None:
    assert program("note", article, "call *the port*").code == 0
    [row] = program("note", "--json").rows
    assert (row["schema"], row["article"], row["statement"], row["text"]) == (
        "brief.note/1",
        article,
        None,
        "call *the port*",
    )
    assert "call *the port*" in program("note", article).out
    assert program("note", article, "--remove").code == 0
    assert program("note").code == 3


def test_a_statement_is_named_by_its_id(program: Program, article: str) -> None:
    statement = str(program("statements", "--json").rows[0]["id"])
    assert program("note", statement, "Since when?").code == 0
    assert program("note", statement, "--json").rows[0]["statement"] == statement


def test_tags_are_added_and_taken_away(program: Program, article: str) -> None:
    assert program("tag", article, "Port", "#fares").out == "fares port\n"
    assert program("tag", "--json").rows == [
        {"schema": "brief.tag/1", "tag": "fares", "articles": 1},
        {"schema": "brief.tag/1", "tag": "port", "articles": 1},
    ]
    assert program("tag", article, "port", "--remove").out == "fares\n"
    assert program("tag", article, "--remove").out == "no tags\n"


def test_an_unknown_article_is_named(program: Program, article: str) -> None:
    result = program("note", "nothing-like-it", "words")
    assert result.code == 3
    assert "nothing-like-it: no such article" in result.err
