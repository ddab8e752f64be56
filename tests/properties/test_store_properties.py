"""Whatever is stored comes back as it was, and the index always knows exactly what is stored."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256
from typing import TYPE_CHECKING, get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from brief.model import (
    Actor,
    Analysis,
    Article,
    CueKind,
    Form,
    Kind,
    Manner,
    Mention,
    Paragraph,
    Role,
    Sentence,
    Span,
    Speaker,
    Standing,
    Statement,
)
from brief.store import Store
from brief.text.terms import terms

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn, SearchStrategy

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
WORDS = st.lists(st.sampled_from("taxes taxed Harbor crowns $500 1,200 U.S. Ólaf said the".split()), max_size=8).map(
    " ".join
)
ZONES = st.integers(-12, 12).map(lambda hours: timezone(timedelta(hours=hours)))


def choice(literal: object) -> SearchStrategy[str]:
    """One of the words of a Literal."""
    return st.sampled_from(get_args(literal))


@st.composite
def spans(draw: DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


@st.composite
def articles(draw: DrawFn, text: SearchStrategy[str] = TEXT) -> Article:
    content = draw(text)
    digest = sha256(content.encode()).hexdigest()
    return Article(
        id=digest[:12],
        location=draw(TEXT),
        title=draw(TEXT),
        text=content,
        digest=digest,
        language=draw(TEXT),
        retrieved=draw(st.datetimes(timezones=ZONES)),
        outlet=draw(st.none() | TEXT),
        byline=draw(st.none() | TEXT),
        published=draw(st.none() | st.dates()),
        offset_in_input=draw(st.none() | st.integers(0, 2**40)),
        note=draw(st.none() | TEXT),
    )


@st.composite
def statements(draw: DrawFn, article: Article, number: int, actors: tuple[Actor, ...]) -> Statement:
    span = spans(len(article.text))
    actor = st.none() | st.sampled_from([actor.id for actor in actors] or ["nobody"])
    speaker = st.builds(Speaker, span, actor, st.none() | choice(Form), choice(Standing))
    return Statement(
        id=f"{article.id}-{number}",
        span=draw(span),
        speaker=draw(st.none() | speaker),
        cue=draw(st.none() | span),
        contents=tuple(draw(st.lists(span, max_size=3))),
        manner=draw(choice(Manner)),  # type: ignore[arg-type]
        kind=draw(choice(CueKind)),  # type: ignore[arg-type]
        confidence=draw(st.floats(0, 1)),
        rule=draw(TEXT),
        addressee=draw(st.none() | span),
        occasion=draw(st.none() | span),
        hedge=draw(st.none() | span),
        negated=draw(st.booleans()),
        citing=draw(st.none() | span),
        said_on=draw(st.none() | st.dates()),
    )


@st.composite
def analyses(draw: DrawFn, article: Article) -> Analysis:
    span = spans(len(article.text))
    names = st.lists(TEXT, max_size=3).map(tuple)
    ids = draw(st.lists(TEXT, unique=True, max_size=3))
    actors = tuple(draw(st.builds(Actor, st.just(name), TEXT, choice(Kind), names, names)) for name in ids)
    mention = st.builds(Mention, st.sampled_from(ids), span, choice(Form)) if ids else st.nothing()
    paragraph = st.builds(Paragraph, span, choice(Role), st.integers(0, 9))
    count = draw(st.integers(0, 3))
    return Analysis(
        article=article.id,
        fingerprint=draw(TEXT),
        language=draw(TEXT),
        paragraphs=tuple(draw(st.lists(paragraph, max_size=3))),
        sentences=tuple(
            Sentence(position, draw(span), draw(st.integers(0, 9)), draw(choice(Role)))  # type: ignore[arg-type]
            for position in range(draw(st.integers(0, 3)))
        ),
        actors=actors,
        mentions=tuple(draw(st.lists(mention, max_size=3))) if ids else (),
        statements=tuple(draw(statements(article, number, actors)) for number in range(count)),
        problems=tuple(draw(st.lists(TEXT, max_size=2))),
    )


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_articles_and_analyses_come_back_as_they_were(data: st.DataObject) -> None:
    article = data.draw(articles())
    older, newer = data.draw(analyses(article)), data.draw(analyses(article))
    store = Store.open(None)
    assert store.articles.insert(article)
    assert store.articles.get(article.id) == article
    for analysis in (older, newer):
        store.analyses.save(analysis)
        assert store.analyses.load(article.id) == analysis
    for statement in newer.statements:
        assert store.analyses.statement(statement.id) == (article.id, statement)
    store.close()


@given(TEXT)
def test_every_term_is_one_token_of_the_index(text: str) -> None:
    words = terms(text)
    assert all(word and not set(word) & set(' "') for word in words)


def analysis_of(article: Article, contents: list[Span]) -> Analysis:
    """An analysis with a statement for each span."""
    made = tuple(
        Statement(f"{article.id}-{number}", span, None, None, (span,), "direct") for number, span in enumerate(contents)
    )
    return Analysis(article.id, "f", "en", (), (), (), (), made)


class IndexMachine(RuleBasedStateMachine):
    """Adds, analyzes, and removes articles, beside a plain dictionary of what is said in them."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.open(None)
        self.articles: dict[str, Article] = {}
        self.said: dict[str, list[str]] = {}

    @rule(text=WORDS)
    def add(self, text: str) -> None:
        digest = sha256(text.encode()).hexdigest()
        article = Article(digest[:12], "/a", "t", text, digest, "en", datetime(2031, 1, 1, tzinfo=UTC))
        assert self.store.articles.insert(article) == (article.id not in self.articles)
        self.articles[article.id] = article

    @rule(data=st.data())
    def analyze(self, data: st.DataObject) -> None:
        if self.articles:
            article = self.articles[data.draw(st.sampled_from(sorted(self.articles)))]
            contents = data.draw(st.lists(spans(len(article.text)), max_size=3))
            self.store.analyses.save(analysis_of(article, contents))
            self.said[article.id] = [span.of(article.text) for span in contents]

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        if self.articles:
            article = data.draw(st.sampled_from(sorted(self.articles)))
            assert self.store.articles.remove(article)
            del self.articles[article]
            self.said.pop(article, None)

    @invariant()
    def every_term_is_found_as_often_as_it_is_said(self) -> None:
        said = [set(terms(text)) for texts in self.said.values() for text in texts]
        vocabulary = set(terms("taxes Harbor crowns $500 1,200 U.S. Ólaf")).union(*said)
        expected = {word: sum(word in words for words in said) for word in vocabulary}
        assert self.store.statements.frequencies(vocabulary) == expected
        assert {word: len(self.store.statements.newest_holding(word, 99)) for word in vocabulary} == expected
        assert self.store.statements.totals()[0] == len(said)

    def teardown(self) -> None:
        with self.store._connections.writing() as connection:
            connection.execute("INSERT INTO statement_index (statement_index) VALUES ('integrity-check')")
        self.store.close()


TestIndex = IndexMachine.TestCase
TestIndex.settings = settings(max_examples=15, stateful_step_count=12, deadline=None)
