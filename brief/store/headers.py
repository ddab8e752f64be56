"""The first hundred bytes of a library, written anew where they are torn.

The layout is that of "Database File Format", section 1.3, https://www.sqlite.org/fileformat2.html.
"""

from __future__ import annotations

import mmap
import shutil
import struct
from typing import TYPE_CHECKING

from brief.store.schema import APPLICATION_ID

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_PAGE = 4096
"""Bytes of a page, as SQLite makes them when nothing else is asked for."""
_OWN_TABLES = (b"CREATE TABLE article_text", b"CREATE TABLE article_state")
"""What the schema of every library says, wherever in the file it stands."""


def is_torn(path: Path) -> bool:
    """Whether a library of brief has a beginning that SQLite does not know, or another program's mark in it."""
    with path.open("rb") as file:
        header = file.read(_LENGTH)
        if len(header) < _LENGTH or path.stat().st_size < _PAGE:
            return False
        (application,) = struct.unpack_from(">I", header, 68)
        if header.startswith(_MAGIC) and application == APPLICATION_ID and header[21:24] == bytes((64, 32, 32)):
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            return all(content.find(words) >= 0 for words in _OWN_TABLES)


def mend_copy(path: Path, copy: Path) -> None:
    """Makes a copy of the file, with its log, whose beginning SQLite can read. Raises OSError."""
    shutil.copy(path, copy)
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        shutil.copy(log, copy.with_name(f"{copy.name}-wal"))
    with copy.open("r+b") as file:
        file.write(_header(path.stat().st_size // _PAGE))


def _header(pages: int) -> bytes:
    """Where the free pages are is not known any more: what is read lies in the others."""
    first = struct.pack(">16sHBBBBBB", _MAGIC, _PAGE, 2, 2, 0, 64, 32, 32)
    counter, cookie, form, encoding = 1, 1, 4, 1
    then = struct.pack(">12I", counter, pages, 0, 0, cookie, form, 0, 0, encoding, 0, 0, APPLICATION_ID)
    return first + then + bytes(20) + struct.pack(">II", counter, 3037000)
