"""How a run begins and ends: options, help, exit codes, errors."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from brief import __version__
from brief.cli import entry, parser
from brief.cli.guard import guarded
from brief.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Program


def test_version(program: Program) -> None:
    assert program("--version").out == f"brief {__version__}\n"


def test_help_fits_on_one_screen_and_has_five_examples(program: Program) -> None:
    shown = program("--help").out.splitlines()
    assert len(shown) <= 24
    assert max(map(len, shown)) <= 83
    assert len(shown[shown.index("examples:") + 1 : -4]) == 5


@pytest.mark.parametrize("name", [name for name in parser.MODULES if name != "open"])
def test_every_command_has_help(program: Program, name: str) -> None:
    result = program(name, "--help")
    assert result.code == 0
    assert result.out.startswith(f"usage: brief {name}")
    assert "{'" not in result.out


@pytest.mark.parametrize(
    ("arguments", "name", "rest"),
    [
        (["list", "-n", "3"], "list", ["-n", "3"]),
        (["--library", "list", "show", "a"], "show", ["--library", "list", "a"]),
        (["--plain", "summary"], "summary", ["--plain"]),
        (["a.txt", "list"], None, ["a.txt", "list"]),
        (["--", "list"], None, ["--", "list"]),
        (["./list"], None, ["./list"]),
        (["-"], None, ["-"]),
        ([], None, []),
    ],
)
def test_the_first_word_names_the_command(arguments: list[str], name: str | None, rest: list[str]) -> None:
    assert parser.split(arguments) == (name, rest)


@pytest.mark.parametrize(
    "arguments",
    [["list", "--bogus"], ["show"], ["summary", "-n", "0", "a"], ["summary", "-n", "²", "a"],
     ["summary", "--percent", "101", "a"], ["export", "--sections", "nonsense"],
     ["list", "--since", "yesterday"], ["related"], ["locate", "gold"]],
)  # fmt: skip
def test_a_wrong_command_line_is_one_line_and_code_2(program: Program, arguments: list[str]) -> None:
    result = program(*arguments)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)


def test_an_argument_cannot_steer_the_terminal(program: Program) -> None:
    result = program("list", "--\x1b]0;owned\x07\x9b")
    assert not {"\x1b", "\x07", "\x9b"} & set(result.err)


def test_a_file_called_like_a_command(program: Program) -> None:
    (program.folder / "list").write_bytes((program.folder / "harbor.txt").read_bytes())
    assert "Harbor Tunnel" in program("--", "list").out
    assert "Harbor Tunnel" in program("./list").out


def test_another_library_by_option_or_environment(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    assert program("add", "harbor.txt", "--library", "other.sqlite3").code == 0
    monkeypatch.setenv("BRIEF_LIBRARY", "other.sqlite3")
    assert program("list", "--json").rows[0]["title"] == "Harbor Tunnel Will Open in May"
    assert not program.library.exists()


def test_errors_have_their_codes(program: Program, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(error: BaseException) -> int:
        def run() -> int:
            raise error

        return guarded(run)

    assert fail(NotFoundError("a: no such article", "brief list")) == 3
    assert capsys.readouterr().err == "a: no such article (brief list)\n"
    assert fail(UsageError("no")) == 2
    assert fail(KeyboardInterrupt()) == 130
    assert fail(BrokenPipeError()) == 0
    assert capsys.readouterr().err == "no\n"


def test_an_unexpected_error_is_one_line_and_its_traceback_is_in_the_log(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str) -> None:
        raise RuntimeError("odd \x1b[31m\nthing")

    monkeypatch.setattr(entry, "load", broken)
    result = program("list")
    log = program.folder / "log" / "brief.log"
    assert result.code == 1
    assert result.err == f"brief: RuntimeError: odd \ufffd[31m thing (details in {log})\n"
    assert "Traceback" in log.read_text("utf-8")
    assert "\x1b" not in log.read_text("utf-8")


def test_the_command_line_is_imported_without_anything_heavy() -> None:
    code = (
        "import sys, brief.cli; brief.cli.main(['--version']); "
        "heavy = {'textual', 'nltk', 'sumy', 'numpy', 'trafilatura', 'rich', 'sqlite3', 'lxml'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True).stderr == ""


def processor_seconds(*arguments: str) -> float:
    """What a run of Python takes at best."""
    best = float("inf")
    for _ in range(8):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return best


def test_help_costs_little_more_than_reading_arguments() -> None:
    # 2.7 times when this was written; the bound leaves room for other machines
    assert processor_seconds("-m", "brief", "--help") < 5.5 * processor_seconds("-c", "import argparse")


def test_the_list_is_printed_without_screen_and_language_tools(program: Program, checkout: Path) -> None:
    program("add", "harbor.txt")
    code = (
        "import sys, brief.cli; "
        f"assert brief.cli.main(['list', '--plain', '--library', {str(program.library)!r}]) == 0; "
        "heavy = {'textual', 'nltk', 'sumy', 'numpy', 'trafilatura', 'lxml'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, cwd=checkout)
    assert done.stderr == ""
    assert "Harbor Tunnel" in done.stdout


def test_a_reader_that_leaves_early_is_no_error(program: Program, checkout: Path) -> None:
    own = {**os.environ, "XDG_CACHE_HOME": str(program.folder), "XDG_DATA_HOME": str(program.folder)}
    command = [sys.executable, "-m", "brief", "list", "--library", ":memory:", "--json"]
    pipe = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=checkout, env=own)
    assert pipe.stdout is not None
    assert pipe.stderr is not None
    pipe.stdout.close()
    errors = pipe.stderr.read()
    pipe.stderr.close()
    assert pipe.wait() == 0
    assert "Traceback" not in errors
    assert "Broken" not in errors


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_closed_streams_are_no_error(program: Program, monkeypatch: pytest.MonkeyPatch, stream: str) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert program("show", "harbor.txt", "nosuch.txt").code == 1
