"""A damaged library: set aside under another name, and what can be read of it saved."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from glob import escape
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.connections import Connections
from brief.store.headers import is_torn, mend_copy
from brief.store.keeping import Keeping, salvage
from brief.store.schema import prepare

if TYPE_CHECKING:
    from pathlib import Path

_COMPANIONS = ("", "-wal", "-shm")
"""What belongs to an SQLite file; the log may hold changes that the file does not."""


_ASIDE = ".damaged-"


@dataclass(frozen=True, slots=True)
class Repaired:
    """What became of a damaged library."""

    aside: Path
    """The damaged file, under its new name."""
    saved: dict[str, int]
    """Rows of each table that the new library has."""


def repair(path: Path) -> Repaired | None:
    """Sets a damaged library aside and saves what can be read; None when nothing is wrong. Raises StoreError."""
    if not path.exists():
        raise StoreError(f"{path}: there is no library")
    if not _damaged(path):
        return None
    aside = _free(path)
    _rename(path, aside)
    try:
        return Repaired(aside, _saved(aside, path))
    except BaseException:
        # as it was: the next attempt must find the damaged library again
        _remove(path)
        _rename(aside, path)
        raise


def set_aside(path: Path) -> list[Path]:
    """Damaged files that a repair of this library has set aside."""
    return sorted(path.parent.glob(f"{escape(path.stem)}{_ASIDE}*{escape(path.suffix)}"))


def _saved(aside: Path, path: Path) -> dict[str, int]:
    """What can be read, in a new library. Raises StoreError."""
    connections = Connections(path)
    try:
        prepare(connections)
        if not is_torn(aside):
            return salvage(aside, connections)
        return _salvaged_from_copy(aside, connections)
    except OSError as error:
        raise StoreError(f"{path}: cannot be repaired: {error.strerror or error}") from error
    finally:
        connections.close()


def _salvaged_from_copy(aside: Path, connections: Connections) -> dict[str, int]:
    copy = aside.with_name(f"{aside.name}.mended")
    try:
        mend_copy(aside, copy)
        return salvage(copy, connections)
    finally:
        _remove(copy)


def _rename(path: Path, to: Path) -> None:
    """Gives a library with what belongs to it another name. Raises StoreError."""
    try:
        for companion in _COMPANIONS:
            beside = path.with_name(path.name + companion)
            if beside.exists():
                beside.rename(to.with_name(to.name + companion))
    except OSError as error:
        raise StoreError(f"{path}: cannot be set aside: {error.strerror or error}") from error


def _remove(path: Path) -> None:
    for companion in _COMPANIONS:
        with suppress(OSError):
            path.with_name(path.name + companion).unlink(missing_ok=True)


def _damaged(path: Path) -> bool:
    connections = Connections(path)
    try:
        prepare(connections)
        return bool(Keeping(connections).check())
    except StoreError as error:
        # A file of another program, or of a newer brief, is not ours to set aside.
        if "damaged" in error.message or is_torn(path):
            return True
        if "no library" in error.message:
            raise StoreError(error.message, "name another file with --library") from error
        raise
    finally:
        connections.close()


def _free(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}{_ASIDE}{number}{path.suffix}")).exists():
        number += 1
    return aside
