"""A full disk costs a command one line, and the same command works when there is room again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("apsw", reason="needs apsw (pip install 'brief-reader[test]')")

from tests.unit.store.failing_disk import Disk, failing_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.unit.cli.conftest import Program

COMMANDS = [
    ["add", "ferry.txt"],
    ["add", "."],
    ["note", "harbor.txt", "ask her"],
    ["tag", "harbor.txt", "port"],
    ["export", "harbor.txt", "-o", "brief.md"],
    ["library", "backup", "copy.sqlite3"],
    ["library", "export", "-o", "rows.jsonl"],
    ["search", "tunnel", "--keep"],
]


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    with failing_disk(monkeypatch, f"failing-{tmp_path.name}") as watched:
        yield watched


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_full_disk_is_one_line(program: Program, disk: Disk, command: list[str]) -> None:
    assert program("add", "harbor.txt").code == 0
    (article,) = (row["id"] for row in program("list", "--json").rows)
    wanted = [article if word == "harbor.txt" else word for word in command]
    disk.watch(1)
    failed = program(*wanted)
    assert disk.failed
    assert failed.code == 1
    (line,) = failed.err.splitlines()
    assert "the disk is full: nothing was lost" in line or "No space left on device" in line
    disk.watch()
    assert program(*wanted).code == 0
    assert program("library", "check").err.startswith("all is well")
