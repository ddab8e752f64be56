"""The data model: frozen values; every offset counts characters of `Article.text`, which never changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from brief.note import Note

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
class Why:
    """Why a sentence was chosen."""

    lead: float = 0.0
    """Share of the score that comes from standing early, 0 to 1."""
    taken_up_by: tuple[int, ...] = ()
    """Positions of later sentences that take it up."""
    terms: tuple[str, ...] = ()
    penalties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A chosen sentence, by position in the article."""

    position: int
    span: Span
    score: float
    why: Why = field(default_factory=Why)
    asked: bool = False
    """Whether the reader asked for it, and no ranker chose it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Chosen sentences in reading order: references, never text."""

    ranker: str
    sentences: tuple[SummarySentence, ...]
    of: int
    """How many sentences of running text there were to choose from."""
    note: str | None = None
    """What the reader should know: another ranker was used than the one asked for."""
    about: str | None = None
    """The actor or the words that all sentences are about, when that was asked for."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What the reader says about something; without a value, that it is said no longer."""

    kind: str
    """"read", "marked", "note", "tag", "actor", "story", …"""
    subject: str
    """Id of the article, statement, actor or story."""
    value: str | None


@dataclass(frozen=True, slots=True)
class StatementText:
    """A statement as the relation engine sees it, or a bare text that is asked about."""

    id: str
    article: str | None
    text: str
    """The contents' characters, joined by a blank."""
    speaker: str | None = None
    """Canonical name of the speaker."""
    kind: CueKind = "say"
    manner: Manner = "indirect"
    published: date | None = None
    start: int = 0
    end: int = 0
    whole: str = ""
    """The characters from start to end, when they are at hand: speaker and cue may point at another statement."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two statements share, shown with every relation."""

    actors: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    quotation: str | None = None
    """The longest run of words that both hold, when it is long enough to be a repeated quotation."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Another statement related to the one asked about; `score` from 0 to 1."""

    statement: StatementText
    kind: RelationKind
    score: float
    evidence: Evidence
    also_in: tuple[str, ...] = ()
    """Articles with a near-copy of the same statement, folded into this row."""
    marked: bool = False
    """Whether the reader has marked the pair for the export."""


@dataclass(frozen=True, slots=True)
class BriefSource:
    """One article of a brief with everything the brief says about it; its number is its place, from 1."""

    article: Article
    analysis: Analysis
    summary: Summary
    related: tuple[tuple[Statement, Relation], ...] = ()
    notes: tuple[Note, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """What is exported: one article or several."""

    title: str
    scope: Literal["article", "selection", "story"]
    created: datetime
    generator: str
    sources: tuple[BriefSource, ...]


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
class Feed:
    """A feed that the reader follows."""

    key: int
    url: str
    title: str | None = None
    site: str | None = None
    folder: str | None = None
    full_text: bool = False
    """Whether the pages of new entries are fetched."""
    etag: str | None = None
    modified: str | None = None
    checked: datetime | None = None
    not_before: datetime | None = None
    """When the server wants to be asked again at the earliest."""
    problem: str | None = None
    typed: bool = False
    """Whether the reader named the address, so that it may be in their own network."""
    articles: int = 0
    unread: int = 0

    @property
    def name(self) -> str:
        """What the reader knows it by."""
        return self.title or self.url


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
