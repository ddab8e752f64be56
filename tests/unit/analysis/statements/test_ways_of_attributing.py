"""Every rule by which statements are found, with the sentence it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.analysis.statements.rules import CONFIDENCE, FRAME_RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.analysis.statements.conftest import Said

SHUT = "The bridge will shut in May"

EXAMPLES: dict[str, tuple[str, str | None, str, tuple[str, ...]]] = {
    "quotation-np-said": (f"“{SHUT},” Mara Velling said.", "Mara Velling", "said", (f"“{SHUT},”",)),
    "quotation-said-np": (f"“{SHUT},” said Mara Velling.", "Mara Velling", "said", (f"“{SHUT},”",)),
    "clause-said-end": (f"{SHUT}, Mara Velling said.", "Mara Velling", "said", (SHUT,)),
    "clause-np-said": (
        f"{SHUT}, Mara Velling said; the crews left the room.",
        "Mara Velling",
        "said",
        (SHUT,),
    ),
    "part-np-said-part": (
        "The bridge, Mara Velling said, will shut in May.",
        "Mara Velling",
        "said",
        ("The bridge", "will shut in May"),
    ),
    "according-first": (f"According to Mara Velling, {SHUT}.", "Mara Velling", "According to", (SHUT,)),
    "according-last": (
        f"{SHUT}, according to Mara Velling, and ferries will run.",
        "Mara Velling",
        "according to",
        (SHUT,),
    ),
    "np-said-that": (
        "Mara Velling said that the bridge will shut.",
        "Mara Velling",
        "said",
        ("the bridge will shut",),
    ),
    "np-said-quotation": (f"Mara Velling said, “{SHUT}.”", "Mara Velling", "said", (f"“{SHUT}.”",)),
    "np-said-clause": (
        "Mara Velling said the bridge will shut.",
        "Mara Velling",
        "said",
        ("the bridge will shut",),
    ),
    "np-said-question": (
        "Mara Velling wondered whether the bridge will shut.",
        "Mara Velling",
        "wondered",
        ("whether the bridge will shut",),
    ),
    "np-said-infinitive": (
        "Mara Velling vowed to shut the bridge.",
        "Mara Velling",
        "vowed",
        ("to shut the bridge",),
    ),
    "np-said-object": (
        "Mara Velling denied the claim of the ferry crews.",
        "Mara Velling",
        "denied",
        ("the claim of the ferry crews",),
    ),
    "np-said-colon": (
        "Mara Velling wrote in her letter: the bridge will shut.",
        "Mara Velling",
        "wrote",
        ("the bridge will shut",),
    ),
    "np-said-about": (
        "Mara Velling warned of a long winter.",
        "Mara Velling",
        "warned",
        ("of a long winter",),
    ),
    "np-called-for": (
        "Mara Velling called for a new bridge.",
        "Mara Velling",
        "called",
        ("a new bridge",),
    ),
    "np-said-no": ("Mara Velling said no.", "Mara Velling", "said", ("no",)),
    "np-was-asked": (
        "Asked whether the bridge would shut, Mara Velling smiled.",
        None,
        "Asked",
        ("whether the bridge would shut",),
    ),
    "announced-by-colon": (
        f"Mara Velling wrote in a post:\n“{SHUT}, and we regret it.”",
        "Mara Velling",
        "wrote",
        (f"“{SHUT}, and we regret it.”",),
    ),
    "transcript": (f"MARA VELLING: {SHUT}.", "MARA VELLING", ":", (SHUT,)),
    "dash-np": (f"“{SHUT}, and we regret it.” — Mara Velling", "Mara Velling", "—", (f"“{SHUT}, and we regret it.”",)),
    "np-verb-quotation": (
        f"Mara Velling shrugged, “{SHUT}, and nobody cares.”",
        "Mara Velling",
        "shrugged",
        (f"“{SHUT}, and nobody cares.”",),
    ),
}


@pytest.mark.parametrize("rule", EXAMPLES)
def test_each_rule_finds_its_example(rule: str, said: Callable[[str], list[Said]]) -> None:
    text, speaker, cue, contents = EXAMPLES[rule]

    [found] = said(f"{text}\n")

    assert found.brief == (speaker, cue, contents)
    assert found.statement.rule == rule
    assert found.statement.confidence == CONFIDENCE[rule]


def test_every_rule_has_an_example_and_every_frame_a_rule() -> None:
    assert EXAMPLES.keys() == CONFIDENCE.keys()
    assert set(FRAME_RULES.values()) <= CONFIDENCE.keys()


def test_and_asked_somebody_to_do_something(said: Callable[[str], list[Said]]) -> None:
    found = said("Ilse Maro wrote that she had grown up there and asked the minister to come and look.")

    assert [one.contents for one in found][-1] == ("to come and look",)


def test_a_speaker_with_an_apposition_after_a_quotation(said: Callable[[str], list[Said]]) -> None:
    (found,) = said("“We closed the valve,” the company's chief executive, Ilse Maro, told reporters at the gate.")

    assert found.speaker == "the company's chief executive, Ilse Maro"
    assert found.contents == ("“We closed the valve,”",)
