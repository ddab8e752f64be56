"""Actors over one article and over several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from brief.model import Actor, Article, Kind, Span, Statement


@dataclass(frozen=True, slots=True)
class ArticleActor:
    """One actor of one article, with how often it is mentioned there and how many statements it makes."""

    article: str
    actor: Actor
    named: int
    said: int


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One actor over several articles."""

    actor: Actor
    articles: int
    named: int
    said: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A place of an article that is about the actor."""

    article: Article
    span: Span
    paragraph: int
    """Its number, 0 outside the running text."""
    day: date | None
    """When it was said, else when the article was published."""
    statement: Statement | None = None
    speaker: str = ""
    """Who makes the statement, by name or as written."""


@dataclass(frozen=True, slots=True)
class Profile:
    """All that the articles say of one actor; passages from the oldest to the newest."""

    row: ActorRow
    written: tuple[tuple[str, int], ...]
    """Names and other words that mean the actor, most frequent first."""
    titles: tuple[tuple[str, Passage], ...]
    """Titles as written, each with the first place where it stands."""
    said: tuple[Passage, ...]
    said_about: tuple[Passage, ...]
    mentioned: tuple[Passage, ...]
    """One for each sentence that names the actor or means it."""
    companions: tuple[tuple[str, Kind, int], ...]
    """Actors that share sentences with it, by name, with the number of these sentences."""
    acts_for: str | None = None
    """The country whose seat of power it is: Russia for the Kremlin, which stays an organization of its own."""

    @property
    def days(self) -> list[date]:
        """The day of each mention that has one."""
        return [passage.day for passage in self.mentioned if passage.day]
