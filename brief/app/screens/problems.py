"""The problems view: what went wrong, why, what was tried, and what to do about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from brief import paths
from brief.app.items import Item, Words, blank, line
from brief.app.messages import ToCopy
from brief.app.screens.view import View
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.commands import Scope
    from brief.problem import Problem


class ProblemsView(View["tuple[Problem, ...]"]):
    """One item for each problem beside all that is known of it."""

    NAME: ClassVar[Scope] = "problems"
    TITLE_WORDS = "Problems"

    def load(self) -> tuple[Problem, ...]:
        """The problems of this run, and those that the library keeps."""
        self.main.problems.remember(self.library.problems.all())
        return tuple(self.main.problems)

    def on_mount(self) -> None:
        """Follows the list while it is open."""
        super().on_mount()
        self.main.problems.changed = self.reload

    def on_unmount(self) -> None:
        """Follows it no longer."""
        self.main.problems.changed = None

    def items(self) -> Sequence[Item]:
        """What and why of each."""
        return [
            Item(problem.words, (line(Words("! ", "warning"), problem.in_short, wraps=True, indent=2),))
            for problem in self.data
        ]

    def notice(self) -> str:
        """What an empty list says."""
        return super().notice() if self.typed else "no problems"

    def counts(self) -> str:
        """How many articles can be read all the same."""
        count = self.library.article_count()
        return f"{counted(count, 'article')} not affected" if count else ""

    def detail_title(self) -> str:
        """What stands over the detail."""
        return "What to do"

    def detail(self, key: str) -> Sequence[Item]:
        """What, why, what was tried, what to do."""
        problem = self._problem(key)
        return list(_details(problem, self._keys(problem))) if problem is not None else ()

    def _keys(self, problem: Problem) -> str:
        again = "R tries again · " if problem.location or problem.article else ""
        return f"{again}x takes it from the list · y copies this"

    def _problem(self, key: str | None) -> Problem | None:
        return next((one for one in self.data if one.words == key), None) if self._data is not None else None

    def action_retry(self) -> None:
        """Reads or analyzes it again."""
        problem = self._problem(self.listing.key)
        if problem is None:
            return
        if problem.location is None and problem.article is None:
            self.notify(f"nothing to try again: {problem.advice}")
            return
        self.notify(f"tried again: {problem.what}")
        self.main.problems.remove(problem)
        if problem.article is not None:
            self.main.queue.want_again(problem.article)
        elif problem.location is not None:
            self.main.work.add([problem.location])
        self.main.titles.show()

    def action_remove(self) -> None:
        """Takes it from the list."""
        problem = self._problem(self.listing.key)
        if problem is not None:
            self.main.problems.remove(problem)
            self.main.titles.show()

    def action_copy(self) -> None:
        """Copies what is known of it."""
        problem = self._problem(self.listing.key)
        if problem is not None:
            words = "\n".join(one.text.strip() for item in _details(problem, "") for one in item.lines)
            self.main.post_message(ToCopy(words.strip(), "the problem"))


def _what(problem: Problem) -> str:
    """What went wrong, a file as a person would write it."""
    path = Path(problem.what)
    return paths.shown(path) if problem.location and path.is_absolute() else problem.what


def _details(problem: Problem, keys: str) -> Iterator[Item]:
    if problem.what:
        yield Item(None, (line(Words(_what(problem), "strong"), wraps=True),))
        yield blank()
    for name, words in (("why", problem.why), ("tried", problem.tried), ("do", problem.advice)):
        if words:
            yield Item(None, (line(Words(f"{name:<6} ", "dim"), words, wraps=True, indent=7),))
    yield blank()
    yield Item(None, (line(Words(keys, "dim"), wraps=True),))
    others = f"The other articles are not affected. Log: {paths.shown(paths.log_file())}"
    yield Item(None, (line(Words(others, "dim"), wraps=True),))
