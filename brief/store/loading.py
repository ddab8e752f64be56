"""Reads an analysis back from its tables."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from brief.model import Actor, Mention, Paragraph, Sentence, Span, Speaker, Statement

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from brief.model import ArticleActor

_STATEMENT = (
    "SELECT key, id, start, end, speaker_start, speaker_end, speaker_actor, speaker_from, speaker_standing,"
    " cue_start, cue_end, manner,"
    " kind, confidence, rule, addressee_start, addressee_end, occasion_start, occasion_end, hedge_start, hedge_end,"
    " negated, said_on, citing_start, citing_end FROM statement JOIN statement_text USING (key)"
)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def paragraphs_of(connection: sqlite3.Connection, key: int) -> tuple[Paragraph, ...]:
    """The paragraphs of an analysis."""
    query = "SELECT start, end, role, number FROM paragraph WHERE article = ? ORDER BY position"
    found = connection.execute(query, (key,))
    return tuple(Paragraph(Span(start, end), role, number) for start, end, role, number in found)


def sentences_of(connection: sqlite3.Connection, key: int) -> tuple[Sentence, ...]:
    """The sentences of an analysis."""
    query = "SELECT position, start, end, paragraph, role FROM sentence WHERE article = ? ORDER BY position"
    found = connection.execute(query, (key,))
    return tuple(Sentence(position, Span(start, end), number, role) for position, start, end, number, role in found)


def actors_of(connection: sqlite3.Connection, key: int) -> tuple[Actor, ...]:
    """The actors of an analysis."""
    return tuple(actor for _, actor, _, _ in _counted(connection, "WHERE article.key = ?", key))


def actor_counts(connection: sqlite3.Connection, where: str, value: int | str | None = None) -> list[ArticleActor]:
    """Actors of the articles that a condition on `article` picks, in the order of their articles."""
    from brief.model import ArticleActor

    return [ArticleActor(*found) for found in _counted(connection, where, value)]


def _counted(
    connection: sqlite3.Connection, where: str, value: int | str | None = None
) -> Iterator[tuple[str, Actor, int, int]]:
    """The article, the actor, how often it is named, and its statements."""
    values = () if value is None else (value,)
    names: dict[tuple[int, int], tuple[list[str], list[str]]] = {}
    query = (
        "SELECT alias.article, alias.actor, alias.name, is_title FROM alias JOIN article ON article.key = alias.article"
        f" {where} ORDER BY alias.article, alias.actor, alias.position"
    )
    for key, number, name, is_title in connection.execute(query, values):
        names.setdefault((key, number), ([], []))[is_title].append(name)
    query = (
        "SELECT actor.article, actor.position, article.id, actor.id, actor.name, kind, named, said FROM actor"
        f" JOIN article ON article.key = actor.article {where} ORDER BY actor.article, actor.position"
    )
    for key, number, article, identity, name, kind, named, said in connection.execute(query, values):
        aliases, titles = names.get((key, number), ((), ()))
        yield article, Actor(identity, name, kind, tuple(aliases), tuple(titles)), named, said


def mentions_of(connection: sqlite3.Connection, key: int) -> tuple[Mention, ...]:
    """The mentions of an analysis, in their order."""
    query = (
        "SELECT actor.id, start, end, form FROM mention JOIN actor ON actor.article = mention.article"
        " AND actor.position = mention.actor WHERE mention.article = ? ORDER BY mention.position"
    )
    return tuple(
        Mention(actor, Span(start, end), form) for actor, start, end, form in connection.execute(query, (key,))
    )


def statements_where(connection: sqlite3.Connection, where: str, value: int | str) -> tuple[Statement, ...]:
    """The statements that a condition picks."""
    found = connection.execute(f"{_STATEMENT} WHERE {where}", (value,)).fetchall()
    return tuple(_statement(values, _contents(connection, values[0])) for values in found)


def _contents(connection: sqlite3.Connection, key: int) -> tuple[Span, ...]:
    query = "SELECT start, end FROM statement_content WHERE statement = ? ORDER BY position"
    return tuple(Span(start, end) for start, end in connection.execute(query, (key,)))


def _statement(values: tuple[Any, ...], contents: tuple[Span, ...]) -> Statement:
    _, identity, start, end, *speaker, cue_start, cue_end, manner, kind, confidence, rule = values[:15]
    addressee, occasion, hedge = (_span(values[place], values[place + 1]) for place in (15, 17, 19))
    return Statement(
        id=identity,
        span=Span(start, end),
        speaker=_speaker(*speaker),
        cue=_span(cue_start, cue_end),
        contents=contents,
        manner=manner,
        kind=kind,
        confidence=confidence,
        rule=rule,
        addressee=addressee,
        occasion=occasion,
        hedge=hedge,
        negated=bool(values[21]),
        citing=_span(values[23], values[24]),
        said_on=date.fromisoformat(values[22]) if values[22] else None,
    )


def _speaker(
    start: int | None, end: int | None, actor: str | None, resolved_from: Any, standing: Any
) -> Speaker | None:
    span = _span(start, end)
    return None if span is None else Speaker(span, actor, resolved_from, standing or "described")
