"""Feeds that the reader follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that the reader follows."""

    key: int
    url: str
    title: str | None = None
    site: str | None = None
    folder: str | None = None
    full_text: bool = False
    """Whether the pages of new entries are fetched."""
    etag: str | None = None
    modified: str | None = None
    checked: datetime | None = None
    not_before: datetime | None = None
    """When the server wants to be asked again at the earliest."""
    problem: str | None = None
    typed: bool = False
    """Whether the reader named the address, so that it may be in their own network."""
    articles: int = 0
    unread: int = 0

    @property
    def name(self) -> str:
        """What the reader knows it by."""
        return self.title or self.url
