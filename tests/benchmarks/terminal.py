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
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Terminal:
    """Starts a program on a terminal of the given size."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], rows: int = 36, columns: int = 120):
        self._output = b""
        self._process, self._descriptor = pty.fork()
        if self._process == 0:
            os.execvpe(command[0], list(command), {**os.environ, "TERM": "xterm-256color", **environment})
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def cpu(self) -> float:
        """Processor seconds of all its threads, children not counted."""
        folder = Path(f"/proc/{self._process}/task")
        return sum(int((task / "schedstat").read_text().split()[0]) for task in folder.iterdir()) / 1e9

    def cpu_until(self, marker: str, limit: float = 60.0) -> float:
        """Processor seconds it had used when the marker came to the screen."""
        end = time.monotonic() + limit
        while marker.encode() not in self._output:
            if time.monotonic() > end:
                raise TimeoutError(f"{marker!r} was not shown; last {self._output[-300:]!r}")
            self._read(0.05)
        return self.cpu()

    def cpu_of_key(self, key: str, quiet: float = 0.3) -> float:
        """Processor seconds from a key until the screen has been still for `quiet` seconds."""
        before = self.cpu()
        os.write(self._descriptor, key.encode())
        last = time.monotonic()
        while time.monotonic() - last < quiet:
            if self._read(0.02):
                last = time.monotonic()
        return self.cpu() - before

    def _read(self, timeout: float) -> bytes:
        ready, _, _ = select.select([self._descriptor], [], [], timeout)
        read = os.read(self._descriptor, 1 << 16) if ready else b""
        self._output = (self._output + read)[-1_000_000:]
        return read

    def close(self) -> None:
        """Ends the program."""
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._descriptor)
