"""Forms of one word become one term."""

from __future__ import annotations

import pytest

from brief.text.stemming import stem
from brief.text.terms import terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Taxes were taxed, and taxing taxes a tax.", ["tax", "tax", "tax", "tax", "tax"]),
        ("The minister said that he would", ["minist"]),
        ("$1,200.50 for 40,000 cars", ["1200.50", "40000", "car"]),
        ("The U.S. and the US told us", ["u.s", "u.s"]),
        ("Ólafur’s café isn't", ["olafur", "cafe", "isn"]),
        ("COVID-19 x_y \0 “”", ["covid", "19", "x", "y"]),
        ("pumps/tunnels,ferries", ["pump", "tunnel", "ferri"]),
        ("fares:\tup\x1f7 percent.", ["fare", "7", "percent"]),
        ("", []),
    ],
)
def test_terms_are_the_content_words(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("motoring", "motor"),
        ("sized", "size"),
        ("hopping", "hop"),
        ("falling", "fall"),
        ("happy", "happi"),
        ("sky", "sky"),
        ("rational", "ration"),
        ("digitizer", "digit"),
        ("triplicate", "triplic"),
        ("hopeful", "hope"),
        ("adoption", "adopt"),
        ("controlling", "control"),
        ("generalizations", "gener"),
        ("oscillators", "oscil"),
        ("is", "is"),
        ("naïve", "naïve"),
        ("a" * 400, "a" * 400),
    ],
)
def test_stems_are_those_of_the_paper(word: str, expected: str) -> None:
    assert stem(word) == expected
