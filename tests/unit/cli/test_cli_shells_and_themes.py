"""`brief completions`, `brief themes` and `brief problems`."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from brief import __main__, cli, paths
from brief.cli import parser
from brief.cli.completing import completed
from brief.library import Library

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program, Result

ASK_BASH = """
source /dev/stdin
COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _brief; printf '%s\\n' "${{COMPREPLY[@]}}"
"""

ASK_ZSH = """
zmodload zsh/parameter
compdef() { }
_describe() { print -r -- the commands }
_arguments() { print -rl -- "$@" }
words=(brief "$@"); CURRENT=$#words
eval "$(cat)"
"""
"""What zsh completes with told as words: in a terminal it is drawn."""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_knows_every_command_and_its_options(program: Program, shell: str) -> None:
    script = program("completions", shell).out
    for one in completed():
        assert one.name in script
        for option in one.options:
            assert option.names[-1].lstrip("-") in script
    program_of_shell = shutil.which(shell)
    if program_of_shell is not None:
        checked = subprocess.run([program_of_shell, "-n"], input=script, capture_output=True, text=True, check=False)
        assert checked.stderr == ""


def test_commands_are_completed_without_the_words_that_only_open(program: Program) -> None:
    assert {one.name for one in completed()} == {"" if name == "open" else name for name in parser.MODULES}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["exp"], ["export", "export-feeds"]),
        (["export", "--form"], ["--format"]),
        (["export", "--format", "m"], ["markdown"]),
        (["locate", ""], ["config", "data", "log", "themes"]),
        (["--unread", "li"], ["library", "list"]),
        (["list", "--unr"], ["--unread"]),
        (["show", "--unr"], [""]),
        (["show", "notes"], [""]),
    ],
)
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_offers_what_can_follow(program: Program, typed: list[str], offered: list[str]) -> None:
    script = program("completions", "bash").out
    words = " ".join(f"'{word}'" for word in ("brief", *typed))
    answer = subprocess.run(
        ["bash", "-c", ASK_BASH.format(words=words)], input=script, capture_output=True, text=True, check=True
    )
    assert sorted(answer.stdout.removesuffix("\n").split("\n")) == offered


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ([""], "the commands"),
        (["exp"], "the commands"),
        (["list", "--unr"], "--unread[only articles that were not read]"),
        (["export", "--format", ""], "--format[markdown (default), json or text]:value:(markdown json text)"),
        (["locate", ""], "*:word:(config data log themes)"),
    ],
)
@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
def test_zsh_offers_what_can_follow(program: Program, typed: list[str], offered: str) -> None:
    script = program("completions", "zsh").out
    answer = subprocess.run(
        ["zsh", "-f", "-c", ASK_ZSH, "zsh", *typed], input=script, capture_output=True, text=True, check=True
    )
    assert offered in answer.stdout.splitlines()
    assert ("the commands" in answer.stdout) == (offered == "the commands")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("brief exp", ["export", "export-feeds"]),
        ("brief list --unr", ["--unread"]),
        ("brief export --format ", ["json", "markdown", "text"]),
        ("brief locate ", ["config", "data", "log", "themes"]),
    ],
)
@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
def test_fish_offers_what_can_follow(program: Program, typed: str, offered: list[str]) -> None:
    script = program.folder / "brief.fish"
    script.write_text(program("completions", "fish").out, "utf-8")
    ask = "source $argv[1]; complete -C $argv[2]"
    answer = subprocess.run(
        ["fish", "--no-config", "-c", ask, str(script), typed], capture_output=True, text=True, check=True
    )
    assert [line.split("\t")[0] for line in answer.stdout.splitlines()] == offered


def test_another_shell_is_a_wrong_argument(program: Program) -> None:
    assert program("completions", "tcsh").code == 2


def themes(program: Program, *arguments: str) -> Result:
    """Runs the command with the themes of the program."""
    from tests.unit.cli.conftest import Result

    code = cli.main(["themes", *arguments], None, __main__.themes)
    captured = program._capsys.readouterr()
    return Result(code, captured.out, captured.err)


def test_themes_are_listed_with_their_origin(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    own = program.folder / "themes"
    own.mkdir()
    (own / "dusk.toml").write_text('primary = "#aabbcc"\ndark = true\n')
    (own / "torn.toml").write_text("primary = ")
    monkeypatch.setattr(paths, "themes_directory", lambda: own)
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text('theme = "dusk"\n')

    result = themes(program, "--json")
    rows = {row["name"]: row for row in result.rows}
    assert rows["dusk"] == {"schema": "brief.theme/1", "name": "dusk", "dark": True, "origin": "yours", "chosen": True}
    assert rows["brief-light"]["origin"] == "brief"
    assert not rows["brief-light"]["dark"]
    assert rows["nord"]["origin"] == "Textual"
    assert result.err.startswith("theme torn.toml was skipped: ")
    assert result.code == 1

    lines = themes(program, "--plain").out.splitlines()
    assert "dusk                    dark  yours  in config.toml" in lines


def test_without_the_screen_there_are_no_themes(program: Program) -> None:
    assert program("themes").code == 2


def test_problems_are_printed_with_what_to_do(program: Program) -> None:
    assert program("problems").err == "no problems\n"
    program("add", "harbor.txt")
    library = Library.open(program.library)
    article = library.first_rows(1)[0].id
    library.note_problem(article, "it could not be analyzed (ZeroDivisionError)")
    library.close()
    assert program("problems", "--plain").out.splitlines() == [
        "Harbor Tunnel Will Open in May",
        "why    it could not be analyzed (ZeroDivisionError)",
        "tried  finding actors and statements",
        "do     its text can be read all the same; the log tells the makers why",
    ]
    (row,) = program("problems", "--json").rows
    assert (row["schema"], row["article"]) == ("brief.problem/1", article)


def test_a_feed_that_cannot_be_fetched_is_a_problem(program: Program) -> None:
    from dataclasses import replace

    library = Library.open(program.library)
    library._store.feeds.add("https://news.example/rss", "The Harbor Post")
    (feed,) = library.feeds.all()
    library._store.feeds.save(replace(feed, problem="not found (404)"))
    library.close()
    (row,) = program("problems", "--json").rows
    assert row["what"] == "The Harbor Post"
    assert row["advice"] == "look at the address in a browser: the page may have moved"
    assert row["location"] == "https://news.example/rss"
