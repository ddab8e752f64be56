"""The lead: the first sentences of an article, which on news is the baseline to beat."""

from __future__ import annotations

from typing import Any

from sumy.summarizers._summarizer import AbstractSummarizer


class LeadSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """Rates a sentence the higher the earlier it stands."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The first sentences."""
        sentences = document.sentences
        places = iter(range(len(sentences), 0, -1))
        best: tuple[Any, ...] = self._get_best_sentences(sentences, sentences_count, lambda _: float(next(places)))
        return best
