"""A progress bar on stderr, for what takes longer than half a second."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from brief.cli.output import shows_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DELAY = 0.5
"""Seconds before the bar appears."""

_WIDTH = 24
_T = TypeVar("_T")


def tracked(items: Iterable[_T], what: str, total: int | None = None) -> Iterator[_T]:
    """The same items, counted on stderr while they are worked on; silent when stderr is no terminal."""
    if not shows_styles(sys.stderr):
        yield from items
        return
    started, shown = monotonic(), 0.0
    try:
        for done, item in enumerate(items):
            now = monotonic()
            if now - started > DELAY and now - shown > 0.1:
                shown = now
                _show(f"{_bar(done, total)}{what} {done}{f' of {total}' if total else ''}")
            yield item
    finally:
        if shown:
            _show("")


def _bar(done: int, total: int | None) -> str:
    filled = _WIDTH * done // total if total else 0
    return f"{'━' * filled}{' ' * (_WIDTH - filled)} " if total else ""


def _show(text: str) -> None:
    # Back to the start of the line, which is cleared: the bar never leaves anything behind.
    sys.stderr.write(f"\r\x1b[2K{text}")
    sys.stderr.flush()
