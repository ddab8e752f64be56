"""The verbs that both front ends use; nothing here prints, and nothing heavy is imported before it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from brief.errors import SourceError
    from brief.model import (
        ActorRow,
        Analysis,
        Article,
        ArticleRow,
        Brief,
        Relation,
        Statement,
        StatementText,
        Summary,
    )

DEFAULT_LENGTH = 5
"""Sentences of a summary when nobody asks for another length."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one location, or of one article in it."""

    location: str
    article: Article | None = None
    new: bool = False
    problem: SourceError | None = None


class Library:
    """Articles, their analyses and what the reader did with them, in one SQLite file."""

    @classmethod
    def open(cls, path: Path | None, clock: Callable[[], datetime] | None = None) -> Library:
        """The library in a file (made when missing), or one in memory when path is None. Raises StoreError."""
        raise NotImplementedError

    @classmethod
    def open_samples(cls, clock: Callable[[], datetime] | None = None) -> Library:
        """The shipped articles, in a cache file of their own."""
        raise NotImplementedError

    def close(self) -> None:
        """Closes this thread's connection."""
        raise NotImplementedError

    # articles
    def add(self, locations: Iterable[str]) -> Iterator[Added]:
        """Reads locations and stores their articles, one transaction each; a problem with one never stops the rest."""
        raise NotImplementedError

    def article_count(self) -> int:
        """How many articles the library holds."""
        raise NotImplementedError

    def first_rows(self, limit: int) -> list[ArticleRow]:
        """The newest articles, without counting or reading the rest."""
        raise NotImplementedError

    def order(self) -> array[int]:
        """Keys of all articles, newest first."""
        raise NotImplementedError

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Lines of the article list for these keys, in their order."""
        raise NotImplementedError

    def row(self, article: str) -> ArticleRow:
        """The line of one article."""
        raise NotImplementedError

    def article(self, article: str) -> Article:
        """One article by id, by a unique beginning of its id, or by its location. Raises NotFoundError."""
        raise NotImplementedError

    # analysis
    def unanalyzed(self) -> list[str]:
        """Ids of articles whose analysis is missing or stale, newest first."""
        raise NotImplementedError

    def analyze(self, article: str) -> Analysis:
        """The stored analysis, or a new one, which is then stored (takes its time: never on the UI thread)."""
        raise NotImplementedError

    def analysis(self, article: str) -> Analysis | None:
        """The stored analysis, if there is one (0.1 ms)."""
        raise NotImplementedError

    def summary(self, article: str, length: int = DEFAULT_LENGTH, ranker: str | None = None) -> Summary:
        """The summary of an analyzed article (1 to 10 ms, imports sumy: never on the UI thread)."""
        raise NotImplementedError

    # across articles
    def statement(self, statement: str) -> tuple[Article, Statement]:
        """A statement by id, with its article. Raises NotFoundError."""
        raise NotImplementedError

    def related(self, statement: str, limit: int = 10) -> list[Relation]:
        """Related statements of all articles, its own included, best first."""
        raise NotImplementedError

    def related_to_text(self, query: StatementText, limit: int = 10) -> list[Relation]:
        """Statements related to any text."""
        raise NotImplementedError

    def actors(self, articles: Sequence[str] | None = None) -> list[ActorRow]:
        """Actors over all or some articles, most mentioned first."""
        raise NotImplementedError

    # what the reader did
    def set_read(self, article: str, read: bool) -> None:
        """Notes that an article was read or not."""
        raise NotImplementedError

    def set_marked(self, article: str, marked: bool) -> None:
        """Marks an article for the export, or takes the mark away."""
        raise NotImplementedError

    def marked(self) -> list[str]:
        """Ids of the marked articles, newest first."""
        raise NotImplementedError

    def setting(self, name: str) -> str | None:
        """A remembered setting."""
        raise NotImplementedError

    def set_setting(self, name: str, value: str) -> None:
        """Remembers a setting."""
        raise NotImplementedError

    # export
    def brief(
        self, articles: Sequence[str], length: int = DEFAULT_LENGTH, ranker: str | None = None, related: int = 4
    ) -> Brief:
        """What is exported for these articles, analyzed where they are not."""
        raise NotImplementedError
