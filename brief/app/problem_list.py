"""The problems of this run: what the reader took from the list stays away until it happens again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from brief.problem import Problem


class ProblemList:
    """Each problem once, in the order in which they were met."""

    def __init__(self) -> None:
        self._problems: dict[Problem, None] = {}
        self._removed: set[Problem] = set()
        self.changed: Callable[[], None] | None = None
        """Told after each change, while somebody looks at the list."""

    def __len__(self) -> int:
        return len(self._problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(tuple(self._problems))

    def add(self, problems: Iterable[Problem]) -> None:
        """Takes problems that were met just now."""
        found = dict.fromkeys(problems)
        self._removed.difference_update(found)
        self._problems.update(found)
        self._tell()

    def remember(self, problems: Iterable[Problem]) -> None:
        """Takes problems of earlier runs, but for those that the reader took away."""
        known = {problem.words for problem in self._problems}
        for problem in problems:
            if problem not in self._removed and problem.words not in known:
                self._problems[problem] = None

    def remove(self, problem: Problem) -> None:
        """Takes a problem away."""
        self._problems.pop(problem, None)
        self._removed.add(problem)
        self._tell()

    def solved(self, article: str) -> None:
        """An article is well now."""
        for problem in self:
            if problem.article == article:
                self.remove(problem)

    def _tell(self) -> None:
        if self.changed is not None:
            self.changed()
