"""Articles and analyses of invented people and places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from brief.model import Actor, Analysis, Article, Mention, Paragraph, Sentence, Span, Speaker, Statement
from brief.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

MakeArticle = Callable[..., Article]
MakeAnalysis = Callable[..., Analysis]


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    opened = Store.open(None)
    yield opened
    opened.close()


@pytest.fixture
def make_article() -> MakeArticle:
    """Makes an article of a text; every text is another article."""

    def make(
        text: str = "Mayor Ada Quill said taxes will fall.", published: date | None = None, **more: object
    ) -> Article:
        digest = sha256(text.encode()).hexdigest()
        values: dict[str, object] = {
            "id": digest[:12],
            "location": f"/news/{digest[:4]}.txt",
            "title": text[:20],
            "text": text,
            "digest": digest,
            "language": "en",
            "retrieved": datetime(2031, 3, 4, 12, 30, tzinfo=UTC),
            "published": published,
        }
        return Article(**{**values, **more})  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_analysis() -> MakeAnalysis:
    """Makes an analysis in which Ada Quill makes one statement, from a character of the text on."""

    def make(article: Article, fingerprint: str = "one", start: int = 21) -> Analysis:
        whole = Span(0, len(article.text))
        statement = Statement(
            id=f"s-{article.id}",
            span=whole,
            speaker=Speaker(Span(0, 15), "quill", "name"),
            cue=Span(16, 20),
            contents=(Span(start, whole.end),),
            manner="indirect",
        )
        return Analysis(
            article=article.id,
            fingerprint=fingerprint,
            language="en",
            paragraphs=(Paragraph(whole, "body", 1),),
            sentences=(Sentence(0, whole, 1, "body"),),
            actors=(Actor("quill", "Ada Quill", "person", ("Quill",), ("Mayor",)),),
            mentions=(Mention("quill", Span(0, 15), "title"),),
            statements=(statement,),
        )

    return make
