"""`brief remove`: off the pile, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Program


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_article_goes_and_its_file_stays(program: Program, tmp_path: Path) -> None:
    tide = written(tmp_path, "tide.txt", "Tide rises\n\nThe tide rose by a meter, Ada Quill said.")
    ferry = written(tmp_path, "ferry.txt", "Ferry stops\n\nThe ferry stops on Monday, Maro Tal said.")
    program("add", str(tide), str(ferry))
    result = program("remove", str(tide))
    assert (result.code, result.err) == (0, "1 article removed; brief undo takes that back, and so does adding again\n")
    assert "Tide rises" not in program("list").out
    assert tide.exists()


def test_undoing_brings_it_back_and_so_does_adding_it_again(program: Program, tmp_path: Path) -> None:
    tide = written(tmp_path, "tide.txt", "Tide rises\n\nThe tide rose by a meter, Ada Quill said.")
    program("add", str(tide))
    program("tag", str(tide), "coast")
    program("remove", str(tide))
    assert program("undo").err == "undone: remove: Tide rises\n"
    assert "Tide rises" in program("list").out
    assert program("redo").code == 0
    assert "Tide rises" not in program("list").out
    program("add", str(tide))
    assert program("tag", str(tide)).out == "coast\n"


def test_the_written_library_holds_it_too(program: Program, tmp_path: Path) -> None:
    tide = written(tmp_path, "tide.txt", "Tide rises\n\nThe tide rose by a meter, Ada Quill said.")
    other, file = str(tmp_path / "other.sqlite3"), str(tmp_path / "library.jsonl")
    program("add", str(tide))
    program("remove", str(tide))
    program("library", "export", file)
    program("--library", other, "library", "import", file)
    program("--library", other, "undo")
    assert "Tide rises" in program("--library", other, "list").out


def test_what_is_not_there_is_named(program: Program, tmp_path: Path) -> None:
    program("add", str(written(tmp_path, "tide.txt", "Tide rises\n\nThe tide rose, Ada Quill said.")))
    result = program("remove", "nothing")
    assert result.code != 0
    assert "nothing: no such article" in result.err
