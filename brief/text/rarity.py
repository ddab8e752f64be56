"""How much a term tells, by how few texts hold it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KEY_TERMS = 64
"""How many key terms stand for an article."""


@lru_cache(maxsize=1 << 14)
def rarity(holding: int, total: int) -> float:
    """Inverse document frequency as BM25 counts it (Robertson and Zaragoza 2009), always above 0."""
    return log(1 + (max(total, holding) - holding + 0.5) / (holding + 0.5))


def key_terms(words: Sequence[str], rarities: Mapping[str, float]) -> dict[str, int]:
    """The weightiest terms of an article in thousandths of a vector of length 1, heaviest first."""
    counts = Counter(words)
    weights = {word: rarities[word] ** 1.5 for word in counts}
    for word, count in counts.items():
        # Most words of an article stand in it once, and their logarithm is nothing.
        if count > 1:
            weights[word] *= 1 + log(count)
    return unit_vector(weights, KEY_TERMS)


def unit_vector(weights: Mapping[str, float], most: int) -> dict[str, int]:
    """The heaviest terms in thousandths of a vector of length 1, heaviest first."""
    heaviest = sorted([(weight, word) for word, weight in weights.items()], reverse=True)[:most]
    length = sqrt(sum([weight * weight for weight, _ in heaviest])) or 1.0
    return {word: round(1000 * weight / length) for weight, word in heaviest}
