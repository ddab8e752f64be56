"""How much a term tells, by how few texts hold it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Term = TypeVar("Term", str, int)
"""A word, or the number that stands for it."""

_Asked = TypeVar("_Asked", contravariant=True)


class Hefts(Protocol[_Asked]):
    """How much each term tells of an article: a mapping, or a list by number."""

    def __getitem__(self, word: _Asked, /) -> float:
        """The heft of one term."""
        ...


KEY_TERMS = 64
"""How many key terms stand for an article."""


@lru_cache(maxsize=1 << 14)
def rarity(holding: int, total: int) -> float:
    """Inverse document frequency as BM25 counts it (Robertson and Zaragoza 2009), always above 0."""
    return log(1 + (max(total, holding) - holding + 0.5) / (holding + 0.5))


def heft(rarity: float) -> float:
    """How much a term of that rarity tells of what an article is about."""
    return float(rarity**1.5)


def key_terms(words: Iterable[Term], hefts: Hefts[Term]) -> dict[Term, int]:
    """The weightiest terms of an article in thousandths of a vector of length 1, heaviest first."""
    counts = Counter(words)
    # Most words of an article stand in it once, and their logarithm is nothing.
    weights = {word: hefts[word] if count == 1 else hefts[word] * (1 + log(count)) for word, count in counts.items()}
    return unit_vector(weights, KEY_TERMS)


def unit_vector(weights: Mapping[Term, float], most: int) -> dict[Term, int]:
    """The heaviest terms in thousandths of a vector of length 1, heaviest first."""
    # Of terms that weigh the same, all articles keep the same ones.
    heaviest = sorted(sorted(weights, reverse=True), key=weights.__getitem__, reverse=True)[:most]
    chosen = [weights[word] for word in heaviest]
    scale = 1000 / (sqrt(sum([weight * weight for weight in chosen])) or 1.0)
    return {word: round(scale * weight) for word, weight in zip(heaviest, chosen, strict=True)}
