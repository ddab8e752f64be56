"""What the relation engine asks of the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.model import StatementText

Entry = tuple[int, int | None, list[str]]
"""A statement's key, its article's key, and its terms in text order."""


class StatementIndex(Protocol):
    """Statements by their terms; keys are numbers that grow with the time of storing."""

    def totals(self) -> tuple[int, float]:
        """How many statements there are, and how many terms they have on average."""
        ...

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """How many statements hold each term."""
        ...

    def newest_holding(self, word: str, limit: int) -> Sequence[int]:
        """Keys of the newest statements that hold a term."""
        ...

    def entries(self, keys: Sequence[int]) -> list[Entry]:
        """The entries with these keys, in any order."""
        ...

    def article_key(self, article: str) -> int | None:
        """The key of an article."""
        ...

    def article_terms(self, keys: Sequence[int]) -> dict[int, bytes]:
        """Weighted key terms of these articles, packed."""
        ...

    def texts(self, keys: Sequence[int]) -> dict[int, StatementText]:
        """The statements with these keys that are still there."""
        ...

    def of_article(self, article: str) -> list[StatementText]:
        """The statements of one article in text order."""
        ...
