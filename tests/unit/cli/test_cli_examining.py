"""`brief doctor`."""

from __future__ import annotations

import os
import shutil
from collections import namedtuple
from typing import TYPE_CHECKING

import pytest

from brief import cli
from brief.cli import findings
from brief.cli.findings import Finding, of_folders, of_terminal, of_themes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.unit.cli.conftest import Program, Result

DISK = namedtuple("DISK", "total used free")
GOOD = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def told(result: Result, part: str) -> list[str]:
    """What a run says of a part."""
    return [line for line in result.out.splitlines() if line.split()[1] == part]


def wrong(found: Iterable[Finding]) -> list[str]:
    return [one.words for one in found if one.state == "wrong"]


def test_a_sound_library_is_well(program: Program) -> None:
    program("add", "harbor.txt", "ferry.txt")
    result = program("doctor")
    assert result.code == 0
    assert told(result, "library") == [f"well   library   {program.library}: sound; 2 articles, 2 unread"]
    assert told(result, "settings")[0].startswith("well")


def test_where_there_is_no_library_none_is_made(program: Program) -> None:
    result = program("doctor")
    assert result.code == 0
    assert "there is no library yet (brief add LOCATION makes it)" in told(result, "library")[0]
    assert not program.library.exists()
    assert "in memory" in told(program("doctor", "--library", ":memory:"), "library")[0]


def test_a_damaged_library_and_what_to_do(program: Program) -> None:
    program("add", "harbor.txt")
    size = program.library.stat().st_size
    program.library.write_bytes(program.library.read_bytes()[:100] + b"\0" * (size - 100))
    result = program("doctor")
    assert result.code == 1
    (line,) = told(result, "library")
    assert line.startswith("wrong  library")
    assert "brief library repair" in line
    program("library", "repair")
    healed = program("doctor")
    assert healed.code == 0
    assert "set aside earlier" in told(healed, "library")[0]


def test_a_full_disk_is_told_before_it_costs_anything(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: DISK(1, 1, 7_000_000))
    result = program("doctor")
    assert result.code == 1
    assert "7 MB are free (make room on the disk)" in told(result, "library")[-1]


def test_settings_that_cannot_hold_are_named_with_their_file(program: Program) -> None:
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text(
        'sparkle = 1\nrecognizer = "oracle"\nembedder = "nowhere"\n', "utf-8"
    )
    result = program("doctor", "--json")
    found = [row for row in result.rows if row["part"] == "settings"]
    assert result.code == 1
    assert {row["schema"] for row in result.rows} == {"brief.finding/1"}
    assert [row["state"] for row in found] == ["wrong"] * 3
    assert found[0]["advice"] == f"change {program.folder / 'config' / 'config.toml'}"
    assert "'oracle' is no recognizer" in found[1]["words"]
    assert found[2]["advice"]


def test_themes_that_were_skipped_are_named(capsys: pytest.CaptureFixture[str], program: Program) -> None:
    assert cli.main(["doctor"], None, lambda: ["theme pale.toml was skipped: no color"]) == 1
    assert "wrong  themes    theme pale.toml was skipped: no color" in capsys.readouterr().out
    assert [one.state for one in of_themes(())] == ["well"]


def test_extras_are_told_with_what_installs_them(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "find_spec", lambda name: name == "numpy" or None)
    lines = told(program("doctor"), "extras")
    assert lines[0] == "well   extras    numpy: three more rankers of summaries"
    assert lines[1] == "note   extras    without pdf: PDF files (pip install 'brief-reader[pdf]')"


def test_a_terminal_that_can_do_all_is_well() -> None:
    (only,) = of_terminal(GOOD, "utf-8", (120, 36))
    assert (only.state, only.words) == ("well", "xterm-256color, 120x36")


@pytest.mark.parametrize(
    ("environment", "encoding", "size", "words"),
    [
        ({**GOOD, "TERM": "dumb"}, "utf-8", (80, 24), "TERM is dumb"),
        ({"COLORTERM": "truecolor"}, "utf-8", (80, 24), "TERM is not set"),
        (GOOD, "utf-8", (39, 24), "39x24 is too small"),
        (GOOD, "ascii", (80, 24), "the encoding is ascii"),
    ],
)
def test_a_terminal_that_cannot_show_the_reader(
    environment: dict[str, str], encoding: str, size: tuple[int, int], words: str
) -> None:
    assert wrong(of_terminal(environment, encoding, size)) == [words]


def test_what_is_good_to_know_of_a_terminal() -> None:
    notes = [one.words for one in of_terminal({"TERM": "screen", "TMUX": "x"}, "UTF-8", None)]
    assert notes == [
        "the output goes to no terminal",
        "the terminal does not say that it has all colors",
        "in tmux, copies pass only if set-clipboard is on",
    ]
    assert "there are no colors" in [*of_terminal({**GOOD, "NO_COLOR": "1"}, "utf-8", (80, 24))][1].words


def test_folders_that_cannot_be_written_and_errors_that_were_noted(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(of_folders()) == []
    (program.folder / "log").mkdir()
    (program.folder / "log" / "brief.log").write_text("an error", "utf-8")
    assert "errors were noted in" in next(of_folders()).words
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert len(wrong(of_folders())) == 2


def test_names_from_outside_steer_nothing(program: Program) -> None:
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text('"a\\u001b[31mb" = 1\n', "utf-8")
    assert "\x1b" not in program("doctor").out
