"""A brief made by hand, of invented people and places."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from brief.model import (
    Actor,
    Analysis,
    Article,
    Brief,
    BriefSource,
    Evidence,
    Mention,
    Paragraph,
    Relation,
    Sentence,
    Span,
    Speaker,
    Statement,
    StatementText,
    Summary,
    SummarySentence,
)

if TYPE_CHECKING:
    from collections.abc import Callable

HARBOR = """\
Harbor Tunnel Will Open in May
By Mara Velling | Mar 4, 2031
Mayor Ilona Varga said on Monday that the harbor tunnel would open in May.
"We have tested every pump," she told reporters at the site. "The tunnel is dry."
The Port Authority denied that the tunnel leaks, and officials put the cost at about $90 million.
It reportedly expects [sic] 40,000 cars a day | twice the *old* figure, Varga added.
"""

FERRY = """\
Ferry Crews Fear for Jobs
The harbor tunnel leaks, union leader Tomas Brandl said.
Ilona Varga rejected that claim.
"""


@pytest.fixture(autouse=True)
def without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers of the tests are on this machine, whatever they are called."""
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def harbor() -> BriefSource:
    """An article with a mayor who speaks three times, once as "she", and a port authority that denies."""
    return _harbor()


@pytest.fixture(scope="session")
def harbor_brief(harbor: BriefSource) -> Brief:
    """One article as a brief."""
    return Brief(harbor.article.title, "article", datetime(2031, 3, 4, 18, tzinfo=UTC), "brief 1.0.0", (harbor,))


@pytest.fixture(scope="session")
def pile_brief(harbor: BriefSource) -> Brief:
    """Two articles as a brief, with a relation between them."""
    ferry = _ferry()
    denial, leak = harbor.analysis.statements[2], ferry.analysis.statements[0]
    relation = Relation(_asked(leak, ferry.article), "disputes", 0.8, Evidence(terms=("tunnel", "leaks")))
    first = replace(harbor, related=(*harbor.related, (denial, relation)))
    return Brief("Harbor tunnel", "selection", datetime(2031, 3, 5, 9, tzinfo=UTC), "brief 1.0.0", (first, ferry))


def _harbor() -> BriefSource:
    article = _article("a1", HARBOR, "samples/harbor.txt", byline="Mara Velling", published=date(2031, 3, 4))
    at = _finder(HARBOR)
    actors = (
        Actor("p1", "Ilona Varga", "person", ("Varga",), ("Mayor",)),
        Actor("o1", "Port Authority", "organization"),
    )
    mentions = (
        Mention("p1", at("Ilona Varga"), "name"),
        Mention("p1", at("she"), "pronoun"),
        Mention("o1", at("Port Authority"), "name"),
        Mention("p1", at("Varga added", "Varga"), "name"),
    )
    dry = (at('"We have tested every pump,"'), at('"The tunnel is dry."'))
    statements = (
        Statement(
            "s1",
            at("Mayor Ilona Varga said on Monday that the harbor tunnel would open in May"),
            Speaker(at("Ilona Varga"), "p1", "name"),
            at("said"),
            (at("the harbor tunnel would open in May"),),
            "indirect",
            said_on=date(2031, 3, 3),
        ),
        Statement(
            "s2",
            Span(dry[0].start, dry[1].end),
            Speaker(at("she"), "p1", "pronoun"),
            at("told"),
            dry,
            "direct",
            addressee=at("reporters"),
            occasion=at("at the site"),
        ),
        Statement(
            "s3",
            at("The Port Authority denied that the tunnel leaks"),
            Speaker(at("Port Authority"), "o1", "name"),
            at("denied"),
            (at("the tunnel leaks"),),
            "indirect",
            kind="deny",
            negated=True,
        ),
        Statement(
            "s4",
            at("officials put the cost at about $90 million"),
            Speaker(at("officials")),
            at("put"),
            (at("the cost at about $90 million"),),
            "indirect",
            kind="estimate",
        ),
        Statement(
            "s5",
            at("It reportedly expects [sic] 40,000 cars a day | twice the *old* figure, Varga added"),
            Speaker(at("Varga added", "Varga"), "p1", "name"),
            at("added"),
            (at("It reportedly expects [sic] 40,000 cars a day | twice the *old* figure,"),),
            "mixed",
            hedge=at("reportedly"),
        ),
    )
    source = _source(article, actors, mentions, statements, chosen=(0, 2))
    relation = Relation(_asked(statements[1], article), "same_claim", 0.7, Evidence(actors=("tunnel",)))
    return replace(source, related=((statements[0], relation),))


def _ferry() -> BriefSource:
    article = _article("a2", FERRY, "https://ferry.example/crews", outlet="Ferry Post", published=date(2031, 3, 5))
    at = _finder(FERRY)
    actors = (Actor("p1", "Tomas Brandl", "person"), Actor("p2", "Varga", "person", (), ("Mayor",)))
    mentions = (Mention("p1", at("Tomas Brandl"), "name"), Mention("p2", at("Varga"), "name"))
    statements = (
        Statement(
            "t1",
            at("The harbor tunnel leaks, union leader Tomas Brandl said"),
            Speaker(at("Tomas Brandl"), "p1", "name"),
            at("said"),
            (at("The harbor tunnel leaks"),),
            "indirect",
        ),
        Statement(
            "t2",
            at("Ilona Varga rejected that claim"),
            Speaker(at("Ilona Varga"), "p2", "name"),
            at("rejected"),
            (at("that claim"),),
            "indirect",
            kind="deny",
        ),
    )
    return _source(article, actors, mentions, statements, chosen=(0,))


def _article(name: str, text: str, location: str, **known: object) -> Article:
    digest = sha256(text.encode()).hexdigest()
    retrieved = datetime(2031, 3, 4, 12, tzinfo=UTC)
    return Article(name, location, text.splitlines()[0], text, digest, "en", retrieved, **known)  # type: ignore[arg-type]


def _finder(text: str) -> Callable[..., Span]:
    def find(words: str, inside: str | None = None) -> Span:
        start = text.index(words) + (words.index(inside) if inside else 0)
        return Span(start, start + len(inside or words))

    return find


def _source(
    article: Article,
    actors: tuple[Actor, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    chosen: tuple[int, ...],
) -> BriefSource:
    paragraphs = _paragraphs(article.text)
    body = [block for block in paragraphs if block.number]
    sentences = tuple(Sentence(at, block.span, block.number, "body") for at, block in enumerate(body))
    analysis = Analysis(
        article.id, "by hand", "en", paragraphs, sentences, actors, mentions, statements, timings={"sentences_ms": 0.5}
    )
    picked = tuple(SummarySentence(at, sentences[at].span, 0.9 - at / 10) for at in chosen)
    return BriefSource(article, analysis, Summary("lead", picked, len(sentences)))


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    found: list[Paragraph] = []
    start = 0
    for line in text.splitlines():
        role = "headline" if not found else "byline" if line.startswith("By ") else "body"
        number = sum(block.number > 0 for block in found) + 1 if role == "body" else 0
        found.append(Paragraph(Span(start, start + len(line)), role, number))  # type: ignore[arg-type]
        start += len(line) + 1
    return tuple(found)


def _asked(statement: Statement, article: Article) -> StatementText:
    words = " ".join(span.of(article.text) for span in statement.contents)
    return StatementText(statement.id, article.id, words, start=statement.span.start, end=statement.span.end)
