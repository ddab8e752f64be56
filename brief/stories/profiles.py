"""An actor over many articles: names and titles as written, what it said, what was said of it, with whom, and when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.model import Passage, Profile
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.model import ActorRow, Analysis, Article, Kind, Sentence, Span, Statement


_BEFORE, _AFTER = 3, 8
"""Characters between a title and the name after it, and between a name and its title: ", the "."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """The actor in one article: what it is called there."""

    article: Article
    analysis: Analysis
    actors: frozenset[str]
    """Ids of the actors of the article that are the one asked about."""


def profile(row: ActorRow, appearances: Iterable[Appearance]) -> Profile:
    """The actor of a row, from the articles that have it."""
    found = sorted(appearances, key=lambda each: (each.article.published or each.article.retrieved.date()).isoformat())
    written: Counter[str] = Counter()
    companions: Counter[tuple[str, Kind]] = Counter()
    for each in found:
        written.update(_written(each))
        companions.update(_companions(each))
    return Profile(
        row,
        tuple(sorted(written.items(), key=lambda item: (-item[1], item[0]))),
        _titles(row, found),
        tuple(_by_day(passage for each in found for passage in _said(each))),
        tuple(_by_day(passage for each in found for passage in _said_about(each))),
        tuple(_by_day(passage for each in found for passage in _mentioned(each))),
        tuple((name, kind, count) for (name, kind), count in companions.most_common(8)),
        gazetteer.seats().get(row.actor.name) if row.actor.kind == "organization" else None,
    )


def _by_day(passages: Iterable[Passage]) -> list[Passage]:
    """Undated passages last; within a day in the order of the articles."""
    return sorted(passages, key=lambda passage: (passage.day is None, passage.day.isoformat() if passage.day else ""))


def _written(each: Appearance) -> Counter[str]:
    words = (mention.span.of(each.article.text) for mention in each.analysis.mentions if mention.actor in each.actors)
    return Counter(" ".join(word.split()) for word in words)


def _titles(row: ActorRow, found: Sequence[Appearance]) -> tuple[tuple[str, Passage], ...]:
    first: dict[str, Passage] = {}
    for each in found:
        for mention in each.analysis.mentions:
            if mention.actor not in each.actors:
                continue
            for title in row.actor.titles:
                if title not in first and title in _around(each.article.text, mention.span, len(title)):
                    first[title] = _passage(each, mention.span)
    return tuple(first.items())


def _around(text: str, name: Span, length: int) -> str:
    """The words around a name among which a title of some length stands, on one line."""
    return " ".join(text[max(0, name.start - length - _BEFORE) : name.end + length + _AFTER].split())


def _said(each: Appearance) -> Iterable[Passage]:
    for statement in each.analysis.statements:
        if statement.speaker is not None and statement.speaker.actor in each.actors:
            yield _passage(each, statement.span, statement)


def _said_about(each: Appearance) -> Iterable[Passage]:
    spans = [mention.span for mention in each.analysis.mentions if mention.actor in each.actors]
    for statement in each.analysis.statements:
        own = statement.speaker is not None and statement.speaker.actor in each.actors
        if not own and any(content.contains(span) for content in statement.contents for span in spans):
            yield _passage(each, statement.span, statement)


def _mentioned(each: Appearance) -> Iterable[Passage]:
    for sentence, actors in _sentences(each):
        if actors & each.actors:
            yield _passage(each, sentence.span)


def _companions(each: Appearance) -> Counter[tuple[str, Kind]]:
    known = {actor.id: actor for actor in each.analysis.actors}
    shared: Counter[tuple[str, Kind]] = Counter()
    for _, actors in _sentences(each):
        if actors & each.actors:
            shared.update((known[actor].name, known[actor].kind) for actor in actors - each.actors if actor in known)
    return shared


def _sentences(each: Appearance) -> Iterable[tuple[Sentence, frozenset[str]]]:
    """The sentences of the running text with the actors that they mention."""
    mentions = sorted(each.analysis.mentions, key=lambda mention: mention.span.start)
    place = 0
    for sentence in each.analysis.sentences:
        meant = set()
        while place < len(mentions) and mentions[place].span.start < sentence.span.end:
            if mentions[place].span.start >= sentence.span.start:
                meant.add(mentions[place].actor)
            place += 1
        yield sentence, frozenset(meant)


def _passage(each: Appearance, span: Span, statement: Statement | None = None) -> Passage:
    article, analysis = each.article, each.analysis
    inside = (block for block in analysis.paragraphs if block.span.start <= span.start < block.span.end)
    said_on = statement.said_on if statement else None
    return Passage(
        article,
        span,
        next((block.number for block in inside), 0),
        said_on or article.published,
        statement,
        _speaker(article, analysis, statement) if statement else "",
    )


def _speaker(article: Article, analysis: Analysis, statement: Statement) -> str:
    if statement.speaker is None:
        return ""
    named = next((actor.name for actor in analysis.actors if actor.id == statement.speaker.actor), None)
    return named or statement.speaker.span.of(article.text)
