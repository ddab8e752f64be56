"""What a source of articles is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format gives of an article; None where the text itself must tell."""

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: date | None = None
    note: str | None = None
    offset_in_input: int | None = None


class Format(Protocol):
    """Reads the content of one kind of file."""

    def __call__(self, content: bytes, location: str) -> Draft:
        """The article in the content. Raises SourceError."""
        ...
