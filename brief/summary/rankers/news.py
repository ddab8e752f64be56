"""Our ranker for news: sentences that later ones take up, with a prior for the lead.

Directed centrality after Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised Summarization", ACL 2019,
over stemmed word counts instead of a neural model. The similarities of a sentence to all later and all earlier ones
are sums over running totals, so that the time is linear in the words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sumy.summarizers._summarizer import AbstractSummarizer

from brief.summary.lead import lead
from brief.summary.vectors import Vector, standardized, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LEAD_WEIGHT = 1.0
LEAD_DECAY = 3.0
"""Sentences after which the lead's prior has fallen to 1/e."""


class NewsSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """Directed centrality plus lead prior; works wherever a sumy summarizer does."""

    _stop_words: frozenset[str] = frozenset()

    @property
    def stop_words(self) -> frozenset[str]:
        """Words that say nothing."""
        return self._stop_words

    @stop_words.setter
    def stop_words(self, words: Iterable[str]) -> None:
        """Sets the words that say nothing."""
        self._stop_words = frozenset(map(self.normalize_word, words))

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences in reading order."""
        ratings = iter(self.rate([sentence.words for sentence in document.sentences]))
        best: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, lambda _: next(ratings))
        return best

    def rate(self, sentences: Sequence[Sequence[str]]) -> list[float]:
        """A rating for each sentence, given by its words."""
        vectors = [self._vector(words) for words in sentences]
        centrality = standardized(directed_centrality(vectors))
        return [score + LEAD_WEIGHT * lead(place, LEAD_DECAY) for place, score in enumerate(centrality)]

    def _vector(self, words: Sequence[str]) -> Vector:
        stops = self._stop_words
        counts = Counter(
            self.stem_word(word) for word in words if len(word) > 1 and self.normalize_word(word) not in stops
        )
        return unit(counts)


def directed_centrality(vectors: Sequence[Vector]) -> list[float]:
    """Similarity of each sentence to the later ones, less that to the earlier ones."""
    total: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    before: dict[str, float] = {}
    scores: list[float] = []
    for vector in vectors:
        earlier = sum(weight * before.get(term, 0.0) for term, weight in vector.items())
        all_of_them = sum(weight * total[term] for term, weight in vector.items())
        itself = sum(weight * weight for weight in vector.values())
        scores.append(all_of_them - itself - 2 * earlier)
        for term, weight in vector.items():
            before[term] = before.get(term, 0.0) + weight
    return scores
