"""Sentences as vectors of stemmed words, and how alike they are."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Vector = dict[str, float]
"""Weights by term, of length 1 where `unit` made it."""


def unit(counts: Mapping[str, float]) -> Vector:
    """The counts scaled to length 1."""
    length = math.sqrt(sum(count * count for count in counts.values())) or 1.0
    return {term: count / length for term, count in counts.items()}


def vector(terms: Iterable[str]) -> Vector:
    """The vector of the terms of a sentence."""
    return unit(Counter(terms))


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Likeness of two unit vectors, 0 to 1."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other.get(term, 0.0) for term, weight in one.items())


def standardized(values: Sequence[float]) -> list[float]:
    """The values with mean 0 and deviation 1."""
    if not values:
        return []
    mean = sum(values) / len(values)
    deviation = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values)) or 1.0
    return [(value - mean) / deviation for value in values]
