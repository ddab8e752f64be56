"""A warm child process that parses what could hang, crash or eat memory; when it does, only the child ends."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from typing import Any

SECONDS = 10.0
"""How long one question may keep a processor busy."""
PATIENCE = 3.0
"""How many times as long it may take when other programs keep the processors busy."""
STARTING_SECONDS = 20.0
"""How long the child may take to import its parser."""
MEMORY = 1_500_000_000
"""Bytes of address space of the child."""
_LARGEST_ANSWER = 30_000_000


class ChildError(Exception):
    """Why the child gave no answer, in words."""


class Child:
    """Runs a module that answers JSON lines with JSON lines; it is started on the first question."""

    def __init__(self, module: str, seconds: float = SECONDS) -> None:
        self._module = module
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._guard = threading.Lock()

    def ask(self, question: dict[str, Any]) -> dict[str, Any]:
        """The child's answer. Raises ChildError when it is too slow, ends or says that it failed."""
        with self._guard:
            try:
                answer = self._exchange(json.dumps(question).encode() + b"\n")
            except (OSError, ChildError) as error:
                self.stop()
                raise error if isinstance(error, ChildError) else ChildError("the parser ended") from None
        if "failed" in answer:
            raise ChildError(f"the parser fails on it ({answer['failed']})")
        return answer

    def stop(self) -> None:
        """Ends the child; the next question starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def __del__(self) -> None:
        self.stop()

    def _exchange(self, question: bytes) -> dict[str, Any]:
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        deadline = time.monotonic() + PATIENCE * self._seconds
        os.set_blocking(process.stdin.fileno(), False)
        self._send(process.stdin.fileno(), question, deadline)
        line = _line(process.stdout.fileno(), deadline)
        if not line:
            raise ChildError(_ended(process))
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            limits = [str(MEMORY), str(self._seconds)]
            command = [sys.executable, "-I", "-c", _PROGRAM, self._module, os.pathsep.join(sys.path), *limits]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0
            )
            assert self._process.stdout is not None
            if not _line(self._process.stdout.fileno(), time.monotonic() + STARTING_SECONDS):
                raise ChildError("its parser cannot be started")
        return self._process

    @staticmethod
    def _send(descriptor: int, content: bytes, deadline: float) -> None:
        view = memoryview(content)
        while view:
            _, ready, _ = select.select([], [descriptor], [], max(0.0, deadline - time.monotonic()))
            if not ready:
                raise ChildError("it takes too long")
            view = view[os.write(descriptor, view[:65536]) :]


def _line(descriptor: int, deadline: float) -> bytes:
    """One line of the child's answer, or nothing when it has ended. Raises ChildError."""
    parts: list[bytes] = []
    size = 0
    while not parts or not parts[-1].endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise ChildError("it takes too long")
        part = os.read(descriptor, 65536)
        size += len(part)
        if not part:
            return b""
        if size > _LARGEST_ANSWER:
            raise ChildError("it gives too much text")
        parts.append(part)
    return b"".join(parts)


def _ended(process: subprocess.Popen[bytes]) -> str:
    """Why the child ended, in words."""
    busy = process.wait() == -getattr(signal, "SIGXCPU", 0)
    return "it takes too long" if busy else "it needs too much memory or breaks the parser"


_PROGRAM = """
import importlib, json, os, sys, time
sys.path[:] = sys.argv[2].split(os.pathsep)
answer = importlib.import_module(sys.argv[1]).answer
def limit(kind, value, hardest):
    try:
        import resource
        name = getattr(resource, kind)
        resource.setrlimit(name, (value, value if hardest else resource.getrlimit(name)[1]))
    except (ImportError, AttributeError, ValueError, OSError):
        pass
limit("RLIMIT_AS", int(sys.argv[3]), True)
out = sys.stdout
sys.stdout = sys.stderr
print("{}", file=out, flush=True)
for line in sys.stdin:
    limit("RLIMIT_CPU", int(time.process_time() + float(sys.argv[4]) + 1), False)
    try:
        reply = answer(json.loads(line))
    except Exception as error:
        reply = {"failed": type(error).__name__}
    print(json.dumps(reply), file=out, flush=True)
"""
