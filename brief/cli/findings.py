"""What `brief doctor` looks at: the library, the settings, what is installed, the terminal, the folders."""

from __future__ import annotations

import os
import platform
import shutil
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from brief import __version__, paths
from brief.errors import BriefError
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from brief.library import Library
    from brief.settings import Settings

State = Literal["well", "note", "wrong"]
"""`note`: nothing is wrong, but good to know."""

ROOM = 100_000_000
"""Bytes; with less on the disk a library cannot grow for long."""
SMALLEST = (40, 10)
"""Columns and rows without which the reader shows nothing."""

_EXTRAS = (
    ("numpy", "numpy", "three more rankers of summaries"),
    ("pdf", "pypdf", "PDF files"),
    ("spacy", "spacy", "names found by a spaCy model"),
    ("embed", "model2vec", "related statements by their meaning"),
    ("serve", "textual_serve", "brief serve"),
)
"""The extra, the module that it brings, and what it is for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, how it stands, and what to do about it."""

    part: str
    state: State
    words: str
    advice: str | None = None


def of_program() -> Iterator[Finding]:
    """Which brief this is, and on what it runs."""
    yield Finding("program", "well", f"brief {__version__}, Python {platform.python_version()}, {platform.system()}")


def of_library(path: Path | None) -> Iterator[Finding]:
    """Whether the library can be opened, is sound, and has room; nothing is made where there is none."""
    if path is None:
        yield Finding("library", "note", "in memory: nothing is kept")
        return
    if path.exists():
        yield from _of_file(path)
    else:
        yield Finding("library", "note", f"{path}: there is no library yet", "brief add LOCATION makes it")
    yield from _room(path)


def _of_file(path: Path) -> Iterator[Finding]:
    from brief.library import Library
    from brief.library.repairing import set_aside

    for aside in set_aside(path):
        yield Finding("library", "note", f"set aside earlier: {aside}", "delete it when nothing is missed")
    try:
        library = Library.open(path)
        try:
            yield from _of_content(path, library)
        finally:
            library.close()
    except BriefError as error:
        yield Finding("library", "wrong", error.message, error.hint)


def _of_content(path: Path, library: Library) -> Iterator[Finding]:
    problems = library.keeping.check()
    for problem in problems:
        yield Finding("library", "wrong", problem, "brief library repair saves what can be saved")
    if not problems:
        said = counted(library.article_count(), "article"), f"{library.unread_count()} unread"
        yield Finding("library", "well", f"{path}: sound; {', '.join(said)}")
    for feed in library.feeds.all():
        if feed.problem:
            yield Finding("feeds", "note", f"{feed.name}: {feed.problem}", "brief refresh asks again")


def _room(path: Path) -> Iterator[Finding]:
    folder = next(one for one in path.absolute().parents if one.is_dir())
    free = shutil.disk_usage(folder).free
    if free < ROOM:
        yield Finding("library", "wrong", f"{folder}: {free // 1_000_000} MB are free", "make room on the disk")


def of_settings(settings: Settings, path: Path) -> Iterator[Finding]:
    """Whether the settings are understood, and what they name is there."""
    from brief.analysis.recognizers.choosing import check as check_recognizer
    from brief.keymap import keymap
    from brief.library.embedder import check as check_embedder

    problems = [*settings.problems, *keymap(settings.keys)[1]]
    for problem in problems:
        yield Finding("settings", "wrong", problem, f"change {path}")
    named = _refused(check_recognizer, settings.recognizer), _refused(check_embedder, settings.embedder)
    for refused in filter(None, named):
        yield Finding("settings", "wrong", refused.message, refused.hint)
    if not problems and not any(named):
        yield Finding("settings", "well", str(path) if path.is_file() else f"{path}: not there, the standard holds")


def _refused(check: Callable[[str], str], named: str | None) -> BriefError | None:
    try:
        if named is not None:
            check(named)
    except BriefError as error:
        return error
    return None


def of_themes(problems: Iterable[str]) -> Iterator[Finding]:
    """Themes that were skipped."""
    found = tuple(problems)
    for problem in found:
        yield Finding("themes", "wrong", problem, f"change it in {paths.themes_directory()}")
    if not found:
        yield Finding("themes", "well", "each can be loaded")


def of_extras() -> Iterator[Finding]:
    """Which extras are installed."""
    for extra, module, purpose in _EXTRAS:
        if find_spec(module) is not None:
            yield Finding("extras", "well", f"{extra}: {purpose}")
        else:
            yield Finding("extras", "note", f"without {extra}: {purpose}", f"pip install 'brief-reader[{extra}]'")


def of_terminal(environment: Mapping[str, str], encoding: str, size: tuple[int, int] | None) -> Iterator[Finding]:
    """Whether the reader can be drawn; the size in columns and rows is None where there is no terminal."""
    name = environment.get("TERM", "")
    if size is None:
        yield Finding("terminal", "note", "the output goes to no terminal", "the reader needs one")
    elif name in ("", "dumb"):
        yield Finding("terminal", "wrong", f"TERM is {name or 'not set'}", "export TERM=xterm-256color")
    elif size[0] < SMALLEST[0] or size[1] < SMALLEST[1]:
        yield Finding("terminal", "wrong", f"{size[0]}x{size[1]} is too small", "at least {}x{}".format(*SMALLEST))
    else:
        yield Finding("terminal", "well", f"{name}, {size[0]}x{size[1]}")
    if encoding.lower().replace("-", "") not in ("utf8", "utf8sig"):
        yield Finding("terminal", "wrong", f"the encoding is {encoding}", 'export LANG=C.UTF-8, or glyphs = "ascii"')
    yield from _colors(environment)
    if "TMUX" in environment:
        yield Finding(
            "terminal", "note", "in tmux, copies pass only if set-clipboard is on", "tmux set -s set-clipboard on"
        )


def _colors(environment: Mapping[str, str]) -> Iterator[Finding]:
    if environment.get("NO_COLOR"):
        yield Finding("terminal", "note", "NO_COLOR is set: there are no colors")
    elif environment.get("COLORTERM") not in ("truecolor", "24bit"):
        words = "the terminal does not say that it has all colors"
        yield Finding("terminal", "note", words, "export COLORTERM=truecolor where it has")


def of_folders() -> Iterator[Finding]:
    """Whether what must be written can be, and whether errors were noted."""
    log = paths.log_file()
    for folder in (paths.library_file().parent, log.parent):
        nearest = next(one for one in (folder, *folder.absolute().parents) if one.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
            yield Finding("folders", "wrong", f"{nearest}: cannot be written to", "let your user write there")
    if log.is_file() and log.stat().st_size:
        yield Finding("folders", "note", f"errors were noted in {log}", "its last lines belong to a report of a fault")
