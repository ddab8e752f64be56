"""Stories: articles about one event, and what each of them has to do with the others; frozen values as in the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from brief.model import ArticleRow

FACT = "story"
"""The kind of fact by which the reader says which story an article belongs to."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article is about: terms in thousandths of a vector of length 1, heaviest first."""

    terms: Mapping[str, int]
    actors: Mapping[str, int]
    """The terms in the names of its actors, weighed by themselves."""
    marks: frozenset[int]
    """A sample of its runs of words, by which near-copies are known."""


@dataclass(frozen=True, slots=True)
class Neighbor:
    """An article that has its story already."""

    article: str
    story: str
    published: date | None
    profile: Profile
    alone: bool = False
    """Whether its story has no other article."""


@dataclass(frozen=True, slots=True)
class Placement:
    """The story of an article, and why it is of that story."""

    story: str
    profile: Profile
    likeness: float = 0.0
    """To the articles of the story that were there before, 0 to 1; 0 for the first."""
    beside: str | None = None
    """The article it is most like."""
    names: tuple[str, ...] = ()
    """Actors that both name, the most telling first, as this article writes them."""
    words: tuple[str, ...] = ()
    """Other words that both use."""
    followed_by: tuple[Followed, ...] = ()


@dataclass(frozen=True, slots=True)
class Followed:
    """An article that was alone until this one showed where it belongs."""

    article: str
    likeness: float
    beside: str
    names: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """An article of a story."""

    row: ArticleRow
    profile: Profile
    likeness: float
    beside: str | None
    names: tuple[str, ...]
    words: tuple[str, ...]
    by_reader: bool
    """Whether the reader put it there."""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One line of the list of stories."""

    id: str
    title: str
    """The headline of the article that was published first."""
    articles: int
    outlets: int
    unread: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Copied:
    """An article of a story with the near-copies of it."""

    member: Member
    copies: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, oldest first."""

    id: str
    title: str
    members: tuple[Member, ...]
    articles: tuple[Copied, ...]
    """The members with near-copies folded into the first of them."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets, each once."""
        return tuple(dict.fromkeys(member.row.outlet for member in self.members if member.row.outlet))
