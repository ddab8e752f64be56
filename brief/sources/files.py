"""The bytes of a file or of standard input, with every refusal in words."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from brief.errors import SourceError

LARGEST = 20_000_000
"""Bytes of one input."""


def content_of(location: str) -> bytes:
    """Everything in a regular file. Raises SourceError."""
    try:
        with open(location, "rb", opener=_without_waiting) as file:
            status = os.fstat(file.fileno())
            if stat.S_ISDIR(status.st_mode):
                raise SourceError(location, "is a folder without articles")
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(location, "is not a regular file")
            if status.st_size > LARGEST:
                raise SourceError(
                    location, f"too large: {-(-status.st_size // 1_000_000)} MB, at most {LARGEST // 1_000_000} MB"
                )
            return file.read(LARGEST + 1)
    except SourceError:
        raise
    except FileNotFoundError:
        raise SourceError(location, "no such file") from None
    except IsADirectoryError:
        raise SourceError(location, "is a folder without articles") from None
    except PermissionError:
        raise SourceError(location, "may not be read") from None
    except (OSError, ValueError) as error:
        raise SourceError(location, _in_words(error)) from None


def _without_waiting(path: str, flags: int) -> int:
    """Opens without blocking: a named pipe that nobody writes to would hold the program for ever."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _in_words(error: Exception) -> str:
    text = getattr(error, "strerror", None) or str(error)
    return text[:1].lower() + text[1:]


def standard_input() -> bytes:
    """Standard input to its end. Raises SourceError when it is a terminal, closed or endless."""
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError("-", "standard input is closed")
    if sys.stdin.isatty():
        raise SourceError("-", "nothing is piped in", "cat article.txt | brief show -")
    content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise SourceError("-", f"is too large: more than {LARGEST // 1_000_000} MB")
    return content


def absolute(location: str) -> str:
    """The location as it can be opened from anywhere."""
    return location if location == "-" else str(Path(os.path.abspath(location)))
