"""What stands beside an exported statement: all that a reader needs to weigh the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from brief.analysis.pipeline import analyze
from brief.export.lines import cue_words, details
from brief.export.voices import Said
from brief.model import Article, BriefSource, Summary


def said(text: str) -> list[Said]:
    article = Article("a", "a.txt", "Harbor", text, "", "en", datetime(2031, 5, 4, tzinfo=UTC))
    source = BriefSource(article, analyze(article), Summary("none", (), 0))
    return [Said(1, source, statement) for statement in source.analysis.statements]


def test_who_will_not_be_named_is_told() -> None:
    [one] = said("Two officials in the ministry said that the pier would close.\n")
    assert details(one) == ("indirect, anonymous",)


def test_what_is_negated_or_hedged_is_told() -> None:
    [one] = said("Ilse Maro, the director of the port, did not say that the pier was safe.\n")
    assert details(one) == ("indirect, negated",)
    hedged = replace(one, statement=replace(one.statement, hedge=one.statement.cue))
    assert details(hedged) == ("indirect, negated, hedged: say",)


def test_the_colon_after_a_label_is_no_cue() -> None:
    [one] = said("MARO: The boats are forty years old and cost us a fortune.\n")
    assert cue_words(one) == ""
