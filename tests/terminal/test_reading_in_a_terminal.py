"""The first five minutes with the reader, in a real terminal."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.terminal.conftest import Home, Terminal

    OpenTerminal = Callable[..., Terminal]

WIDE, MEDIUM, NARROW = (120, 36), (80, 24), (60, 20)
GIVEN_TITLE = "Putin Proposes Rare"


def position(shown: str) -> int:
    """The number of the article under the cursor of the list."""
    [found] = re.findall(r"Articles (\d+)/\d+", shown) or ["0"]
    return int(found)


def statement(shown: str) -> int:
    """The number of the statement under the statement cursor."""
    found = re.search(r"statement (\d+)/\d+", shown)
    return int(found[1]) if found else 0


def open_given(terminal: Terminal, given_document: Path) -> None:
    """Opens the reader on the given document and waits for its summary."""
    terminal.enter(f"brief {shlex.quote(str(given_document))}")
    terminal.wait_for(GIVEN_TITLE, "SUMMARY")


@pytest.mark.parametrize("size", [WIDE, MEDIUM], ids=["wide", "medium"])
def test_the_first_start_shows_the_samples_and_a_summary(open_terminal: OpenTerminal, size: tuple[int, int]) -> None:
    terminal = open_terminal(*size)
    terminal.enter("brief")
    shown = terminal.wait_for("Articles", "SUMMARY")
    assert "1/11" in shown
    assert all(len(line) <= size[0] for line in shown.splitlines())


def test_the_first_start_in_a_narrow_terminal_shows_the_list_and_enter_the_article(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*NARROW)
    terminal.enter("brief")
    terminal.wait_for("Articles", "1/11")
    terminal.press("Enter")
    terminal.wait_for("SUMMARY")


def test_the_samples_say_that_they_are_samples(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*WIDE)
    terminal.enter("brief")
    terminal.wait_until("a word about samples", lambda shown: "sample" in shown.lower() and "brief " in shown)


def test_a_file_is_shown_with_its_summary(open_terminal: OpenTerminal, given_document: Path) -> None:
    terminal = open_terminal(*WIDE)
    open_given(terminal, given_document)
    shown = terminal.wait_for("Russian President Vladimir Putin")
    assert ".jpg)" not in shown


def test_j_and_k_walk_through_the_list(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*WIDE)
    terminal.enter("brief")
    terminal.wait_for("SUMMARY")
    terminal.press("j", "j")
    terminal.wait_until("the third article", lambda shown: position(shown) == 3)
    terminal.press("k")
    terminal.wait_until("the second article", lambda shown: position(shown) == 2)


def test_s_steps_through_the_statements(open_terminal: OpenTerminal, given_document: Path) -> None:
    terminal = open_terminal(*WIDE)
    open_given(terminal, given_document)
    terminal.press("Enter")
    terminal.press("s")
    first = statement(terminal.wait_until("a statement", lambda shown: statement(shown) > 0))
    terminal.press("s")
    terminal.wait_until("the next statement", lambda shown: statement(shown) == first + 1)
    terminal.press("S")
    terminal.wait_until("the statement before", lambda shown: statement(shown) == first)


def test_r_and_enter_jump_to_another_place_and_h_comes_back(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*WIDE)
    terminal.enter("brief")
    terminal.wait_for("SUMMARY")
    terminal.press("Enter")
    terminal.press("s", "s")
    before = terminal.wait_until("a related statement", lambda shown: statement(shown) > 0 and has_related(shown))
    terminal.press("r")
    terminal.wait_until("the focus in the related pane", lambda shown: "┏━ Related" in shown)
    terminal.press("Enter")
    terminal.wait_until("another place", lambda shown: place(shown) != place(before))
    terminal.press("H")
    terminal.wait_until("the place before", lambda shown: place(shown) == place(before))


def has_related(shown: str) -> bool:
    """Whether the related pane holds a first row."""
    return re.search(r"│ ?1 (repeats|same|answers|disputes|other)", shown) is not None


def place(shown: str) -> tuple[int, int]:
    """Which article and which statement the cursors are on."""
    return position(shown), statement(shown)


def test_e_writes_a_brief_that_verify_confirms(open_terminal: OpenTerminal, home: Home, given_document: Path) -> None:
    terminal = open_terminal(*WIDE)
    open_given(terminal, given_document)
    terminal.press("e")
    terminal.wait_until("the export dialog", lambda shown: "Export" in shown)
    terminal.press("Enter")
    terminal.wait_until("the file", lambda _: any(home.work.rglob("*.md")))
    [written] = home.work.rglob("*.md")
    assert f'title: "{GIVEN_TITLE}' in written.read_text(encoding="utf-8")
    verified = home.run("verify", str(written))
    assert (verified.returncode, verified.stderr) == (0, "")


def test_a_new_size_keeps_the_article_and_the_statement(open_terminal: OpenTerminal, given_document: Path) -> None:
    terminal = open_terminal(*WIDE)
    open_given(terminal, given_document)
    terminal.press("Enter")
    terminal.press("s", "s")
    before = statement(terminal.wait_until("a statement", lambda shown: statement(shown) >= 1))
    for size in (MEDIUM, NARROW, WIDE):
        terminal.resize(*size)
        terminal.wait_until(f"the reader in {size}", lambda shown: "SUMMARY" in shown or GIVEN_TITLE in shown)
    terminal.wait_until("the same statement", lambda shown: statement(shown) == before and GIVEN_TITLE in shown)


def test_a_terminal_that_is_too_small_says_what_it_needs(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*MEDIUM)
    terminal.enter("brief")
    terminal.wait_for("Articles")
    terminal.resize(38, 9)
    terminal.wait_for("40x10")
    terminal.resize(*MEDIUM)
    terminal.wait_for("Articles")


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW], ids=["wide", "medium", "narrow"])
def test_q_leaves_the_terminal_clean(open_terminal: OpenTerminal, size: tuple[int, int]) -> None:
    terminal = open_terminal(*size)
    terminal.enter("brief")
    terminal.wait_for("Articles")
    assert terminal.runs_a_screen
    terminal.press("q")
    terminal.wait_for_shell()
    assert terminal.is_clean
    terminal.enter("echo status=$?")
    terminal.wait_for("status=0")


def test_a_signal_to_end_restores_the_terminal(open_terminal: OpenTerminal, home: Home) -> None:
    terminal = open_terminal(*MEDIUM)
    terminal.enter("sh -c 'echo $$ > pid; exec brief'")
    terminal.wait_for("Articles")
    subprocess.run(["kill", "-TERM", (home.work / "pid").read_text().strip()], check=True)
    terminal.wait_for_shell()
    assert terminal.is_clean
    assert "Traceback" not in terminal.screen


def test_the_next_start_resumes(open_terminal: OpenTerminal, given_document: Path) -> None:
    terminal = open_terminal(*WIDE)
    open_given(terminal, given_document)
    terminal.press("q")
    terminal.wait_for_shell()
    terminal.enter("clear; brief")
    terminal.wait_for(GIVEN_TITLE, "SUMMARY")


def test_it_is_readable_without_color(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*WIDE, NO_COLOR="1")
    terminal.enter("brief")
    terminal.wait_for("Articles", "SUMMARY")
    terminal.press("q")
    terminal.wait_for_shell()


def test_a_terminal_that_can_do_nothing_gets_plain_text(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*MEDIUM, TERM="dumb")
    terminal.enter("brief list; echo done")
    shown = terminal.wait_for("done")
    assert "\x1b" not in shown
    assert not terminal.runs_a_screen
