"""Chooses sentences that together cover what several articles say.

Worth is what the chosen sentences cover of the bigrams that several articles hold (Gillick and Favre, "A Scalable
Global Model for Summarization", 2009), and how near they are to all the words of the story (the centroid of Radev et
al., "Centroid-based summarization of multiple documents", 2004). The choice is greedy by worth for a word's room, so
that a shorter summary is the beginning of a longer one's choice wherever the sentences fit.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.summary.repeats import repeats

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from brief.length import Length
    from brief.summary.vectors import Vector

Bigram = tuple[str, str]

CENTROID = 1.0
"""What nearness to all the words of the story is worth beside the bigrams."""
LEAD, LEAD_DECAY = 2.0, 3.0
"""How much more the first sentence of an article is worth, and the sentences after which this has fallen to 1/e."""
ROOM = 0.7
"""Power of a sentence's words that its worth is divided by."""
FEWEST_WORDS = 15
"""A shorter sentence counts as one of so many words: it is not better for being short."""
SHARED_BIGRAMS = 0.5
"""Share of the shorter sentence's pairs of words that the other must hold: the same names alone do not say the same."""
FEW_ARTICLES = 3
"""Articles of a story in which what one of them says counts too."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a story that may be chosen."""

    article: int
    """Place of its article in the story."""
    order: int
    """Place of the sentence among the running text of its article."""
    terms: tuple[str, ...]
    bigrams: frozenset[Bigram]
    vector: Vector
    figures: frozenset[str]
    words: int
    barred: bool
    """Boilerplate, or too little to say anything."""
    orphan: bool
    """Whether it is not understood without the one before it."""


class Coverage:
    """What is covered so far, and what a further sentence would add."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._weights = shared_bigrams(told)
        self._total = sum(self._weights.values()) or 1
        self._centroid = Counter(term for sentence in told for term in sentence.terms)
        self._length = math.sqrt(sum(count * count for count in self._centroid.values())) or 1.0
        self._covered: set[Bigram] = set()
        self._chosen: Counter[str] = Counter()
        self._chosen_square = 0.0
        self._chosen_product = 0.0

    def worth(self, sentence: Told) -> float:
        """What the sentence would add, for the room that it takes."""
        added = sum(self._weights.get(bigram, 0) for bigram in sentence.bigrams if bigram not in self._covered)
        nearer = self._near(*self._with(sentence)) - self._near(self._chosen_square, self._chosen_product)
        lead = 1 + LEAD * math.exp(-sentence.order / LEAD_DECAY)
        return (added / self._total + CENTROID * nearer) * lead / math.pow(max(FEWEST_WORDS, sentence.words), ROOM)

    def take(self, sentence: Told) -> None:
        """Counts a sentence as chosen."""
        self._chosen_square, self._chosen_product = self._with(sentence)
        self._chosen.update(sentence.terms)
        self._covered |= sentence.bigrams

    def _with(self, sentence: Told) -> tuple[float, float]:
        """Squared length of the chosen words with the sentence's, and their product with the centroid."""
        square, product = self._chosen_square, self._chosen_product
        for term, count in Counter(sentence.terms).items():
            square += count * (2 * self._chosen[term] + count)
            product += count * self._centroid[term]
        return square, product

    def _near(self, square: float, product: float) -> float:
        return product / (math.sqrt(square) * self._length) if square else 0.0


def shared_bigrams(told: Sequence[Told]) -> dict[Bigram, int]:
    """The bigrams that at least two articles hold (in a story of few articles all), with how many hold them."""
    holders: dict[Bigram, set[int]] = {}
    for sentence in told:
        for bigram in sentence.bigrams:
            holders.setdefault(bigram, set()).add(sentence.article)
    fewest = 2 if len({sentence.article for sentence in told}) > FEW_ARTICLES else 1
    return {bigram: len(articles) for bigram, articles in holders.items() if len(articles) >= fewest}


def choose(told: Sequence[Told], length: Length, first: Collection[int] = ()) -> dict[int, float]:
    """The chosen places with their worth, in the order of choice; the places in `first` go before all others."""
    coverage = Coverage(told)
    chosen: dict[int, float] = {}
    repeated: set[int] = set()
    most, used = length.sentences_of(len(told)), 0
    for group in (set(first), set(range(len(told)))) if first else (set(range(len(told))),):
        while len(chosen) < most:
            left = length.words_left(used)
            best, worth = -1, -math.inf
            for place in sorted(group - repeated - chosen.keys()):
                sentence = told[place]
                if _unfit(told, place, chosen) or (left is not None and sentence.words > left):
                    continue
                if (value := coverage.worth(sentence)) > worth:
                    best, worth = place, value
            if best < 0:
                break
            chosen[best] = worth
            used += told[best].words
            coverage.take(told[best])
            repeated |= {place for place in range(len(told)) if place != best and is_repeat(told[place], told[best])}
    return chosen


def is_repeat(one: Told, other: Told) -> bool:
    """Whether the two say the same."""
    return repeats(one.vector, other.vector, one.figures, other.figures)


def says_the_same(one: Told, other: Told) -> bool:
    """Whether a reader may be told that one says what the other says: alike, and in the same turns of phrase."""
    fewest = min(len(one.bigrams), len(other.bigrams))
    return is_repeat(one, other) and len(one.bigrams & other.bigrams) >= SHARED_BIGRAMS * fewest > 0


def _unfit(told: Sequence[Told], place: int, chosen: Collection[int]) -> bool:
    sentence = told[place]
    return sentence.barred or (sentence.orphan and place - 1 not in chosen)
