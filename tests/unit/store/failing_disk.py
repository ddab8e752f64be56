"""A disk on which the n-th write fails, whoever writes: SQLite, or the program its own files."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import apsw

from tests.unit.store.on_apsw import Connection, SharedFile, in_the_words_of_sqlite3

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

Fault = Literal["full", "broken"]
"""A full disk stays full until there is room again; a broken write fails once."""

_ERRORS = {"full": errno.ENOSPC, "broken": errno.EIO}


@dataclass(slots=True)
class Disk:
    """Counts writes, and lets one fail."""

    fault: Fault = "full"
    at: int = 0
    """Which write fails, from 1 on; 0: none."""
    writes: int = 0
    failed: int = 0
    files: dict[str, SharedFile] = field(default_factory=dict)

    def watch(self, at: int = 0, fault: Fault = "full") -> None:
        """Counts from now on, and lets a write fail."""
        self.at, self.fault, self.writes, self.failed = at, fault, 0, 0

    def fails(self, enlarging: bool = True) -> bool:
        """Counts a write and tells whether it fails; a full disk still takes what needs no room."""
        self.writes += 1
        full = self.fault == "full" and enlarging and self.writes > self.at
        failing = self.at > 0 and (self.writes == self.at or full)
        self.failed += failing
        return failing

    def refuse(self, enlarging: bool = True) -> None:
        """Fails as the operating system does. Raises OSError."""
        if self.fails(enlarging):
            number = _ERRORS[self.fault]
            raise OSError(number, os.strerror(number))

    def refuse_sqlite(self, enlarging: bool = True) -> None:
        """Fails as SQLite hears it. Raises apsw.Error."""
        if self.fails(enlarging):
            raise apsw.FullError("disk full") if self.fault == "full" else apsw.IOError("disk I/O error")


class FailingFile(apsw.VFSFile):
    """A file of SQLite."""

    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._disk = disk

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Writes, unless it fails."""
        self._disk.refuse_sqlite()
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:  # noqa: N802
        """Shortens, unless it fails."""
        self._disk.refuse_sqlite(enlarging=False)
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:  # noqa: N802
        """Waits for the disk, unless it fails."""
        self._disk.refuse_sqlite(enlarging=False)
        super().xSync(flags)


class FailingFiles(apsw.VFS):
    """The files of SQLite."""

    def __init__(self, name: str, disk: Disk) -> None:
        super().__init__(name, "")
        self._disk = disk

    def xOpen(self, name: Any, flags: list[int]) -> FailingFile:  # noqa: N802
        """Opens a file."""
        return FailingFile(self._disk, name, flags)


class _Text:
    """A file of the program's own that is written to."""

    def __init__(self, disk: Disk, file: Any) -> None:
        self._disk = disk
        self._file = file

    def __enter__(self) -> _Text:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, text: str) -> int:
        """Writes a piece of it before it fails."""
        if self._disk.fails():
            self._file.write(text[: len(text) // 2])
            number = _ERRORS[self._disk.fault]
            raise OSError(number, os.strerror(number))
        return int(self._file.write(text))

    def writelines(self, lines: Any) -> None:
        """Writes one after the other."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Hands on what is held back."""
        self._disk.refuse()
        self._file.flush()


@contextmanager
def failing_disk(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[Disk]:
    """Everything inside is written to a disk that can be told to fail."""
    disk = Disk()
    system = FailingFiles(name, disk)

    def connect(path: Any, **_: Any) -> Connection:
        file = disk.files.get(str(path))
        if file is None or not file.users:
            with in_the_words_of_sqlite3():
                file = disk.files[str(path)] = SharedFile(str(path), name)
        return Connection(file)

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", connect)
        for function in ("fsync", "link", "replace", "mkdir"):
            patch.setattr(os, function, _counted(disk, getattr(os, function)))
        patch.setattr(tempfile, "mkstemp", _counted(disk, tempfile.mkstemp))
        patch.setattr("builtins.open", _opened(disk, open))
        patch.setattr(sys, "unraisablehook", _told_to_nobody(sys.unraisablehook))
        yield disk
    for file in disk.files.values():
        file.connection.close()
    system.unregister()


def _told_to_nobody(others: Callable[[Any], object]) -> Callable[[Any], object]:
    """SQLite goes on after some failures, such as that of a log that is taken up later."""
    return lambda raised: None if isinstance(raised.exc_value, apsw.Error) else others(raised)


def _counted(disk: Disk, function: Callable[..., Any]) -> Callable[..., Any]:
    def counted(*arguments: Any, **more: Any) -> Any:
        disk.refuse()
        return function(*arguments, **more)

    return counted


def _opened(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    def opened(file: Any, mode: str = "r", *arguments: Any, **more: Any) -> Any:
        if not set(mode) & set("wxa"):
            return real(file, mode, *arguments, **more)
        if not isinstance(file, int):
            disk.refuse()
        return _Text(disk, real(file, mode, *arguments, **more))

    return opened
