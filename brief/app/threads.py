"""How work of a screen is done in threads: held back before the first frame, replaced by newer work, guarded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from brief.app.messages import ProblemMet
from brief.errors import BriefError
from brief.log import record
from brief.problem import Problem, problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message
    from textual.screen import Screen

    from brief.library import Library


class Threads:
    """Starts the work of one screen; of each kind only the newest matters."""

    def __init__(self, screen: Screen[None], library: Library) -> None:
        self._screen = screen
        self._library = library
        self._held: dict[str, Callable[[], object]] | None = {}
        """Work that was asked for before the first frame, the newest of each kind."""

    def begin(self) -> None:
        """Starts what was held back: the first frame shares its time with no imports."""
        held, self._held = self._held or {}, None
        for group, work in held.items():
            self._start(work, group)

    def _start(self, work: Callable[[], object], group: str, exclusive: bool = True) -> None:
        if self._held is not None:
            self._held[group] = work
            return
        self._screen.run_worker(
            partial(self._guarded, work), group=group, exclusive=exclusive, thread=True, exit_on_error=False
        )

    def _post(self, message: Message) -> None:
        if self._screen.is_attached:
            self._screen.post_message(message)

    def _guarded(self, work: Callable[[], object]) -> None:
        """Unexpected errors go to the log and become one line; the screen goes on."""
        try:
            work()
        except BriefError as error:
            self._post(ProblemMet(problem_of(error)))
        except Exception as error:
            record(error)
            self._post(ProblemMet(_unexpected(error)))


def _unexpected(error: Exception) -> Problem:
    advice = "try again; the log tells the makers why"
    return Problem("unexpected", f"{type(error).__name__}, see the log", advice=advice)
