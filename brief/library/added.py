"""What became of what was added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.errors import SourceError
    from brief.model import Article


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one location, or of one article in it."""

    location: str
    article: Article | None = None
    new: bool = False
    problem: SourceError | None = None
    said: str | None = None
    """What the reader should know beside the articles ("12 feeds added")."""
