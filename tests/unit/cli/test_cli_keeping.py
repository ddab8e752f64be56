"""`brief library`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_a_library_is_checked_and_copied(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    assert program("library", "check").err == "all is well: 2 articles\n"
    assert program("library", "backup", "copy.sqlite3").err == "written: copy.sqlite3\n"
    assert program("library", "backup", "copy.sqlite3").code == 1
    assert len(program("list", "--library", "copy.sqlite3").out.splitlines()) == 2


def test_what_is_exported_is_imported(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    exported = program("library", "export")
    assert exported.rows[0]["schema"] == "brief.library/1"
    program("library", "export", "-o", "all.jsonl")
    done = program("library", "import", "all.jsonl", "--library", "new.sqlite3")
    assert done.err.endswith("2 articles\n")
    assert program("library", "export", "--library", "new.sqlite3").out == exported.out


def test_a_damaged_library_names_the_way_out(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    size = program.library.stat().st_size
    program.library.write_bytes(program.library.read_bytes()[:100] + b"\0" * (size - 100))
    assert "brief library repair" in program("list").err
    result = program("library", "repair")
    assert (result.code, "set aside: " in result.err) == (3, True)
    assert program("library", "check").err == "all is well: 0 articles\n"


@pytest.mark.parametrize("act", ["check", "backup", "export", "repair"])
def test_without_a_library_there_is_nothing_to_keep(program: Program, act: str) -> None:
    result = program("library", act, "x")
    assert (result.code, len(result.err.splitlines())) == (1, 1)


@pytest.mark.parametrize("content", ["", "{}\n", "[]\n", "words\n", '{"schema": "brief.library/1", "version": 1}\n7\n'])
def test_what_is_no_library_is_one_line(program: Program, content: str) -> None:
    (program.folder / "bad.jsonl").write_text(content)
    result = program("library", "import", "bad.jsonl")
    assert (result.code, len(result.err.splitlines())) == (1, 1)


def test_the_file_must_be_named(program: Program) -> None:
    assert program("library", "import").code == 2
    assert program("library", "import", "missing.jsonl").code == 3


def test_rules_of_the_settings_say_what_goes(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    assert program("library", "tidy").code == 2
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text("keep_articles = 1\n", "utf-8")
    [line] = program("library", "tidy", "--dry-run").out.splitlines()
    assert len(program("list").out.splitlines()) == 2
    assert program("library", "tidy").err == "1 article removed\n"
    [left] = program("list", "--json").rows
    assert left["title"] not in line


def test_a_file_that_is_no_library_is_not_sent_round_in_circles(program: Program) -> None:
    (program.folder / "words.db").write_text("words\n" * 1000)
    assert "brief library repair" in program("--library", "words.db", "list").err
    result = program("--library", "words.db", "library", "repair")
    assert (result.code, result.err) == (
        1,
        "words.db: this file is no library of brief (name another file with --library)\n",
    )


def test_a_backup_that_cannot_be_written_names_its_own_file(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    program("add", "harbor.txt")

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "touch", refused)
    assert program("library", "backup", "copy.sqlite3").err == "copy.sqlite3: cannot be written: Permission denied\n"


def test_a_library_that_cannot_be_written_says_what_it_needs(program: Program) -> None:
    (program.folder / "library.sqlite3").symlink_to(program.folder / "nosuch" / "library.sqlite3")
    result = program("add", "harbor.txt")
    assert result.code == 1
    assert "cannot be opened (it needs a file and a folder that you may write to)" in result.err
