"""Every terminal gets what it can show: full color, 256 or 16 colors, none, or plain lines."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.terminal.conftest import Home

PATIENCE = 40.0
TRUE_COLOR = re.compile(rb"\x1b\[[\d;]*[34]8;2;")
EXTENDED = re.compile(rb"\x1b\[[\d;]*[34]8;5;")
ANY_COLOR = re.compile(rb"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")


def written(home: Home, ending: bytes = b"SUMMARY", **variables: str) -> bytes:
    """Everything that the reader writes on a terminal from its start to its end."""
    process, terminal = pty.fork()
    if process == 0:
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        os.chdir(home.work)
        os.execve(home.program, ["brief"], home.environment | variables)
    try:
        seen = _read_until(terminal, ending)
        os.write(terminal, b"jj?")
        seen += _read_until(terminal, b"Keys")
        os.write(terminal, b"\x11")
        return seen + _read_until(terminal, None)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)


def _read_until(terminal: int, wanted: bytes | None) -> bytes:
    """Reads until the words came, or until the program has ended."""
    seen, end = b"", time.monotonic() + PATIENCE
    while wanted is None or wanted not in seen:
        if time.monotonic() > end:
            pytest.fail(f"waited for {wanted!r}; last {seen[-300:]!r}")
        ready, _, _ = select.select([terminal], [], [], 0.1)
        try:
            read = os.read(terminal, 1 << 16) if ready else b""
        except OSError:
            break
        seen += read
        if wanted is None and b"\x1b[?1049l" in seen:
            break
    return seen


def test_a_terminal_of_true_color_gets_it(home: Home) -> None:
    assert TRUE_COLOR.search(written(home, TERM="xterm-256color", COLORTERM="truecolor"))


def test_a_terminal_of_256_colors_gets_no_others(home: Home) -> None:
    seen = written(home, TERM="xterm-256color")
    assert EXTENDED.search(seen)
    assert not TRUE_COLOR.search(seen)


def test_a_terminal_of_16_colors_gets_no_others(home: Home) -> None:
    seen = written(home, TERM="xterm")
    assert ANY_COLOR.search(seen)
    assert not EXTENDED.search(seen)
    assert not TRUE_COLOR.search(seen)


@pytest.mark.parametrize("colors", ["truecolor", ""])
def test_without_color_there_is_no_color_at_all(home: Home, colors: str) -> None:
    seen = written(home, NO_COLOR="1", COLORTERM=colors)
    assert not ANY_COLOR.search(seen)
    assert b"\x1b[1m" in seen or b"\x1b[7m" in seen or re.search(rb"\x1b\[[\d;]*[17][;m]", seen)


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_can_only_print_gets_the_list_in_plain_lines(home: Home, term: str) -> None:
    process, terminal = pty.fork()
    if process == 0:
        os.execve(home.program, ["brief"], home.environment | {"TERM": term})
    seen = _read_until(terminal, b"Putin Proposes Rare")
    os.waitpid(process, 0)
    os.close(terminal)
    assert b"\x1b" not in seen


def test_a_pipe_gets_the_list_in_plain_lines(home: Home) -> None:
    done = home.run()
    assert done.returncode == 0
    assert "Putin Proposes Rare" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
