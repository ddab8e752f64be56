"""Notes of the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """Markdown that the reader wrote on an article, or on the statement of it with this id."""

    text: str
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Noted:
    """A note with the article that it is about."""

    article: str
    note: Note
