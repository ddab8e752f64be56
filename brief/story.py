"""Stories: articles about one event, and what each of them has to do with the others; frozen values as in the model."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from brief.model import Brief, Why
from brief.model.relations import PLAIN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from brief.model import ArticleRow, Evidence, RelationKind, Span, Statement

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


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of one of the articles, with what showing it needs."""

    article: str
    source: str
    """Whose statement it is to count: the outlet, or the article where none is named."""
    statement: Statement
    speaker: str | None
    words: str
    """The contents, joined by a blank."""
    paragraph: int
    day: date | None
    """The day it was said."""
    cue: str = ""
    """The words that report, as written."""

    @property
    def told_by(self) -> str | None:
        """The speaker, and how he said it where the words alone would tell something else: "Osei denied"."""
        if self.speaker is None or not self.cue or self.statement.kind in PLAIN:
            return self.speaker
        return f"{self.speaker} {self.cue}"


@dataclass(frozen=True, slots=True)
class Claim:
    """What several articles say alike, or one alone; the earliest first."""

    told: tuple[Told, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Who says it, each once."""
        return tuple(dict.fromkeys(one.source for one in self.told))

    @property
    def of_each(self) -> tuple[Told, ...]:
        """The first statement of each source."""
        first: dict[str, Told] = {}
        for one in self.told:
            first.setdefault(one.source, one)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Difference:
    """Two statements that do not agree."""

    one: Told
    other: Told
    kind: RelationKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Speaking:
    """A speaker, and how many statements each article has of them, in the order of the articles."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """What the articles of a story say together; near-copies of an article count as that article."""

    timeline: tuple[Claim, ...]
    """By the day that they were said on."""
    agreed: tuple[Claim, ...]
    """What two or more sources say, those of most sources first."""
    differing: tuple[Difference, ...]
    alone: tuple[Claim, ...]
    """What one source only says, in the order of the articles; those nearest to the heart of the story."""
    speaking: tuple[Speaking, ...]
    """Those who say most first."""
    new: frozenset[str]
    """Ids of statements that only articles hold which were not read, when others were."""


@dataclass(frozen=True, slots=True)
class SentencePlace:
    """A sentence of an article, by id and position."""

    article: str
    position: int
    span: Span
    paragraph: int
    """Its number, from 1."""


@dataclass(frozen=True, slots=True)
class StorySentence:
    """A sentence chosen from one of the articles of a story."""

    place: SentencePlace
    score: float
    also_in: tuple[SentencePlace, ...] = ()
    """Sentences of other articles that say the same, without a differing figure."""
    new: bool = False
    """Whether only articles say it that the reader has not read."""
    why: Why = field(default_factory=Why)


@dataclass(frozen=True, slots=True)
class StorySummary:
    """Sentences chosen from several articles, by date and place; the new ones first when they were asked for."""

    sentences: tuple[StorySentence, ...]
    articles: tuple[str, ...]
    """Ids of the articles, by date."""
    of: int
    """How many sentences of running text there were to choose from."""
    words: int
    repeated: int
    """How many sentences were left out because a chosen one says the same."""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class StoryBrief(Brief):
    """A brief of a whole story, of each text only one article."""

    telling: Telling
    summary: StorySummary
    """The sources' own summaries are their sentences in it."""
    copies: int
    """How many near-copies were left out."""
