"""Which files the words on the command line mean."""

from __future__ import annotations

import glob
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
READ_IN_FOLDERS = frozenset(
    (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".mbox", ".pdf", ".docx")
)
"""Ends of names; feeds and shortcuts are read only when they are named, because they lead to the web."""


_PAGES = (".html", ".htm", ".xhtml")
_BESIDE_PAGE = ("_files", ".files", "-files", "_fichiers", "-Dateien", "_archivos", "_arquivos", "-bestanden", "-filer")
"""Ends of the folders in which browsers keep the pictures and frames of a page that they save."""


def expand(locations: Iterable[str]) -> Iterator[str]:
    """Each file that the locations mean: folders are searched, patterns that no shell expanded are expanded."""
    for location in locations:
        if location == STANDARD_INPUT or _exists(location):
            yield from _in_folder(Path(location)) if is_folder(location) else (location,)
        elif glob.has_magic(location) and (matches := sorted(glob.glob(location, recursive=True))):
            yield from expand(match for match in matches if not glob.has_magic(match) or _exists(match))
        else:
            yield location


def _exists(location: str) -> bool:
    try:
        # an empty name is the current folder for Path, and for nobody else
        return bool(location) and Path(location).exists()
    except (OSError, ValueError):
        return False


def is_folder(location: str) -> bool:
    """Whether a location is a folder."""
    try:
        return location not in ("", STANDARD_INPUT) and Path(location).is_dir()
    except (OSError, ValueError):
        return False


def files_in(folder: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The readable files of a folder by path, each with its size and the time of its last change (nanoseconds)."""
    for path in _in_folder(Path(folder)):
        try:
            status = os.stat(path)
        except OSError:
            continue
        yield path, (status.st_size, status.st_mtime_ns)


def _belongs_to_page(entry: Path, pages: set[str]) -> bool:
    """Whether a folder came with a saved page beside it: what is in it are advertisements and frames."""
    return any(entry.name == f"{page}{end}" for page in pages for end in _BESIDE_PAGE if entry.name.endswith(end))


def _in_folder(folder: Path) -> Iterator[str]:
    """Readable files of the folder and the folders in it, by path, without hidden ones and linked folders."""
    entries = sorted(folder.iterdir())
    pages = {entry.stem for entry in entries if entry.suffix.lower() in _PAGES}
    for entry in entries:
        if entry.name.startswith(".") or _belongs_to_page(entry, pages):
            continue
        if entry.is_dir() and not entry.is_symlink():
            with suppress(PermissionError, FileNotFoundError):
                yield from _in_folder(entry)
        elif entry.suffix.lower() in READ_IN_FOLDERS and entry.is_file():
            yield str(entry)
