"""Telling the screen of added articles in groups, so that a folder of thousands draws the list a few times a second."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from brief.problem import problem_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.library import Added
    from brief.problem import Problem

    Tell = Callable[[tuple[str, ...], tuple[Problem, ...], bool], None]

GROUP_SECONDS = 0.25


class Adding:
    """Gathers what became of locations; tells of the first at once, then of groups, and of the end."""

    def __init__(self, tell: Tell, clock: Callable[[], float] = monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._next = clock()
        self._articles: list[str] = []
        self._problems: list[Problem] = []

    def take(self, added: Added) -> None:
        """Takes one article or one problem."""
        if added.article is not None:
            self._articles.append(added.article.id)
        if added.problem is not None:
            self._problems.append(problem_of(added.problem))
        if self._clock() >= self._next:
            self._send(done=False)

    def finish(self) -> None:
        """Tells of the rest."""
        self._send(done=True)

    def _send(self, done: bool) -> None:
        self._tell(tuple(self._articles), tuple(self._problems), done)
        self._articles.clear()
        self._problems.clear()
        self._next = self._clock() + GROUP_SECONDS
