"""The sentence before a chosen one, taken into the summary and out of it."""

from __future__ import annotations

from datetime import UTC, datetime

from brief.analysis.pipeline import analyze
from brief.app.taking_in import with_sentence_before
from brief.model import Article, Summary, SummarySentence

TEXT = "The port of Vessanto closed on Friday. Two boats broke loose. They were found on the beach of Lommer."
ANALYSIS = analyze(Article("a", "a.txt", "Harbor", TEXT, "", "en", datetime(2031, 5, 4, tzinfo=UTC)))


def summary(*positions: int) -> Summary:
    chosen = [sentence for sentence in ANALYSIS.sentences if sentence.position in positions]
    return Summary("news", tuple(SummarySentence(one.position, one.span, 1.0) for one in chosen), 3)


def shown(summary: Summary) -> list[tuple[int, bool]]:
    return [(sentence.position, sentence.asked) for sentence in summary.sentences]


def test_the_sentence_before_is_taken_in_and_out() -> None:
    wider = with_sentence_before(summary(0, 2), ANALYSIS, 1)
    assert shown(wider) == [(0, False), (1, True), (2, False)]
    assert with_sentence_before(wider, ANALYSIS, 2) == summary(0, 2)
    assert with_sentence_before(wider, ANALYSIS, 1) == summary(0, 2)


def test_nothing_stands_before_the_first_sentence() -> None:
    assert with_sentence_before(summary(0, 2), ANALYSIS, 0) == summary(0, 2)


def test_a_chosen_sentence_before_stays_chosen() -> None:
    assert with_sentence_before(summary(1, 2), ANALYSIS, 1) == summary(1, 2)
