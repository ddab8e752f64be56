"""The first five minutes of a new user, in one go: nothing that was done before may get in the way."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.terminal.conftest import Home, Terminal

TITLE = "Putin Proposes Rare"


def statement(shown: str) -> int:
    """The number of the statement under the cursor, 0 for none."""
    found = re.search(r"statement (\d+)/\d+", shown)
    return int(found[1]) if found else 0


def sentences(shown: str) -> int:
    """How many sentences the summary has."""
    found = re.search(r"SUMMARY · (\d+) of", shown)
    return int(found[1]) if found else 0


def test_the_first_five_minutes(open_terminal: Callable[..., Terminal], home: Home, given_document: Path) -> None:
    terminal = open_terminal(120, 36)
    samples = shlex.quote(str(given_document.parent))
    terminal.enter(f"sh -c 'echo $$ > pid; exec brief {samples}'")
    terminal.wait_until("all articles with their statements", lambda shown: "/11" in shown and "reading" not in shown)

    # help of the pane, filtered
    terminal.press("?")
    terminal.wait_for("Keys · list")
    terminal.press("u", "n", "r", "e", "a", "d")
    shown = terminal.wait_until("the filtered keys", lambda shown: "Next line or item" not in shown)
    assert "Next unread article" in shown
    terminal.press("Escape")
    terminal.wait_until("no help", lambda shown: "Keys · list" not in shown)

    # to the given document; its statements
    terminal.press("G")
    terminal.wait_for(TITLE, "SUMMARY")
    terminal.press("Enter", "s", "s", "s")
    here = terminal.wait_until("the third statement", lambda shown: statement(shown) == 3)

    # related statements, a jump, and back to exactly here
    terminal.press("r")
    terminal.wait_for("┏━ Related")
    terminal.press("Escape")
    terminal.wait_until("the brief again", lambda shown: "┏━ Brief" in shown and statement(shown) == 3)

    # a longer and a shorter summary, the cursor stays
    length = sentences(here)
    terminal.press("+", "+")
    terminal.wait_until("a longer summary", lambda shown: sentences(shown) == length + 2)
    terminal.press("-")
    shown = terminal.wait_until("a shorter summary", lambda shown: sentences(shown) == length + 1)
    assert statement(shown) == 3

    # a brief is written
    terminal.press("e")
    terminal.wait_for("[ Save ]")
    terminal.press("Enter")
    terminal.wait_until("the file", lambda _: any(home.work.rglob("*.md")))

    # other sizes, the same place
    for columns, rows in ((60, 20), (40, 10), (120, 36)):
        terminal.resize(columns, rows)
        terminal.wait_until(f"{columns}x{rows}", lambda shown: statement(shown) == 3)

    # a mark, taken back
    terminal.press("m")
    terminal.wait_for("★")
    terminal.press("u")
    terminal.wait_until("no mark", lambda shown: "★" not in shown)

    # another program ends it; the terminal is given back, and the next start is at the same place
    subprocess.run(["kill", "-TERM", (home.work / "pid").read_text().strip()], check=True)
    terminal.wait_for_shell()
    assert terminal.is_clean
    terminal.enter("clear; brief")
    terminal.wait_until("the same place", lambda shown: TITLE in shown and statement(shown) == 3)
    terminal.press("q")
    terminal.wait_for_shell()
