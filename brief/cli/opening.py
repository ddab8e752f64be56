"""`brief [LOCATION...]`: opens the reader, or prints where there is no terminal to open it on."""

from __future__ import annotations

import gc
import os
import re
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from brief.cli.output import note, shows_styles
from brief.cli.parser import MODULES, add_length, add_locations, add_printing
from brief.cli.session import DONE, NOTHING_FOUND, PARTLY_DONE, Command
from brief.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.library import Library

_A_WORD = re.compile("[a-z-]{3,20}")


def _arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    add_length(parser)
    add_printing(parser)


def _open(session: Session) -> int:
    options = session.options
    _look_for_misspelling(options.locations)
    if options.json or options.plain or not can_open():
        return _print(session)
    if session.open_reader is None:
        raise UsageError("the reading screen is not there", "start the program as brief, or python -m brief")
    # until the first frame nothing is garbage; collecting would cost an eighth of the time to it
    gc.disable()
    from brief.library import Library
    from brief.library.samples import SAMPLES

    recognizer, embedder = session.recognizer, session.embedder
    library = Library.open(options.library, recognizer=recognizer, embedder=embedder)
    try:
        readable, opened, failed = _sorted(library, options.locations)
        if options.locations and not readable and not opened:
            return NOTHING_FOUND
        samples = not readable and not opened and not library.article_count()
        if samples:
            library.close()
            library = Library.open_samples(recognizer=recognizer, embedder=embedder)
        wanted = session.open_reader(library, samples=samples, opened=opened, locations=readable)
        while wanted:
            library.close()
            samples = wanted == SAMPLES
            if samples:
                library = Library.open_samples(recognizer=recognizer, embedder=embedder)
            else:
                library = Library.open(options.library, recognizer=recognizer, embedder=embedder)
            wanted = session.open_reader(library, samples=samples, opened=[], locations=[] if samples else [wanted])
    finally:
        gc.enable()
        library.close()
    return PARTLY_DONE if failed else DONE


def _look_for_misspelling(locations: list[str]) -> None:
    """The first word may be meant as a command. Raises NotFoundError."""
    from brief.cli.pile import exists, may_be_id

    word = locations[0] if locations else ""
    if not _A_WORD.fullmatch(word) or may_be_id(word) or exists(word):
        return
    from difflib import get_close_matches

    for command in get_close_matches(word, MODULES, 1, 0.7):
        raise NotFoundError(f"{word}: no such file or command", f"did you mean brief {command}?")


def can_open() -> bool:
    """Whether stdout is a terminal that a screen can be drawn on, or a browser's page stands in for one."""
    return bool(os.environ.get("TEXTUAL_DRIVER")) or shows_styles(sys.stdout)


def _sorted(library: Library, locations: list[str]) -> tuple[list[str], list[str], bool]:
    """Locations to read once the reader is open, articles read already, and whether one could not be read."""
    if not locations:
        return [], [], False
    from brief.cli.pile import exists

    readable, opened, failed = [], [], False
    for location in locations:
        if location != "-" and ("://" in location or exists(location)):
            readable.append(location)
            continue
        # What is not simply there is read now: stdin, globs, ids, and what is nowhere and deserves its line.
        for added in library.add([location]):
            failed = failed or added.problem is not None
            if added.problem:
                note(added.problem.advised)
            elif added.article:
                opened.append(added.article.id)
        if location == "-":
            _take_keyboard_back()
    return readable, opened, failed


def _take_keyboard_back() -> None:
    """Reads keys from the terminal again after stdin was a pipe."""
    with suppress(OSError):
        terminal = os.open("/dev/tty", os.O_RDWR)
        os.dup2(terminal, 0)
        os.close(terminal)
        sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)  # type: ignore[misc] # noqa: SIM115


def _print(session: Session) -> int:
    from brief.cli.listing import print_articles, print_list

    if session.options.locations:
        return print_articles(session)
    if not session.options.plain and not session.options.json:
        note("no terminal to draw the reader on: this is the list (brief show prints articles)")
    return print_list(session)


COMMANDS = (Command("open", "opens the reader, after adding what is named", _arguments, _open),)
