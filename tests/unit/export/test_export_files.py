"""Files are written whole, and nothing is lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from brief.export.files import WriteError, replace, write_new

if TYPE_CHECKING:
    from pathlib import Path


def test_a_second_file_gets_a_number(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    written = [write_new(target, text).name for text in ("one", "two", "three")]
    assert written == ["a.md", "a-2.md", "a-3.md"]
    assert target.read_text() == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-2.md", "a-3.md", "a.md"]


def test_a_file_system_without_hard_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert [write_new(tmp_path / "a.md", text).name for text in ("one", "two")] == ["a.md", "a-2.md"]
    assert (tmp_path / "a-2.md").read_text() == "two"


def test_a_file_is_replaced_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("old")
    assert replace(target, "new\n") == target
    assert target.read_bytes() == b"new\n"


@pytest.mark.parametrize("write", [write_new, replace])
def test_symlinks_and_folders_are_left_alone(tmp_path: Path, write: object) -> None:
    assert callable(write)
    other = tmp_path / "other.txt"
    other.write_text("keep")
    (tmp_path / "link.md").symlink_to(other)
    (tmp_path / "dangling.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.md").mkdir()
    for name in ("link.md", "dangling.md", "folder.md"):
        with pytest.raises(WriteError, match="left as it is"):
            write(tmp_path / name, "text")
    assert other.read_text() == "keep"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("write", [write_new, replace])
def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: object) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    assert callable(write)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError, match="No space left on device"):
        write(tmp_path / "a.md", "text")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["nowhere/a.md", "a\0b.md"])
def test_a_place_that_cannot_be_is_one_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError):
        write_new(tmp_path / name, "text")
