"""The data model: frozen values; every offset counts characters of `Article.text`, which never changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from brief.model.actors import ActorRow as ActorRow
    from brief.model.actors import ArticleActor as ArticleActor
    from brief.model.actors import Passage as Passage
    from brief.model.actors import Profile as Profile
    from brief.model.briefs import Brief as Brief
    from brief.model.briefs import BriefSource as BriefSource
    from brief.model.facts import Fact as Fact
    from brief.model.feeds import Feed as Feed
    from brief.model.relations import Evidence as Evidence
    from brief.model.relations import Relation as Relation
    from brief.model.relations import StatementText as StatementText
    from brief.model.summaries import Summary as Summary
    from brief.model.summaries import SummarySentence as SummarySentence
    from brief.model.summaries import Why as Why

Role = Literal["headline", "byline", "dateline", "body", "quotation", "debris"]
"""What a paragraph is: only `body` and `quotation` are the article's running text; `debris` is page furniture."""

Kind = Literal["person", "organization", "place"]
Form = Literal["name", "title", "description", "pronoun"]
Manner = Literal["direct", "indirect", "mixed"]
Standing = Literal["named", "titled", "described", "anonymous"]
"""How a speaker is known: by name, by a title alone ("the minister"), by a description, or as nobody ("officials")."""
CueKind = Literal[
    "say", "ask", "deny", "accuse", "promise", "order", "estimate", "announce", "praise", "criticize", "decline"
]
Shown = Literal["all", "unread", "marked"]
"""Which articles a list shows."""
Sorting = Literal["newest", "oldest", "outlet", "headline"]
RelationKind = Literal["repeats", "same_claim", "answers", "disputes", "other_figure", "same_subject"]

RUNNING_TEXT: frozenset[Role] = frozenset({"body", "quotation"})
"""Roles whose sentences may be summarized and are shown as text."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to but not including `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies inside."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Article:
    """One text as it was read; `digest` (SHA-256 of the UTF-8 text, in hex) is its identity."""

    id: str
    location: str
    title: str
    text: str
    digest: str
    language: str
    retrieved: datetime
    outlet: str | None = None
    byline: str | None = None
    published: date | None = None
    offset_in_input: int | None = None
    """Where `text` starts in the decoded input, when the input was plain text."""
    note: str | None = None
    """What the reader should know of the source ("sample article: invented people and places")."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text; `number` counts the paragraphs of running text from 1, and is 0 for the others."""

    span: Span
    role: Role
    number: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; sentences are ordered and disjoint, and `position` counts them from 0."""

    position: int
    span: Span
    paragraph: int
    """The paragraph's number (1-based), 0 outside the running text."""
    role: Role


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organization or place that the article names."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    """Other names as written, longest first, without `name`."""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an actor is named or meant."""

    actor: str
    span: Span
    form: Form


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have said it; `actor` is None when the speaker is no actor ("officials")."""

    span: Span
    """With the "who" of a relative clause: "Mara Velling, who"."""
    actor: str | None = None
    resolved_from: Form | None = None
    standing: Standing = "described"

    def written(self, text: str) -> str:
        """The speaker in the words of the text, without "who"."""
        words = self.span.of(text)
        for relative in (" who", " which", " that"):
            words = words.removesuffix(relative)
        return words.rstrip(" ,") or self.span.of(text)


@dataclass(frozen=True, slots=True)
class Statement:
    """Speaker, cue and contents: an attribution relation (PARC 3, PolNeAR: source, cue, content)."""

    id: str
    span: Span
    """The whole: from the first to the last character of speaker, cue and contents."""
    speaker: Speaker | None
    cue: Span | None
    contents: tuple[Span, ...]
    manner: Manner
    kind: CueKind = "say"
    confidence: float = 1.0
    rule: str = ""
    addressee: Span | None = None
    occasion: Span | None = None
    hedge: Span | None = None
    negated: bool = False
    citing: Span | None = None
    """On whom the speaker relies: "two officials" in "the Echo reported, citing two officials"."""
    said_on: date | None = None
    """The day it was said, when the text gives one ("Monday") and the article is dated."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one article."""

    article: str
    fingerprint: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    problems: tuple[str, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict, compare=False)
    """Milliseconds by stage; not part of what the analysis says, and not stored."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of the article list; `key` is the store's row number."""

    key: int
    id: str
    title: str
    outlet: str | None
    published: date | None
    statements: int | None
    """How many statements it has; None while it is not analyzed."""
    read: bool = False
    marked: bool = False
    problem: str | None = None
    noted: bool = False


_ELSEWHERE = {
    "Why": "summaries",
    "SummarySentence": "summaries",
    "Summary": "summaries",
    "Fact": "facts",
    "StatementText": "relations",
    "Evidence": "relations",
    "Relation": "relations",
    "BriefSource": "briefs",
    "Brief": "briefs",
    "ArticleActor": "actors",
    "ActorRow": "actors",
    "Passage": "actors",
    "Profile": "actors",
    "Feed": "feeds",
}
"""The module of each class that is made when it is first asked for: the first frame does without them."""


def __getattr__(name: str) -> object:
    """A class of another module of the model."""
    if name not in _ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_ELSEWHERE[name]}"), name)
    globals()[name] = found
    return found
