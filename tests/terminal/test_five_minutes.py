"""The first five minutes of a new user, in one go: nothing that was done before may get in the way."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import time
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


def unread(shown: str) -> int:
    """How many articles are unread."""
    found = re.search(r"(\d+) unread", shown)
    return int(found[1]) if found else -1


def sentences(shown: str) -> int:
    """How many sentences the summary has."""
    found = re.search(r"SUMMARY · (\d+) of", shown)
    return int(found[1]) if found else 0


def brief(shown: str) -> list[str]:
    """What the pane of the brief shows."""
    return [line[36:80] for line in shown.splitlines()[2:34]]


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

    # a brief is written, its path is told; a second one gets another name; all places are right
    for written in (1, 2):
        terminal.press("e")
        terminal.wait_for("[ Save ]")
        terminal.press("Enter")
        terminal.wait_for("written: ")
        terminal.wait_until("the file", lambda _, written=written: len([*home.work.rglob("*.md")]) == written)  # type: ignore[misc]
        terminal.wait_until("no line", lambda shown: "written: " not in shown)
    again, first = sorted(path.name for path in home.work.rglob("*.md"))
    assert again == f"{first.removesuffix('.md')}-2.md"
    verified = home.run("verify", first, again)
    assert verified.returncode == 0, verified.stdout

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

    # ctrl+c twice ends it, and again nothing is lost
    terminal.press("C-c")
    terminal.wait_for("ctrl+c again quits")
    terminal.press("C-c")
    terminal.wait_for_shell()
    assert terminal.is_clean
    terminal.enter("clear; brief")
    terminal.wait_until("the same place", lambda shown: TITLE in shown and statement(shown) == 3)
    terminal.press("q")
    terminal.wait_for_shell()


def test_the_first_and_the_last_minute(home: Home, given_document: Path) -> None:
    # before anything is added: one screen of help with five examples, and the version
    helped = home.run("--help").stdout.splitlines()
    assert len(helped) <= 24
    assert len([line for line in helped[helped.index("examples:") :] if line.startswith("  ")]) == 5
    assert re.fullmatch(r"brief \d[\w.]*\n", home.run("--version").stdout)

    # the text is the article, without scraps of the page; "He added" is Putin
    assert ".jpg)" not in home.run("show", str(given_document), "--plain").stdout
    rows = [json.loads(line) for line in home.run("statements", str(given_document), "--json").stdout.splitlines()]
    added = [row for row in rows if row["speaker"] and row["speaker"]["text"] == "He"]
    assert {row["speaker"]["name"] for row in added} == {"Vladimir Putin"}

    # what is not there is one line; what else was named is read
    missing = home.run("nosuch.txt")
    assert (missing.returncode, missing.stderr) == (3, "nosuch.txt: no such file\n")
    assert home.run("show", "nosuch.txt", str(given_document)).returncode == 1

    # what is no article is one line, what is a large one is taken
    text = given_document.read_text("utf-8")
    (home.work / "large.txt").write_text(text + ("\n\n" + text) * (5_000_000 // len(text)), "utf-8")
    (home.work / "program").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(9000))
    done = home.run("add", "large.txt", "program")
    assert done.returncode == 1
    assert "program: is not text: a program" in done.stderr
    assert "1 added, 1 not read" in done.stderr


def test_the_views_and_the_mouse(open_terminal: Callable[..., Terminal], home: Home, given_document: Path) -> None:
    terminal = open_terminal(120, 36)
    terminal.enter(f"brief {shlex.quote(str(given_document.parent))}")
    terminal.wait_until("all articles with their statements", lambda shown: "/11" in shown and "reading" not in shown)
    terminal.press("G")
    terminal.wait_for(TITLE, "SUMMARY")
    terminal.press("Enter", "s", "s", "s")
    terminal.wait_until("the third statement", lambda shown: statement(shown) == 3)

    # a preview of what is related, a jump, and back to exactly here
    terminal.press("r")
    terminal.wait_for("┏━ Related")
    terminal.press("p")
    terminal.wait_for("┏━ Preview 1 of")
    terminal.press("Enter")
    terminal.wait_until("another place", lambda shown: "Preview" not in shown and statement(shown) not in (0, 3))

    # from there another jump; each H comes back to exactly the place before
    terminal.press("r")
    once = terminal.wait_for("┏━ Related")
    terminal.press("Enter")
    terminal.wait_until("a third place", lambda shown: "┏━ Brief" in shown and brief(shown) != brief(once))
    terminal.press("H")
    terminal.wait_until("where the first jump led", lambda shown: brief(shown) == brief(once))
    terminal.press("H")
    terminal.wait_until("exactly here", lambda shown: TITLE in shown and statement(shown) == 3)

    # all about an actor: two statements, both with their place
    terminal.press("a")
    terminal.wait_for("┏━ Actors")
    terminal.click_on("Dmitry Peskov")
    terminal.press("Enter")
    shown = terminal.wait_for("Actor: Dmitry Peskov", "SAID BY · 2")
    assert len(re.findall(rf"{TITLE}.*¶\d+ ┃", shown)) >= 2
    leave(terminal)

    # hits while typing; Enter opens at the place, esc returns to the hits
    terminal.press("/")
    terminal.wait_for("Search")
    terminal.press("s", "e", "c", "u", "r")
    terminal.wait_until("hits", lambda shown: re.search(r"\d+ (hits?|places?)", shown) is not None)
    terminal.press("Enter")
    terminal.wait_for("┏━ Brief", "security")
    terminal.press("Escape")
    terminal.wait_until("the hits again", lambda shown: "┏━ Brief" not in shown and "secur" in shown)
    leave(terminal)

    # the story of an article that has others beside it
    terminal.press("K")
    terminal.wait_for("┏━ Brief", "Articles 10/11", "SUMMARY")
    terminal.press("c")
    terminal.wait_for("Story:", "TIMELINE", "WHO SPEAKS WHERE")
    leave(terminal)

    # the wheel scrolls the text and leaves the list alone; a click chooses an actor
    before = terminal.wait_for("┏━ Brief", "SUMMARY").splitlines()
    terminal.wheel_down(60, 12)
    terminal.wait_until("the text further down", lambda shown: shown.splitlines()[2][36:80] != before[2][36:80])
    assert [line[:33] for line in terminal.screen.splitlines()[2:9]] == [line[:33] for line in before[2:9]]
    terminal.click(95, 3)
    terminal.wait_for("┏━ Actors")
    terminal.press("Escape")
    terminal.wait_for("┏━ Brief")

    # read and unread, taken back
    now = unread(terminal.screen)
    terminal.press("t")
    terminal.wait_until("another state", lambda shown: unread(shown) not in (now, -1))
    terminal.press("u")
    terminal.wait_until("the state before", lambda shown: unread(shown) == now)

    # a brief is written twice, under two names; every place in it is right
    for written in ("one file", "two files"):
        terminal.press("e")
        terminal.wait_for("[ Save ]")
        terminal.press("Enter")
        terminal.wait_until("no dialog", lambda shown: "[ Save ]" not in shown)
        terminal.wait_until(written, lambda _: any(home.work.rglob("*.md")))
    terminal.wait_until("two files", lambda _: len([*home.work.rglob("*.md")]) == 2)
    for path in home.work.rglob("*.md"):
        assert home.run("verify", str(path)).returncode == 0
    terminal.press("C-q")
    terminal.wait_for_shell()
    assert terminal.is_clean

    # what is not there is one line
    terminal.enter("clear; brief nosuch.txt; echo status=$?")
    shown = terminal.wait_for("status=3")
    assert "nosuch.txt: " in shown
    assert "Traceback" not in shown


def leave(terminal: Terminal) -> None:
    """Goes back to the brief, a level at a time."""
    for _ in range(3):
        terminal.press("Escape")
        for _ in range(20):
            if "┏━ Brief" in terminal.screen:
                return
            time.sleep(0.1)
    terminal.wait_for("┏━ Brief")
