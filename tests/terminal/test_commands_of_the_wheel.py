"""The commands as a pipeline uses them: data on stdout, one line on stderr, honest exit codes."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.terminal.conftest import Home


def test_the_version_is_one_line(home: Home) -> None:
    done = home.run("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("brief ")
    assert done.stdout.count("\n") == 1


def test_a_missing_file_is_one_line_and_exit_code_3(home: Home) -> None:
    done = home.run("summary", "nosuch.txt")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("nosuch.txt: ")
    assert "Traceback" not in done.stderr


def test_opening_a_missing_file_says_so_and_opens_nothing(home: Home) -> None:
    done = home.run("nosuch.txt")
    assert done.returncode == 3
    assert "nosuch.txt: " in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_the_rest_is_done_when_one_of_several_inputs_fails(home: Home, given_document: Path) -> None:
    done = home.run("summary", "nosuch.txt", str(given_document))
    assert done.returncode == 1
    assert "nosuch.txt" in done.stderr
    assert "Vladimir Putin" in done.stdout


def test_head_ends_a_pipeline_quietly(home: Home, given_document: Path) -> None:
    done = home.shell(f"brief statements {shlex.quote(str(given_document.parent))} --json | head -1; exit 0")
    assert done.stderr == ""
    assert json.loads(done.stdout)["schema"].startswith("brief.")


def test_output_that_is_no_terminal_has_no_escape_codes(home: Home, given_document: Path) -> None:
    for command in ("summary", "show", "actors", "statements"):
        done = home.run(command, str(given_document))
        assert (done.returncode, done.stderr) == (0, ""), command
        assert "\x1b" not in done.stdout
        assert done.stdout.strip()


def test_an_article_comes_from_a_pipe(home: Home, given_document: Path) -> None:
    done = home.shell(f"cat {shlex.quote(str(given_document))} | brief summary -")
    assert done.returncode == 0
    assert "Vladimir Putin" in done.stdout


def test_the_analysis_of_the_wheel_points_at_the_text(home: Home, given_document: Path) -> None:
    done = home.run("analyze", "--json", str(given_document))
    [row] = [json.loads(line) for line in done.stdout.splitlines()]
    text = row["article"]["text"]
    said = [text[part["start"] : part["end"]] for one in row["statements"] for part in one["contents"]]
    assert row["schema"] == "brief.analysis/1"
    assert any("Russia has" in words and "plenty of them" in words for words in said)


def test_an_exported_brief_is_verified_and_never_overwritten(home: Home, given_document: Path) -> None:
    for _ in range(2):
        home.run("export", str(given_document))
    written = sorted(path.name for path in home.work.glob("*.md"))
    assert len(written) == 2
    for name in written:
        assert home.run("verify", name).returncode == 0


def test_a_changed_brief_is_found_out(home: Home, given_document: Path) -> None:
    home.run("export", str(given_document), "-o", "brief.md")
    path = home.work / "brief.md"
    path.write_text(path.read_text(encoding="utf-8").replace("rare minerals", "common minerals"), encoding="utf-8")
    done = home.run("verify", "brief.md")
    assert done.returncode == 1
    assert "common minerals" in done.stdout + done.stderr


def test_hostile_input_is_a_line_or_a_brief_but_never_a_traceback(home: Home) -> None:
    (home.work / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (home.work / "empty.txt").write_bytes(b"")
    (home.work / "markup.txt").write_text("[/] [b\n\nNothing [bold]was said[/bold].\n", encoding="utf-8")
    (home.work / "wide.txt").write_bytes("A title\n\nMayor Ada Kest said it rained.\n".encode("utf-16"))
    for path in home.work.iterdir():
        done = home.run("show", path.name)
        assert done.returncode in (0, 3), path.name
        assert "Traceback" not in done.stderr
        assert "\x1b" not in done.stdout


def test_the_library_remembers_what_was_added(home: Home, given_document: Path) -> None:
    for _ in range(2):
        assert home.run("add", str(given_document)).returncode == 0
    rows = [json.loads(line) for line in home.run("list", "--json").stdout.splitlines()]
    assert [row["title"][:20] for row in rows] == ["Putin Proposes Rare "]
