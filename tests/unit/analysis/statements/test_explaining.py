"""Why a statement was taken for one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from brief.analysis.statements.explaining import explain
from brief.analysis.statements.rules import CONFIDENCE, REASONS
from brief.model import Article, Span, Speaker, Statement

ARTICLE = Article("a1", "x", "X", "He said it rains.", "d", "en", datetime(2031, 3, 5, tzinfo=UTC))


def test_every_rule_has_a_reason() -> None:
    assert REASONS.keys() == CONFIDENCE.keys()


@pytest.mark.parametrize(
    ("speaker", "name", "middle"),
    [
        (Speaker(Span(0, 2), "p1", "pronoun"), "Oluf Brandt", "; “He” means Oluf Brandt, named before"),
        (Speaker(Span(0, 2), "p1", "name"), "Oluf Brandt", "; “He” names Oluf Brandt"),
        (Speaker(Span(0, 2), None, "pronoun"), None, ""),
        (None, None, "; nobody is named as the speaker"),
    ],
)
def test_it_names_the_rule_and_the_speaker(speaker: Speaker | None, name: str | None, middle: str) -> None:
    statement = Statement(
        "s1", Span(0, 16), speaker, Span(3, 7), (Span(8, 16),), "indirect", confidence=0.82, rule="np-said-clause"
    )

    why = explain(ARTICLE, statement, name)

    assert why == f"a clause without “that” follows the cue{middle} (np-said-clause: right 82 times in 100)"
