"""Rows in, rows out: what a pipeline and the scorers use."""

from __future__ import annotations

import json
from itertools import count, islice
from typing import TYPE_CHECKING, Any

import pytest

from brief.cli import analyzing
from brief.cli.rows import in_order

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Article
    from tests.unit.cli.conftest import Program


def rows(*texts: str) -> str:
    return "".join(json.dumps({"id": f"r{number}", "text": text}) + "\n" for number, text in enumerate(texts))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """An analysis that counts characters, and fails on the word "bad"."""

    def work(article: Article, recognizer: str) -> dict[str, Any]:
        if "bad" in article.text:
            raise RuntimeError("no\x1b")
        return {"article": {"id": article.id}, "length": len(article.text)}

    monkeypatch.setattr(analyzing, "analysis_of_row", work)


@pytest.mark.usefixtures("counted")
def test_each_row_is_answered_in_order_with_its_id(program: Program, stdin: Callable[[str], None]) -> None:
    stdin(rows("One two.", "Three."))
    result = program("analyze", "--input", "jsonl", "--json", "-")
    assert result.rows == [{"article": {"id": "r0"}, "length": 8}, {"article": {"id": "r1"}, "length": 6}]
    assert not program.library.exists()


@pytest.mark.usefixtures("counted")
def test_an_id_comes_back_as_it_was_given(program: Program, stdin: Callable[[str], None]) -> None:
    stdin('{"id": 0, "text": "One."}\n{"id": "7", "text": "Two."}\n{"text": "Three."}\n')
    ids = [row["article"]["id"] for row in program("analyze", "--input", "jsonl", "-").rows]
    assert ids[:2] == [0, "7"]
    assert isinstance(ids[2], str)


@pytest.mark.usefixtures("counted")
def test_a_bad_row_is_one_line_and_the_rest_goes_on(program: Program, stdin: Callable[[str], None]) -> None:
    stdin(rows("One two.") + "no json\n\n" + rows("bad", "Three."))
    result = program("analyze", "--input", "jsonl", "-")
    assert [row["length"] for row in result.rows] == [8, 6]
    assert result.code == 1
    assert result.err.count("\n") == 2
    assert "\x1b" not in result.err
    assert "Traceback" in (program.folder / "log" / "brief.log").read_text()


@pytest.mark.usefixtures("counted")
def test_rows_come_from_files_too(program: Program) -> None:
    (program.folder / "rows.jsonl").write_text(rows("One."))
    assert program("analyze", "--input", "jsonl", "rows.jsonl").rows == [{"article": {"id": "r0"}, "length": 4}]
    missing = program("analyze", "--input", "jsonl", "nosuch.jsonl")
    assert (missing.code, missing.err) == (3, "nosuch.jsonl: no such file\n")


def test_several_processes_keep_the_order() -> None:
    words = [f"word {number}" for number in range(100)]
    assert list(in_order(str.upper, words, 2)) == [word.upper() for word in words]


def test_an_endless_input_is_answered_while_it_runs() -> None:
    assert list(islice(in_order(str, count(), 1), 3)) == ["0", "1", "2"]
    assert list(islice(in_order(str, count(), 2), 3)) == ["0", "1", "2"]


STATEMENTS = [
    {"id": "s1", "article": "a", "text": "The harbor tunnel leaks in two places, engineers say."},
    {"id": "s2", "article": "b", "text": "Engineers say the harbor tunnel leaks in two places."},
    {"id": "s3", "article": "c", "text": "Bread prices rose in Vessanto."},
]


def test_queries_are_answered_from_a_collection(program: Program, stdin: Callable[[str], None]) -> None:
    (program.folder / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in STATEMENTS))
    stdin("".join(json.dumps(row) + "\n" for row in STATEMENTS[:2]) + "{}\n")
    result = program("related", "--collection", "all.jsonl", "--input", "jsonl", "--json", "-n", "50", "-")
    assert [(row["query"]["id"], row["rank"], row["statement"]) for row in result.rows] == [
        ("s1", 1, "s2"),
        ("s2", 1, "s1"),
    ]
    assert {row["schema"] for row in result.rows} == {"brief.relation/1"}
    assert (result.code, result.err) == (1, "row 3: no statement with id and text (KeyError)\n")
    assert not program.library.exists()


def test_words_are_looked_for_in_a_collection(program: Program) -> None:
    (program.folder / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in STATEMENTS))
    [row] = program("related", "--collection", "all.jsonl", "--text", "bread prices rose", "--json").rows
    assert row["statement"] == "s3"


def test_queries_without_a_collection_are_a_wrong_command_line(program: Program) -> None:
    assert program("related", "--input", "jsonl", "-").code == 2


def test_a_line_without_an_end_is_refused(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief.cli.rows.LONGEST", 100)
    (program.folder / "rows.jsonl").write_text("x" * 1000)
    result = program("analyze", "--input", "jsonl", "rows.jsonl")
    assert (result.code, result.err) == (3, "rows.jsonl: a line has more than 100 characters\n")


def test_a_collection_that_cannot_be_read_or_is_empty_finds_nothing(program: Program) -> None:
    (program.folder / "none.jsonl").write_text("\n")
    asked = ("related", "--text", "The tunnel is dry", "--collection")
    missing, empty = program(*asked, "nosuch.jsonl"), program(*asked, "none.jsonl")
    assert (missing.code, missing.err) == (3, "nosuch.jsonl: no such file\n")
    assert (empty.code, empty.err) == (3, "none.jsonl: holds no statements\n")
