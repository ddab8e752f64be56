"""Whatever fails on the command line is a line or two on stderr: what, why, and what to do."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from brief.sources import office

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program

FAILS = [
    ("show nosuch.txt", 3, "nosuch.txt: no such file"),
    ("serach pump", 3, "serach: no such file or command (did you mean brief search?)"),
    ("show -dash.txt", 2, "brief show: the following arguments are required: LOCATION (the file -dash.txt is ./-dash"),
    ("story", 2, "brief story: the following arguments are required: STORY (brief story --help"),
    ("library import nosuch", 3, "nosuch: no such file"),
    ("search --drop", 2, "which search? (brief search"),
    ("show torn.pdf", 3, "torn.pdf: is not a PDF file, or a broken one (it may be damaged: open it elsewhere"),
    ("show empty.txt", 3, "empty.txt: is empty (there is nothing to read in it)"),
    ("show folder", 3, "folder: is a folder without articles (brief reads text, Markdown, HTML"),
    ("show http://127.0.0.1:1/a", 3, "http://127.0.0.1:1/a: nobody answers there (look whether this machine is online"),
    ("add ftp://news.example/a", 3, "ftp://news.example/a: only http and https addresses are read"),
    ("import harbor.txt", 3, "harbor.txt: "),
    ("export harbor.txt -o nosuch/brief.md", 1, "nosuch/brief.md: No such file or directory (make the folder first)"),
    ("export harbor.txt -o empty.txt/brief.md", 1, "empty.txt/brief.md: Not a directory (a file stands where a folder"),
    ("export harbor.txt --format xml", 2, "brief export: argument --format: invalid choice: 'xml'"),
    ("summary harbor.txt --ranker nosuch", 2, "nosuch: no such ranker (there are news, "),
    ("--recognizer nosuch show harbor.txt", 2, "'nosuch' is no recognizer (tagger, spacy, or spacy:MODEL)"),
    ("statements --since x", 2, "brief statements: argument --since: 'x' is not a date: dates are written 2025-02-25"),
    ("related nosuch", 3, "nosuch: no such statement (brief statements --json shows their ids)"),
    ("story nosuch", 3, "nosuch: no such story (brief stories shows the stories with their ids)"),
    ("note nosuch word", 3, "nosuch: no such article (brief list shows the articles with their ids)"),
    ("verify nosuch.md", 3, "nosuch.md: no such file"),
    ("serve", 2, "brief serve needs textual-serve (pip install 'brief-reader[serve]')"),
    ("completions tcsh", 2, "brief completions: argument shell: invalid choice: 'tcsh'"),
]
"""What is typed, the exit code, and what is said."""


@pytest.fixture
def prepared(program: Program, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Files that cannot be read, a library of one article, no extras."""
    program("add", "harbor.txt")
    (program.folder / "folder").mkdir()
    (program.folder / "torn.pdf").write_bytes(b"%PDF-1.4 torn")
    (program.folder / "empty.txt").write_text("")
    (program.folder / "-dash.txt").write_text("The mayor resigned.")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    return program


@pytest.mark.parametrize(("line", "code", "words"), FAILS, ids=[line for line, _, _ in FAILS])
def test_a_failure_is_told_with_what_to_do(prepared: Program, line: str, code: int, words: str) -> None:
    result = prepared(*line.split())
    said = result.err.replace(f"{prepared.folder}/", "")
    assert result.code == code, said
    assert any(one.startswith(words) for one in said.splitlines()), said
    assert len(said.splitlines()) <= 2
    assert "Traceback" not in said
    assert result.out == ""


def test_a_missing_extra_names_the_package(prepared: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_spec", lambda _: None)
    result = prepared("show", "torn.pdf")
    assert result.code == 3
    assert "torn.pdf: PDF files need one more package (pip install 'brief-reader[pdf]')" in result.err


def test_a_file_that_is_there_is_kept(prepared: Program) -> None:
    first = prepared("export", "harbor.txt", "-o", "brief.md")
    second = prepared("export", "harbor.txt", "-o", "brief.md")
    assert (first.code, second.code) == (0, 0)
    assert "brief.md is there already" in second.err
    assert (prepared.folder / "brief-2.md").exists()


def test_settings_that_are_wrong_are_named_and_the_rest_holds(prepared: Program) -> None:
    (prepared.folder / "config").mkdir()
    config = prepared.folder / "config" / "config.toml"
    config.write_text('color = "red"\nmotion = "reduced"\n[keys]\nmark = "e"\n')
    result = prepared("config")
    assert result.code == 1
    assert result.err.splitlines() == [
        "config.toml: color is no setting of brief",
        "keys: e is now mark; export is left with no key",
    ]
    assert 'motion = "reduced"' in result.out
    assert str(config) in result.out


def test_a_new_folder_without_articles_is_watched_and_told(prepared: Program) -> None:
    result = prepared("add", "folder")
    assert result.code == 0
    assert "folder: no articles in it yet; what comes there will be read" in result.err


def test_an_empty_name_is_not_the_current_folder(prepared: Program) -> None:
    for command in ("add", "show"):
        result = prepared(command, "")
        assert (result.code, result.err.splitlines()[0]) == (3, "'': an empty name is no location")


def test_without_a_library_nothing_is_found(program: Program) -> None:
    for command in ("note", "tag", "remove x", "undo", "actors --split Varga"):
        assert program(*command.split()).code == 3
