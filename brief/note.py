"""A note of the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown that the reader wrote on an article, or on the statement of it with this id."""

    text: str
    statement: str | None = None
