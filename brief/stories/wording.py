"""What an article is about, as stories are grouped by it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log
from typing import TYPE_CHECKING
from zlib import crc32

from brief.model import RUNNING_TEXT
from brief.story import Profile
from brief.text.rarity import rarity, unit_vector
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.model import Analysis, Article

MOST_TERMS = 100
"""Terms that stand for an article."""

KNOWN_BEFORE = 300
"""Articles that a new library is taken to hold: in a small one, what its only story is about is not rare."""

POWER = 1.25
"""How much more rare terms weigh than by their rarity alone."""

EARLY = 60
"""Terms of the headline and the first sentences, which tell what the article is about."""

EARLY_WEIGHT = 1.5

_MARK_RUN = 5
_MARKS_TAKEN = 4
"""One of so many runs is kept as a mark: which one, its words alone decide, so that copies keep the same ones."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Wording:
    """The terms of an article in text order, and how often it names the actors that they stand in."""

    terms: tuple[str, ...]
    named: Mapping[str, int]
    written: Mapping[str, str]
    """A term as the article writes it first; for those it names, the actor's name."""


def wording(article: Article, analysis: Analysis) -> Wording:
    """The terms of the headline and the running text."""
    paragraphs = [one.span.of(article.text) for one in analysis.paragraphs if one.role in RUNNING_TEXT]
    text = "\n".join([article.title, *(paragraphs or [article.text])])
    mentions = Counter(mention.actor for mention in analysis.mentions)
    named: dict[str, int] = {}
    written: dict[str, str] = {}
    for actor in analysis.actors:
        for term in terms(actor.name):
            if mentions[actor.id] > named.get(term, 0):
                named[term], written[term] = mentions[actor.id], actor.name
    for word in _WORD.findall(text):
        for term in terms(word):
            written.setdefault(term, word)
    return Wording(tuple(terms(text)), named, written)


def profile(wording: Wording, holding: Mapping[str, int], articles: int) -> Profile:
    """The weights of an article's terms, given how many of all articles hold each, itself not counted."""
    early = frozenset(wording.terms[:EARLY])
    weights = {
        term: (1 + log(count)) * _rarity(term, holding, articles) * (EARLY_WEIGHT if term in early else 1.0)
        for term, count in Counter(wording.terms).items()
    }
    named = {
        term: (1 + log(count)) * _rarity(term, holding, articles)
        for term, count in wording.named.items()
        if term in weights
    }
    return Profile(unit_vector(weights, MOST_TERMS), unit_vector(named, MOST_TERMS), marks(wording.terms))


def _rarity(term: str, holding: Mapping[str, int], articles: int) -> float:
    return float(rarity(holding.get(term, 0) + 1, articles + 1 + KNOWN_BEFORE) ** POWER)


def marks(words: tuple[str, ...]) -> frozenset[int]:
    """A sample of an article's runs of terms: copies of it, shortened or not, keep most of them."""
    runs = zip(*(words[place:] for place in range(_MARK_RUN)), strict=False)
    hashes = (crc32(" ".join(run).encode()) for run in runs)
    return frozenset(value for value in hashes if value % _MARKS_TAKEN == 0)
