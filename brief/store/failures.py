"""SQLite's errors in words."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from brief.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = (
    ("SQLITE_FULL", "the disk is full: nothing was lost, and nothing was added"),
    ("SQLITE_IOERR", "the disk reports an error: the last change was not stored"),
    ("SQLITE_BUSY", "another program keeps the library busy"),
    ("SQLITE_LOCKED", "another program keeps the library busy"),
    ("SQLITE_READONLY", "the library cannot be written to"),
    ("SQLITE_PERM", "the library may not be opened"),
    ("SQLITE_CANTOPEN", "the library cannot be opened"),
    ("SQLITE_AUTH", "the library may not be opened"),
    ("SQLITE_NOTADB", "this file is no library of brief"),
    ("SQLITE_CORRUPT", "the library is damaged"),
    ("SQLITE_TOOBIG", "the text is too long for the library"),
)


_HINTS = (
    (("SQLITE_CORRUPT", "SQLITE_NOTADB"), "brief library repair saves what can be read"),
    (("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM"), "it needs a file and a folder that you may write to"),
)


def in_words(error: Exception) -> str:
    """What an error of SQLite means to the user."""
    name = getattr(error, "sqlite_errorname", "")
    return next((words for prefix, words in _WORDS if name.startswith(prefix)), f"the library refused this: {error}")


@contextmanager
def reported(place: str) -> Iterator[None]:
    """Turns every error of SQLite inside into a StoreError that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        hint = next((hint for prefixes, hint in _HINTS if name.startswith(prefixes)), None)
        raise StoreError(f"{place}: {in_words(error)}", hint) from error
    except UnicodeEncodeError as error:
        raise StoreError(f"{place}: the text holds half a character (a lone surrogate)") from error
    except OverflowError as error:
        raise StoreError(f"{place}: a number is too large for the library") from error
