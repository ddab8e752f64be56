"""How much two statements have to do with each other: BM25 times the likeness of their articles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

K1 = 0.9
"""How soon repeating a term stops counting (BM25: Robertson and Zaragoza 2009)."""

B = 0.4
"""How much long statements are held back."""

LEAST_LIKENESS = 0.02
"""Statements of articles with no term in common still compare by their words."""

FEEDBACK_STATEMENTS = 5
"""Statements whose common terms count as if they were asked for (pseudo relevance feedback, Rocchio 1971)."""

FEEDBACK_SHARE = 0.3


def bm25(words: Sequence[str], weights: Mapping[str, float], average: float) -> float:
    """The weight of the asked-for terms in a statement."""
    held = [word for word in words if word in weights]
    drag = K1 * (1 - B + B * len(words) / average)
    once = dict.fromkeys(held)
    if len(once) == len(held):
        return sum([weights[word] for word in held]) * (K1 + 1) / (1 + drag)
    counts = Counter(held)
    return sum(weights[word] * count * (K1 + 1) / (count + drag) for word, count in counts.items())


def agreed(best: Iterable[Sequence[str]]) -> dict[str, int]:
    """Terms that at least two of the best statements hold, with how many do."""
    counts = Counter(word for words in best for word in set(words))
    return {word: count for word, count in counts.items() if count > 1}


def article_factor(alike: float) -> float:
    """What the likeness of their articles makes of the weight of a statement's words."""
    return float((alike + LEAST_LIKENESS) ** 1.5)
