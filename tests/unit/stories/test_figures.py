"""Figures with what they count."""

from __future__ import annotations

import time

import pytest

from brief.stories.figures import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aid has reached approximately $500 billion, and", [(5e11, "dollar", "")]),
        ("a bill of €3.5bn for the tunnel", [(3.5e9, "euro", "tunnel")]),
        ("1,950 people had left", [(1950, "", "peopl")]),
        ("twelve houses and 40,000 cars", [(12, "", "hous"), (40_000, "", "car")]),
        ("7 per cent of the staff", [(7, "percent", "staff")]),
        ("5% of voters", [(5, "percent", "voter")]),
        ("two million crowns", [(2e6, "crown", "")]),
        ("40 pesos", [(40, "peso", "")]),
        ("fourteen people are now known to have died", [(14, "", "dead")]),
        ("17 have died and six are missing", [(17, "", "dead"), (6, "", "missing")]),
        ("the number of dead stood at 16", [(16, "", "dead")]),
        ("a storm that injured at least 40", [(40, "", "hurt")]),
        ("four nurses came for the wounded", [(4, "", "nurs")]),
    ],
)
def test_figures_have_a_value_a_unit_and_a_noun(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert [(figure.value, figure.unit, figure.head) for figure in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "in 2031 they met",
        "on March 5",
        "on 27 March",
        "at 10:30",
        "at 5 p.m.",
        "a 16-year-old",
        "won 20 - 13",
        "seventh",
    ],
)
def test_dates_times_ages_and_scores_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_hostile_numbers_take_no_time() -> None:
    started = time.process_time()
    for text in ("1," * 100_000, "9" * 100_000, "one " * 50_000, "$" * 100_000, "1-" * 100_000):
        assert len(figures(text)) <= 200
    assert time.process_time() - started < 5
