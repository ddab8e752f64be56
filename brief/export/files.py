"""Files written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from brief.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_TRIES = 1000
"""How many names are tried before the folder counts as full of them."""


_ANOTHER = "choose another folder"
_ADVICE = {
    errno.ENOENT: "make the folder first",
    errno.ENOTDIR: "a file stands where a folder should be; choose another folder",
    errno.EACCES: _ANOTHER,
    errno.EPERM: _ANOTHER,
    errno.EROFS: _ANOTHER,
    errno.ENOSPC: "make room on the disk, or choose another folder",
    errno.EDQUOT: "make room on the disk, or choose another folder",
    errno.ENAMETOOLONG: "choose a shorter name",
}


class WriteError(BriefError):
    """A file could not be written; what was there is untouched."""


def write_new(path: Path, text: str) -> Path:
    """Writes a new file, with -2, -3 … when there is one of that name already; returns where. Raises WriteError."""
    _refuse_all_but_files(path)
    found = _placed(path, [text], _candidates(path))
    if found is None:
        raise WriteError(f"{path}: there are {MOST_TRIES} files of this name already")
    return found


def create(path: Path, pieces: Iterable[str]) -> None:
    """Writes a new file piece by piece, under this name or not at all. Raises WriteError."""
    _refuse_all_but_files(path)
    if path.exists() or _placed(path, pieces, [path]) is None:
        raise WriteError(f"{path}: the file is there already", "name another file")


def replace(path: Path, text: str) -> Path:
    """Writes a file in place of the one that is there, never through a symlink or over a folder. Raises WriteError."""
    _refuse_all_but_files(path)
    temporary = _temporary(path, [text])
    try:
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)
    return path


def _placed(path: Path, pieces: Iterable[str], candidates: Iterable[Path]) -> Path | None:
    """Gives a whole new file the first name that is free; None when none is."""
    temporary = _temporary(path, pieces)
    try:
        for candidate in candidates:
            with suppress(FileExistsError):
                _claim(temporary, candidate)
                _sync_folder(path.parent)
                return candidate
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)
    return None


def _claim(temporary: Path, target: Path) -> None:
    """Gives the file its name unless anything has that name: FileExistsError then."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system: an empty file holds the name until the whole one takes its place.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        temporary.replace(target)


def _refuse_all_but_files(path: Path) -> None:
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:
        raise WriteError(f"{path}: {error}") from error
    if not stat.S_ISREG(mode):
        raise WriteError(f"{path}: {_what(mode)}, left as it is", "name another file")


def _temporary(path: Path, pieces: Iterable[str]) -> Path:
    """The pieces in a file of their own beside the target, safely on the disk."""
    temporary = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".brief-", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        with open(descriptor, "w", encoding="utf-8", newline="\n", errors="replace") as file:
            file.writelines(pieces)
            file.flush()
            os.fchmod(file.fileno(), 0o666 & ~_mask())
            os.fsync(file.fileno())
    except BaseException as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _refusal(path, error) from error
        raise
    return temporary


def _candidates(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        if number > MOST_TRIES:
            return
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def _mask() -> int:
    # The mask can only be read by setting it.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    # Some file systems cannot sync a folder; the file itself is on the disk by then.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _what(mode: int) -> str:
    if stat.S_ISLNK(mode):
        return "a symbolic link"
    return "a folder" if stat.S_ISDIR(mode) else "not a plain file"


def _refusal(path: Path, error: OSError) -> WriteError:
    return WriteError(f"{path}: {error.strerror or error}", _ADVICE.get(error.errno or 0))
