"""Rows of who said what, what narrows them, and the balance of words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from brief.model import Actor, Analysis, Article, Paragraph, Span, Speaker, Statement
from brief.stories.saying import NOBODY, StatementFilter, StatementRow, balance, statement_rows, typed_filter

TEXT = "Mara Velling said the “old tunnel” leaks.\n“Close it,” officials said.\n“Why?”"


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def rows() -> list[StatementRow]:
    article = Article(
        "a1", "tunnel.txt", "Tunnel", TEXT, "d", "en", datetime(2031, 3, 5, tzinfo=UTC), published=date(2031, 3, 5)
    )
    mara = Actor("p1", "Mara Velling", "person")
    named = Speaker(span("Mara Velling"), "p1", "name", "named")
    unnamed = Speaker(span("officials"), standing="anonymous")
    tunnel, close, why = span("the “old tunnel” leaks"), span("“Close it,”"), span("“Why?”")
    first = Statement("s1", Span(0, tunnel.end), named, span("said"), (tunnel,), "mixed", said_on=date(2031, 3, 3))
    second = Statement("s2", close, unnamed, None, (close,), "direct", "order")
    third = Statement("s3", why, None, None, (why,), "direct", "ask")
    paragraphs, start = [], 0
    for number, block in enumerate(TEXT.split("\n"), 1):
        paragraphs.append(Paragraph(Span(start, start + len(block)), "body", number))
        start += len(block) + 1
    analysis = Analysis("a1", "f", "en", tuple(paragraphs), (), (mara,), (), (first, second, third))
    return list(statement_rows(article, analysis))


def test_rows_say_who_where_and_when() -> None:
    shown = [(row.speaker, row.speaker_kind, row.paragraph, row.day) for row in rows()]

    assert shown == [
        ("Mara Velling", "person", 1, date(2031, 3, 3)),
        ("officials", None, 2, date(2031, 3, 5)),
        (NOBODY, None, 3, date(2031, 3, 5)),
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (StatementFilter(), ["s1", "s2", "s3"]),
        (StatementFilter(kind="order"), ["s2"]),
        (StatementFilter(manner="direct"), ["s2", "s3"]),
        (StatementFilter(standing="anonymous"), ["s2", "s3"]),
        (StatementFilter(speaker="velling"), ["s1"]),
        (StatementFilter(since=date(2031, 3, 4)), ["s2", "s3"]),
        (StatementFilter(until=date(2031, 3, 4)), ["s1"]),
        (StatementFilter(kind="order", manner="mixed"), []),
    ],
)
def test_a_filter_keeps_what_fits(asked: StatementFilter, found: list[str]) -> None:
    assert [row.statement.id for row in rows() if asked.fits(row)] == found


@pytest.mark.parametrize(
    ("typed", "asked", "words"),
    [
        ("tunnel leaks", StatementFilter(), "tunnel leaks"),
        ("kind:deny tunnel", StatementFilter(kind="deny"), "tunnel"),
        ("Manner:direct speaker:Velling", StatementFilter(manner="direct", speaker="velling"), ""),
        ("since:2031-03-04", StatementFilter(since=date(2031, 3, 4)), ""),
        ("since:2031-03 kind: tunnel", StatementFilter(), "tunnel"),
        ("at 10:30", StatementFilter(), "at 10:30"),
    ],
)
def test_a_filter_is_typed(typed: str, asked: StatementFilter, words: str) -> None:
    assert typed_filter(typed) == (asked, words)


def test_the_balance_counts_words() -> None:
    shared = balance(rows())

    assert shared.speakers == (("Mara Velling", 4), ("officials", 2), (NOBODY, 1))
    assert (shared.words, shared.quoted, shared.paraphrased) == (7, 5, 2)
    assert (shared.on_record, shared.anonymous) == (4, 3)


def test_nothing_said_has_no_balance() -> None:
    assert balance([]).words == 0
