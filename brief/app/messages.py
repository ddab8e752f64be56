"""What workers tell the screen; the handlers on the screen own all state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from brief.app.related_items import RelatedItem
    from brief.arrangement import Arrangement
    from brief.length import Length
    from brief.library.arranging import Listing
    from brief.model import Summary
    from brief.problem import Problem


class AnalysisReady(Message):
    """An article has an analysis now, or a problem."""

    def __init__(self, article: str, problem: str | None, left: int) -> None:
        super().__init__()
        self.article = article
        self.problem = problem
        self.left = left
        """Articles that still wait."""


class SummaryReady(Message):
    """The summary of an article."""

    def __init__(self, article: str, length: Length, summary: Summary) -> None:
        super().__init__()
        self.article = article
        self.length = length
        self.summary = summary


class RelatedReady(Message):
    """The related statements of a statement."""

    def __init__(self, statement: str, items: list[RelatedItem]) -> None:
        super().__init__()
        self.statement = statement
        self.items = items


class ArticlesAdded(Message):
    """Locations were read: these articles are in the library now, and these problems were met."""

    def __init__(self, articles: tuple[str, ...], problems: tuple[Problem, ...], done: bool) -> None:
        super().__init__()
        self.articles = articles
        self.problems = problems
        self.done = done
        """Whether nothing more is to come."""


class SourceRefreshed(Message):
    """A feed or folder was looked at; `left` others still wait."""

    def __init__(self, name: str, articles: tuple[str, ...], problems: tuple[Problem, ...], left: int) -> None:
        super().__init__()
        self.name = name
        self.articles = articles
        self.problems = problems
        self.left = left


class RefreshEnded(Message):
    """Nothing is fetched any more."""


class AllRead(Message):
    """All articles of the list are read."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.count = count
        """How many were unread before."""


class TextReplaced(Message):
    """An article has another text now."""

    def __init__(self, article: str) -> None:
        super().__init__()
        self.article = article


class ProblemMet(Message):
    """Some work failed; the rest goes on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class Fitting(Message):
    """The articles that hold the words that the list is to be narrowed to."""

    def __init__(self, words: str, keys: Collection[int]) -> None:
        super().__init__()
        self.words = words
        self.keys = keys


class Arranged(Message):
    """The articles in the order in which the list is to show them."""

    def __init__(self, arrangement: Arrangement, fitting: Collection[int] | None, listing: Listing) -> None:
        super().__init__()
        self.arrangement = arrangement
        self.fitting = fitting
        self.listing = listing


class ToCopy(Message):
    """Words that are to be copied."""

    def __init__(self, words: str, what: str) -> None:
        super().__init__()
        self.words = words
        self.what = what
        """What they are, for the reader."""


class ToEdit(Message):
    """A file was written that the editor is to show."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class Told(Message):
    """Something was done that is not seen on the screen, or could not be."""

    def __init__(self, words: str, failed: bool) -> None:
        super().__init__()
        self.words = words
        self.failed = failed
