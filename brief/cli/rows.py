"""Rows of JSON Lines as articles, worked on one by one or by several processes, always answered in their order."""

from __future__ import annotations

import signal
import sys
from collections import deque
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, TextIO, TypeVar

from brief.cli.attempts import attempt
from brief.cli.output import note
from brief.cli.session import exit_code
from brief.errors import BriefError, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from brief.cli.session import Session
    from brief.export.rows import Row
    from brief.model import Article

_T = TypeVar("_T")
_Answer = TypeVar("_Answer")
AHEAD = 8
"""Rows that wait for each process: enough to keep it busy, few enough to stay small."""


LONGEST = 20_000_000
"""Characters of a row; whatever is longer is no row, and may have no end."""


class Lines:
    """The lines of files, `-` for stdin; what cannot be read is one line on stderr."""

    def __init__(self, locations: Sequence[str]) -> None:
        self._locations = locations or ["-"]
        self.failed = False

    def __iter__(self) -> Iterator[str]:
        for location in self._locations:
            try:
                yield from _lines(location)
            except (OSError, ValueError) as error:
                self.report(SourceError(location, reason(error)))

    def report(self, error: BriefError) -> None:
        """Says what is wrong with one row or file."""
        self.failed = True
        note(error.message)


def in_order(work: Callable[[_T], _Answer], items: Iterable[_T], jobs: int) -> Iterator[_Answer]:
    """The answers in the order of the items, which are taken only as fast as they are worked on."""
    if jobs == 1:
        yield from map(work, items)
        return
    yield from _in_processes(work, items, jobs)


def _in_processes(work: Callable[[_T], _Answer], items: Iterable[_T], jobs: int) -> Iterator[_Answer]:
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent)
    waiting: deque[Future[_Answer]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= AHEAD * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def print_answers(session: Session, work: Callable[[Article], Row]) -> int:
    """Prints what the work gives for each row of the locations; no library is touched."""
    lines = Lines(session.options.locations)
    done = False
    for answer in in_order(partial(attempt, work), _articles(lines), session.options.jobs):
        done = True
        session.output.raw(answer.text)
        if answer.problem:
            lines.report(BriefError(answer.problem))
    if not done and not lines.failed:
        note("nothing found")
    return exit_code(done, lines.failed)


def _articles(lines: Lines) -> Iterator[tuple[Article, str | int]]:
    """The rows as articles with their ids; a bad row is one line on stderr."""
    from brief.sources.rows import read_rows_with_ids

    for row in read_rows_with_ids(lines, datetime.now(UTC)):
        if isinstance(row, SourceError):
            lines.report(row)
        else:
            yield row


def _lines(location: str) -> Iterator[str]:
    if location == "-":
        if sys.stdin is None:
            raise ValueError("standard input is closed")
        reconfigure = getattr(sys.stdin, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8-sig", errors="replace")
        yield from _short_lines(sys.stdin)
        return
    with open(location, encoding="utf-8-sig", errors="replace") as file:
        yield from _short_lines(file)


def _short_lines(stream: TextIO) -> Iterator[str]:
    while line := stream.readline(LONGEST):
        if len(line) == LONGEST:
            raise ValueError(f"a line has more than {LONGEST} characters")
        yield line


def reason(error: Exception) -> str:
    """Why a file cannot be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "may not be read"
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
