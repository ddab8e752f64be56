"""Articles are found in real pages of the web."""

from __future__ import annotations

from tests.quality.evaluation_data import folder_or_skip
from tests.quality.score_pages import figures, measure, word_f1

FLOORS = {"words": 0.957, "title": 0.91, "date": 0.89, "author": 0.77}
MOST_POOR = 0.015


def test_the_article_is_found_with_its_title_day_and_author() -> None:
    measured = figures(measure(folder_or_skip("inputs", "articles")))
    assert {name: measured[name] for name, floor in FLOORS.items() if measured[name] < floor} == {}
    assert measured["under one half"] <= MOST_POOR


def test_word_f1_counts_words_in_any_order() -> None:
    assert word_f1("the tunnel opens", "Opens the tunnel!") == 1.0
    assert word_f1("the tunnel", "a ferry") == 0.0
    assert word_f1("", "") == 1.0
