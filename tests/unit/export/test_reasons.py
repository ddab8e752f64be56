"""Why a sentence is in the summary, and whom its pronoun means."""

from __future__ import annotations

from brief.export.antecedents import antecedent
from brief.export.reasons import reason
from brief.model import Actor, Analysis, Mention, Span, Why

TEXT = "Ilse Maro spoke. She left. “He is late,” she said."
ANALYSIS = Analysis(
    "a",
    "f",
    "en",
    (),
    (),
    (Actor("a1", "Ilse Maro", "person"), Actor("a2", "Odo Brandt", "person")),
    (
        Mention("a1", Span(0, 9), "name"),
        Mention("a1", Span(17, 20), "pronoun"),
        Mention("a2", Span(28, 30), "pronoun"),
    ),
    (),
)


def test_reasons_are_told_in_words() -> None:
    why = Why(lead=1.0, taken_up_by=(4, 6, 7), terms=("pier", "ferri"), penalties=("fragment",))

    assert (
        reason(why, {4: 2, 6: 3, 7: 3}) == "opens the article; taken up in ¶2, ¶3 (pier, ferri); against it: fragment"
    )
    assert reason(Why(lead=0.6), {}) == "stands early"
    assert reason(Why(), {}) == "nothing speaks against it"


def test_whom_a_pronoun_means_is_named_in_brackets() -> None:
    assert antecedent(Span(0, 16), ANALYSIS) == ""
    assert antecedent(Span(17, 26), ANALYSIS) == "[Ilse Maro] "
    assert antecedent(Span(27, len(TEXT)), ANALYSIS) == "[Odo Brandt] "
