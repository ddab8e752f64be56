"""Looking for new articles again: what a source is, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Event


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of one feed or folder."""

    name: str
    location: str
    new: tuple[str, ...] = ()
    """Ids of the new articles."""
    problems: tuple[str, ...] = ()
    done: int = 1
    of: int = 1


class Source(Protocol):
    """Where new articles come from again and again: the feeds, the watched folders.

    The next one is a server of the reader's choice that speaks the Google Reader API (FreshRSS, Miniflux): its
    feeds are the names, `refresh` asks for `stream/items/contents` newer than the last time, and each item becomes
    an article by `sources.entries.article_of`, taken once by its id.
    """

    def names(self) -> list[str]:
        """What is looked at: an address or path for each feed, folder or the like."""
        ...

    def known(self, typed: str) -> str | None:
        """The one of these names that the reader means; None when it is of another source."""
        ...

    def refresh(self, names: Sequence[str], cancelled: Event | None = None) -> Iterator[Refreshed]:
        """Looks at these again and yields each as it is done; a problem with one never stops the rest."""
        ...

    def leave(self, name: str) -> str:
        """Looks at one of these names no longer, its articles stay; what it is called."""
        ...
