"""The program as a user has it: the wheel in a venv of its own, in a real terminal that tmux draws."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import time
import uuid
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import one_worker_at_a_time

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Distributions

PATIENCE = 40.0
"""Seconds that a wait may last on a busy machine; each ends as soon as the screen shows what it waits for."""

PAUSE = 0.05
PROMPT = "ready>"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives the installed program."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.terminal)


@pytest.fixture(scope="session")
def program(distributions: Distributions, run_directory: Path) -> Path:
    """The `brief` command of a venv that holds the wheel and what it depends on, nothing else."""
    directory = run_directory / "installed"
    with one_worker_at_a_time(directory):
        if not (directory / "complete").exists():
            venv.create(directory, with_pip=True, clear=True)
            install = [str(directory / "bin" / "pip"), "install", "--quiet", str(distributions.wheel)]
            subprocess.run(install, check=True, capture_output=True, stdin=subprocess.DEVNULL)
            (directory / "complete").touch()
    return directory / "bin" / "brief"


@dataclass(frozen=True, slots=True)
class Home:
    """A user who has never started brief, and the folder in which the user works."""

    directory: Path
    program: Path

    @property
    def work(self) -> Path:
        """The current folder."""
        return self.directory / "work"

    @property
    def environment(self) -> dict[str, str]:
        """What the user's shell exports."""
        return {
            "HOME": str(self.directory),
            "PATH": f"{self.program.parent}:{os.environ.get('PATH', os.defpath)}",
            "LC_ALL": "C.UTF-8",
            "PS1": PROMPT,
            "TERM": "xterm-256color",
        }

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """One command without a terminal."""
        return subprocess.run(
            [str(self.program), *arguments],
            cwd=self.work,
            env=self.environment | variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def shell(self, line: str) -> subprocess.CompletedProcess[str]:
        """One line of a shell without a terminal."""
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=self.work,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )


@pytest.fixture
def home(tmp_path: Path, program: Path) -> Home:
    """A new user."""
    user = Home(tmp_path / "home", program)
    user.work.mkdir(parents=True)
    return user


class Terminal:
    """A terminal with a shell in it."""

    def __init__(self, home: Home, columns: int, rows: int, **variables: str) -> None:
        self._socket = f"brief-{uuid.uuid4().hex[:12]}"
        self.home = home
        environment = [f"{name}={value}" for name, value in (home.environment | variables).items() if name != "TERM"]
        shell = shlex.join(["env", "-i", *environment, f"TERM={variables.get('TERM', 'screen-256color')}", "sh"])
        # The shell comes after the options: a server that reads no file of the user's and keeps no history.
        self._tmux(
            "-f",
            "/dev/null",
            "-u",
            "new-session",
            "-d",
            "-c",
            str(home.work),
            "-x",
            str(columns),
            "-y",
            str(rows),
            shell,
        )
        self.wait_for(PROMPT)

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-L", self._socket, *arguments]
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "TMUX_TMPDIR": str(self.home.directory)}
        done = subprocess.run(command, env=environment, check=True, capture_output=True, timeout=PATIENCE)
        return done.stdout.decode()

    def press(self, *keys: str) -> None:
        """Presses keys, by tmux's names (`Enter`, `C-c`, `j`)."""
        self._tmux("send-keys", *keys)

    def enter(self, line: str) -> None:
        """Types a line and presses Enter."""
        self._tmux("send-keys", "-l", line)
        self.press("Enter")

    def click(self, column: int, row: int, button: int = 0) -> None:
        """Presses and releases a mouse button at a place of the screen, counted from 0 (SGR reports)."""
        place = f"{button};{column + 1};{row + 1}"
        self._tmux("send-keys", "-l", f"\x1b[<{place}M\x1b[<{place}m")

    def click_on(self, words: str) -> None:
        """Clicks on the first place of the screen where these words stand."""
        for row, line in enumerate(self.screen.splitlines()):
            if words in line:
                return self.click(line.index(words), row)
        pytest.fail(f"{words!r} is not on the screen:\n{self.screen}")

    def wheel_down(self, column: int, row: int) -> None:
        """Turns the wheel by one notch at a place of the screen."""
        self._tmux("send-keys", "-l", f"\x1b[<65;{column + 1};{row + 1}M")

    def resize(self, columns: int, rows: int) -> None:
        """Gives the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    @property
    def screen(self) -> str:
        """What the terminal shows."""
        return self._tmux("capture-pane", "-p")

    def _flag(self, name: str) -> bool:
        return self._tmux("display-message", "-p", f"#{{{name}}}").strip() == "1"

    @property
    def is_clean(self) -> bool:
        """Whether the cursor is shown, the alternate screen left and the mouse given back."""
        return self._flag("cursor_flag") and not self._flag("alternate_on") and not self._flag("mouse_any_flag")

    @property
    def runs_a_screen(self) -> bool:
        """Whether a program has taken the whole screen."""
        return self._flag("alternate_on")

    def wait_until(self, what: str, is_so: Callable[[str], bool]) -> str:
        """The screen as soon as it is as described; fails with the screen when it takes too long."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            shown = self.screen
            if is_so(shown):
                return shown
            time.sleep(PAUSE)
        pytest.fail(f"waited {PATIENCE:.0f} s for {what}; the screen:\n{self.screen}")

    def wait_for(self, *words: str) -> str:
        """The screen as soon as it shows all these words."""
        return self.wait_until(f"{words}", lambda shown: all(word in shown for word in words))

    def wait_for_shell(self) -> None:
        """Waits until the program has given the terminal back."""
        self.wait_until("the shell", lambda shown: shown.rstrip().endswith(PROMPT) and not self.runs_a_screen)

    def close(self) -> None:
        """Ends the shell and everything in it."""
        self._tmux("kill-server")


@pytest.fixture
def open_terminal(home: Home) -> Iterator[Callable[..., Terminal]]:
    """Opens terminals of the new user and closes them after the test."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    opened: list[Terminal] = []

    def open_one(columns: int, rows: int, **variables: str) -> Terminal:
        opened.append(Terminal(home, columns, rows, **variables))
        return opened[-1]

    yield open_one
    for terminal in opened:
        terminal.close()


@pytest.fixture(scope="session")
def given_document(program: Path) -> Path:
    """The given document, as the wheel has installed it."""
    ask = "from brief.resources import seeds_directory; print(next(seeds_directory().glob('*.txt')))"
    done = subprocess.run([program.with_name("python"), "-c", ask], check=True, capture_output=True, text=True, cwd="/")
    assert Path(sys.prefix) not in Path(done.stdout).parents
    return Path(done.stdout.strip())
