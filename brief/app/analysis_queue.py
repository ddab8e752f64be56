"""Analyzes articles in one thread: the open one first, then the newest."""

from __future__ import annotations

import gc
import itertools
import queue
import sys
import threading
from functools import cache
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.log import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.library import Library

_STOP, _OPEN, _WAITING = -1, 0, 1
_SWITCH_SECONDS = 0.001
"""With a shorter turn of the analyzing thread keys are answered within a frame."""


class AnalysisQueue:
    """A worker that takes the most wanted article next and calls `ready` with its id, its problem and what is left."""

    def __init__(self, library: Library, ready: Callable[[str, str | None, int], None]) -> None:
        self._library = library
        self._ready = ready
        self._queue: queue.PriorityQueue[tuple[int, int, str | None]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._known: set[str] = set()
        self._done: set[str] = set()
        self._thread = threading.Thread(target=self._work, name="analysis", daemon=True)

    def start(self) -> None:
        """Begins with every article that has no analysis."""
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._thread.start()

    def stop(self) -> None:
        """Ends the thread after the article at hand, and with it its connection to the library."""
        self._queue.put((_STOP, 0, None))

    def want(self, article: str) -> None:
        """Puts an article first."""
        self._queue.put((_OPEN, -next(self._order), article))

    def want_again(self, article: str) -> None:
        """Puts an article first whose text is another now."""
        self._done.discard(article)
        self.want(article)

    def refill(self) -> None:
        """Looks for articles without an analysis again."""
        self._queue.put((_OPEN, -next(self._order), None))

    def _fill(self) -> None:
        for article in self._library.unanalyzed():
            # one that was done and is not any more was off the pile meanwhile
            if article not in self._known or article in self._done:
                self._known.add(article)
                self._done.discard(article)
                self._queue.put((_WAITING, next(self._order), article))

    def _work(self) -> None:
        self._guarded(self._fill)
        while True:
            urgency, _, article = self._queue.get()
            if urgency == _STOP:
                return
            if article is None:
                self._guarded(self._fill)
            elif article not in self._done:
                self._done.add(article)
                self._known.add(article)
                problem = self._guarded(lambda article=article: self._library.analyze(article))  # type: ignore[misc]
                if problem is not None:
                    self._guarded(lambda article=article, words=problem: self._library.note_problem(article, words))  # type: ignore[misc]
                _spare_models()
                self._ready(article, problem, len(self._known - self._done))

    @staticmethod
    def _guarded(work: Callable[[], object]) -> str | None:
        """Does the work; what goes wrong is logged and returned in words."""
        try:
            work()
        except BriefError as error:
            return error.message
        except Exception as error:
            record(error)
            return f"it could not be analyzed ({type(error).__name__})"
        return None


@cache
def _spare_models() -> None:
    """What the first analysis has loaded is never garbage: a look through all of it would hold up a key for 70 ms."""
    gc.freeze()
