"""A damaged library: set aside under another name, and what can be read of it saved."""

from __future__ import annotations

from dataclasses import dataclass
from glob import escape
from typing import TYPE_CHECKING

from brief.errors import StoreError
from brief.store.connections import Connections
from brief.store.headers import is_torn, mended_copy
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
    try:
        for companion in _COMPANIONS:
            beside = path.with_name(path.name + companion)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + companion))
    except OSError as error:
        raise StoreError(f"{path}: cannot be set aside: {error.strerror or error}") from error
    connections = Connections(path)
    try:
        prepare(connections)
        return Repaired(aside, _saved(aside, connections))
    finally:
        connections.close()


def set_aside(path: Path) -> list[Path]:
    """Damaged files that a repair of this library has set aside."""
    return sorted(path.parent.glob(f"{escape(path.stem)}{_ASIDE}*{escape(path.suffix)}"))


def _saved(aside: Path, connections: Connections) -> dict[str, int]:
    if not is_torn(aside):
        return salvage(aside, connections)
    copy = mended_copy(aside)
    try:
        return salvage(copy, connections)
    finally:
        for companion in _COMPANIONS:
            copy.with_name(copy.name + companion).unlink(missing_ok=True)


def _damaged(path: Path) -> bool:
    connections = Connections(path)
    try:
        prepare(connections)
        return bool(Keeping(connections).check())
    except StoreError as error:
        # A file of another program, or of a newer brief, is not ours to set aside.
        if "damaged" in error.message or is_torn(path):
            return True
        raise
    finally:
        connections.close()


def _free(path: Path) -> Path:
    number = 1
    while (aside := path.with_name(f"{path.stem}{_ASIDE}{number}{path.suffix}")).exists():
        number += 1
    return aside
