"""What the reader says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """What the reader says about something; without a value, that it is said no longer."""

    kind: str
    """"read", "marked", "note", "tag", "actor", "story", …"""
    subject: str
    """Id of the article, statement, actor or story."""
    value: str | None
