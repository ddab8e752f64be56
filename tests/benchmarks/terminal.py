"""A program on a pseudo-terminal of its own, and the processor seconds it has used."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Terminal:
    """Starts a program on a terminal of the given size."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], rows: int = 36, columns: int = 120):
        self._output = b""
        self._ended = False
        self._process, self._descriptor = pty.fork()
        if self._process == 0:
            # Whoever runs the tests in the background ignores it, and so would the program.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], list(command), {**os.environ, "TERM": "xterm-256color", **environment})

    def cpu(self) -> float:
        """Processor seconds of all its threads, children not counted."""
        folder = Path(f"/proc/{self._process}/task")
        return sum(int((task / "schedstat").read_text().split()[0]) for task in folder.iterdir()) / 1e9

    def cpu_until(self, marker: str, limit: float = 60.0) -> float:
        """Processor seconds it had used when the marker came to the screen."""
        self.wait_for(marker, limit)
        return self.cpu()

    def wait_for(self, marker: str, limit: float = 60.0) -> None:
        """Reads the screen until the marker has come."""
        end = time.monotonic() + limit
        while marker.encode() not in self._output:
            if time.monotonic() > end:
                raise TimeoutError(f"{marker!r} was not shown; last {self._output[-300:]!r}")
            self._read(0.05)

    @property
    def output(self) -> str:
        """What the program has written so far."""
        return self._output.decode(errors="replace")

    @property
    def modes(self) -> list[Any]:
        """How the terminal treats what is typed and written."""
        return termios.tcgetattr(self._descriptor)

    def type(self, keys: str) -> None:
        """Types, and waits for nothing."""
        os.write(self._descriptor, keys.encode())

    def send(self, number: int) -> None:
        """Sends the program a signal."""
        os.kill(self._process, number)

    def end(self, limit: float = 20.0) -> int:
        """Reads the screen until the program has ended; its exit code, or the signal that ended it, below zero."""
        end = time.monotonic() + limit
        while time.monotonic() < end:
            with suppress(OSError):
                self._read(0.02)
            ended, status = os.waitpid(self._process, os.WNOHANG)
            if ended:
                self._ended = True
                return os.waitstatus_to_exitcode(status)
        raise TimeoutError(f"it did not end; last {self._output[-300:]!r}")

    def press(self, key: str, then: float) -> float:
        """Presses a key and reads the screen for so long; seconds until the first answer, or all of them."""
        os.write(self._descriptor, key.encode())
        begun = time.monotonic()
        answered = 0.0
        while (passed := time.monotonic() - begun) < then:
            if self._read(0.001) and not answered:
                answered = time.monotonic() - begun
        return answered or passed

    def answer(self, key: str, at_most: float) -> float:
        """Presses a key; seconds until the screen first changes, or `at_most`."""
        os.write(self._descriptor, key.encode())
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < at_most:
            if self._read(0.001):
                return time.monotonic() - begun
        return passed

    def rest(self, seconds: float) -> None:
        """Reads the screen and presses nothing."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._read(0.02)

    def cpu_of_keys(self, key: str, count: int, apart: float = 0.03) -> float:
        """Processor seconds of one key of a row, in milliseconds."""
        before = self.cpu()
        for _ in range(count):
            self.press(key, apart)
        return 1000 * (self.cpu() - before) / count

    def _read(self, timeout: float) -> bytes:
        ready, _, _ = select.select([self._descriptor], [], [], timeout)
        read = os.read(self._descriptor, 1 << 16) if ready else b""
        self._output = (self._output + read)[-1_000_000:]
        return read

    def close(self) -> None:
        """Ends the program, if it has not ended."""
        if not self._ended:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self._descriptor)
