"""Who said what, over many articles: rows, what narrows them, and how the words are shared out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from brief.model import Span
from brief.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.model import Analysis, Article, Kind, Statement

NOBODY = "no speaker named"


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A statement with what a list shows of it."""

    article: Article
    statement: Statement
    speaker: str
    """By name, else as written; NOBODY when no speaker is named."""
    speaker_kind: Kind | None
    written: str
    """The speaker in the words of the text."""
    paragraph: int
    day: date | None
    """When it was said, else when the article was published."""

    @property
    def cue(self) -> str:
        """The words that report."""
        return self.statement.cue.of(self.article.text) if self.statement.cue else ""

    @property
    def contents(self) -> str:
        """What was said."""
        return " … ".join(span.of(self.article.text) for span in self.statement.contents)

    @property
    def standing(self) -> str:
        """How the speaker is known."""
        return self.statement.speaker.standing if self.statement.speaker else "anonymous"

    @property
    def words(self) -> int:
        """How many words were said."""
        return sum(len(span.of(self.article.text).split()) for span in self.statement.contents)

    @property
    def quoted_words(self) -> int:
        """How many of them stand in quotation marks."""
        if self.statement.manner != "mixed":
            return self.words if self.statement.manner == "direct" else 0
        text = self.contents
        return sum(len(one.inner.of(text).split()) for one in quotations(text, [Span(0, len(text))]))


def statement_rows(article: Article, analysis: Analysis) -> Iterator[StatementRow]:
    """The statements of an article, in text order."""
    actors = {actor.id: actor for actor in analysis.actors}
    paragraphs = [paragraph for paragraph in analysis.paragraphs if paragraph.number]
    place = 0
    for statement in analysis.statements:
        while place + 1 < len(paragraphs) and paragraphs[place].span.end <= statement.span.start:
            place += 1
        speaker = statement.speaker
        actor = actors.get(speaker.actor or "") if speaker else None
        written = " ".join(speaker.written(article.text).split()) if speaker else ""
        yield StatementRow(
            article,
            statement,
            actor.name if actor else written or NOBODY,
            actor.kind if actor else None,
            written,
            paragraphs[place].number if paragraphs else 0,
            statement.said_on or article.published,
        )


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """What statements have to be; None asks for nothing."""

    kind: str | None = None
    manner: str | None = None
    standing: str | None = None
    speaker: str | None = None
    since: date | None = None
    until: date | None = None

    def fits(self, row: StatementRow) -> bool:
        """Whether the row is all that is asked for."""
        statement = row.statement
        if self.speaker is not None and self.speaker.casefold() not in f"{row.speaker}\n{row.written}".casefold():
            return False
        dated = row.day is not None or (self.since is None and self.until is None)
        return (
            dated
            and self.kind in (None, statement.kind)
            and self.manner in (None, statement.manner)
            and self.standing in (None, row.standing)
            and (self.since is None or row.day is None or row.day >= self.since)
            and (self.until is None or row.day is None or row.day <= self.until)
        )


_FIELDS = ("kind", "manner", "standing", "speaker", "since", "until")


def typed_filter(typed: str) -> tuple[StatementFilter, str]:
    """The filter in what was typed ("kind:deny since:2031-05-01 ferry"), and the other words."""
    fields: dict[str, str | date] = {}
    words: list[str] = []
    for word in typed.split():
        name, colon, value = word.partition(":")
        known = name.casefold() in _FIELDS and colon
        read = _read(name.casefold(), value) if known else None
        if read is not None:
            fields[name.casefold()] = read
        elif not known:
            words.append(word)
    return StatementFilter(**fields), " ".join(words)  # type: ignore[arg-type]


def _read(name: str, value: str) -> str | date | None:
    """The value; None while it is not yet typed to its end."""
    if name not in ("since", "until"):
        return value.casefold() or None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Balance:
    """How the words of statements are shared out."""

    speakers: tuple[tuple[str, int], ...]
    """Words by speaker, most first."""
    quoted: int
    """Words in quotation marks."""
    paraphrased: int
    on_record: int
    """Words of speakers who can be told."""
    anonymous: int

    @property
    def words(self) -> int:
        """All words."""
        return self.quoted + self.paraphrased


def balance(rows: Iterable[StatementRow]) -> Balance:
    """How the words of these statements are shared out."""
    speakers: Counter[str] = Counter()
    quoted = words = anonymous = 0
    for row in rows:
        speakers[row.speaker] += row.words
        words += row.words
        quoted += min(row.words, row.quoted_words)
        anonymous += row.words if row.standing == "anonymous" else 0
    return Balance(tuple(speakers.most_common()), quoted, words - quoted, words - anonymous, anonymous)
