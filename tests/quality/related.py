"""Whether a reader of the sample articles is led from a statement to the one that belongs beside it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.quality.corpus import SEEDS, locate
from tests.quality.scoring import MINIMUM_OVERLAP, letters, overlap

if TYPE_CHECKING:
    from brief.library import Library
    from brief.model import Article, Relation, Span, Statement

PAIRS = Path(__file__).resolve().with_name("relations.toml")
NEAR = 5
"""A reader looks at so many rows."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a shipped article."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class ExpectedPair:
    """Two statements that belong beside each other, and what they may be to each other."""

    origin: Place
    target: Place
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of a pair."""

    pair: ExpectedPair
    found: bool
    kind_is_right: bool


def expected_pairs() -> list[ExpectedPair]:
    """All pairs."""
    rows = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["pair"]
    return [ExpectedPair(Place(*row["from"]), Place(*row["to"]), frozenset(row["kinds"])) for row in rows]


def add_samples(library: Library) -> dict[str, Article]:
    """Adds and analyzes the shipped articles; they are returned by file name."""
    added = [one.article for one in library.add([str(SEEDS)]) if one.article is not None]
    for article in added:
        library.analyze(article.id)
    return {Path(article.location).name: article for article in added}


def is_at(spans: tuple[Span, ...], words: str, text: str) -> bool:
    """Whether spans are, for the most part, these words."""
    wanted = letters([locate(words, text)], text)
    return overlap(letters(spans, text), wanted) >= MINIMUM_OVERLAP


def statement_at(library: Library, article: Article, words: str) -> Statement | None:
    """The statement with these contents, if the analysis found it."""
    analysis = library.analyze(article.id)
    return next((one for one in analysis.statements if is_at(one.contents, words, article.text)), None)


def leads_to(relation: Relation, article: Article, target: Statement) -> bool:
    """Whether a row is the target, or holds it folded into a near-copy."""
    return relation.statement.id == target.id or article.id in relation.also_in


def judge(library: Library, articles: dict[str, Article], pair: ExpectedPair) -> Judged:
    """Follows one pair."""
    article = articles[pair.target.file]
    origin = statement_at(library, articles[pair.origin.file], pair.origin.words)
    target = statement_at(library, article, pair.target.words)
    if origin is None or target is None:
        return Judged(pair, found=False, kind_is_right=False)
    rows = library.related(origin.id, NEAR)
    kinds = [row.kind for row in rows if leads_to(row, article, target)]
    return Judged(pair, bool(kinds), any(kind in pair.kinds for kind in kinds))


def judge_all(library: Library) -> list[Judged]:
    """Follows every pair."""
    articles = add_samples(library)
    return [judge(library, articles, pair) for pair in expected_pairs()]
