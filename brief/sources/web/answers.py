"""What came of a request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class FetchError(Exception):
    """Why nothing was fetched, in words; `not_before` when the server said when to ask again."""

    def __init__(self, words: str, not_before: datetime | None = None) -> None:
        super().__init__(words)
        self.words = words
        self.not_before = not_before


class CancelledError(Exception):
    """The reader did not want to wait."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What lets the server say "not modified" (RFC 9110, section 13)."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A document as it came; `content` is None when it has not changed since the validators."""

    url: str
    """Where it was found in the end."""
    content: bytes | None
    kind: str = ""
    """The media type, without parameters."""
    charset: str | None = None
    validators: Validators = Validators()
    moved_to: str | None = None
    """The address to use from now on: every redirect on the way was permanent."""
