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
    "as-np-said": (f"As Mara Velling noted, {SHUT}.", "Mara Velling", "noted", (SHUT,)),
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


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "contents"),
    [
        ("While saying that the tunnel is wet, Mara Velling went on.", "Mara Velling", "saying", "the tunnel is wet"),
        ("Having announced that the tunnel is wet, she left.", "she", "announced", "the tunnel is wet"),
        ("The mayor angered the crews by saying the tunnel is wet.", "The mayor", "saying", "the tunnel is wet"),
        ("Mara Velling, cheered by the crews, is saying the tunnel is wet.", None, "saying", "the tunnel is wet"),
        ("The report led Mara Velling to say that the tunnel is wet.", "Mara Velling", "say", "the tunnel is wet"),
        ("The crews got calls saying the tunnel is wet.", "calls", "saying", "the tunnel is wet"),
        ("Brief aides said details will be shown soon.", "Brief aides", "said", "details will be shown soon"),
        ("Mara Velling said about half of it reflected losses.", None, "said", "about half of it reflected losses"),
        ("Mara Velling has told her crews that the tunnel is wet.", "Mara Velling", "told", "the tunnel is wet"),
        ("Mara Velling said that was a natural thing.", "Mara Velling", "said", "that was a natural thing"),
        ("Crews that have seen it say they will not return.", "Crews", "say", "they will not return"),
        ("Mara Velling pointed out that the tunnel is wet.", "Mara Velling", "pointed out", "the tunnel is wet"),
        ("Mara Velling called out the crews for their silence.", None, "called out", "the crews for their silence"),
        ("Mara Velling is promising to “open the tunnel”.", None, "promising", "to “open the tunnel”"),
        ("One thing is new: According to Mara Velling, it rains.", "Mara Velling", "According to", "it rains"),
    ],
)
def test_ways_of_saying(
    text: str, speaker: str | None, cue: str, contents: str, said: Callable[[str], list[Said]]
) -> None:
    [found] = said(f"{text}\n")

    assert found.brief == (speaker or "Mara Velling", cue, (contents,))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One sailor not on the watch, Mara Velling, told Island Echo she was tired.", "One sailor"),
        ("Several captains cautioned against it, saying wet ropes were a bigger problem.", "Several captains"),
        ("Giles attempted to call the port in October and said he had a plan.", "Giles"),
    ],
)
def test_who_opens_the_sentence_speaks_when_its_verb_is_unclear(
    text: str, speaker: str, said: Callable[[str], list[Said]]
) -> None:
    assert [one.speaker for one in said(f"{text}\n")] == [speaker]


@pytest.mark.parametrize(
    "comment",
    ["as did Tomas Orun", "both of which are old", "something the crews had denied", "compared with two in the bridge"],
)
def test_the_comment_of_the_writer_was_not_said(comment: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"Mara Velling said that four pumps are in the tunnel, {comment}, and no more.\n")

    assert found.contents == ("four pumps are in the tunnel",)


def test_a_title_in_marks_before_the_speaker_is_no_speech(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Sunday on the program “Ansel Today,” Mara Velling said the tunnel is wet.\n")

    assert found.brief == ("Mara Velling", "said", ("the tunnel is wet",))


def test_who_said_it_may_be_a_sentence_of_its_own(said: Callable[[str], list[Said]]) -> None:
    [found] = said("“I hope you find the 30 boxes that are missing.” Mara Velling said.\n")

    assert found.brief == ("Mara Velling", "said", ("“I hope you find the 30 boxes that are missing.”",))


def test_three_marks_close_a_quotation_inside_a_quotation(said: Callable[[str], list[Said]]) -> None:
    text = "''I would use the word 'old-school,'''"

    [found] = said(f"{text} said Mara Velling.\n")

    assert found.brief == ("Mara Velling", "said", (text,))


def test_words_that_announce_a_quotation_are_not_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The mayor told the crews what mattered most: “Close the tunnel in the spring,” he said.\n")

    assert found.brief == ("he", "said", ("“Close the tunnel in the spring,”",))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("As Mara Velling put it, “The tunnel is wet.”", "put it"),
        ("“The tunnel is wet,” Mara Velling answers.", "answers"),
        ("“The tunnel is wet,” Mara Velling tells the Ansel Echo.", "tells"),
    ],
)
def test_more_cues_beside_quotations(text: str, cue: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert (found.speaker, found.cue) == ("Mara Velling", cue)


def test_tweets_beside_each_other_are_of_those_who_tweeted_them(said: Callable[[str], list[Said]]) -> None:
    found = said(
        "Enough of the rain. “Dear winter, please leave Ansel alone,” tweets Mara Velling. Enough snow to hide in. "
        "“The tunnel is one inch deep in water,” tweeted Tomas Brandl.\n"
    )

    assert [(one.speaker, one.cue) for one in found] == [("Mara Velling", "tweets"), ("Tomas Brandl", "tweeted")]


def test_a_comma_behind_the_quotation_attributes_it_too(said: Callable[[str], list[Said]]) -> None:
    text = (
        "Mara Velling said, “The tunnel is wet. That is so sad”.\n\n"
        "“What is so sad for me”, Velling said, “is that nobody cares for the tunnel.”\n"
    )

    found = said(text)

    assert found[-1].contents == ("“What is so sad for me”", "“is that nobody cares for the tunnel.”")


def test_whom_somebody_speaks_to_is_not_what_is_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Speaking of pumps that run on demand, he said, “The money goes to the mayor.”\n")

    assert found.cue == "said"


def test_a_poll_that_puts_a_figure_says_nothing_before_it(said: Callable[[str], list[Said]]) -> None:
    assert said("If you go back to 1997, when the tunnel opened, a poll put it at 86 percent.\n") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The sea is an experience,” Ansel Children's said.", "Ansel Children's"),
        ("The crew chased a thief, who died before anybody saw him, said L.L. Orun, a guard.", "L.L. Orun, a guard"),
        ("One letter reads, “I miss the old tunnel.”", "One letter"),
        ("“It has the type of maths I love,” she giggles.", "she"),
        ("“The shelf is thin,” said study co-author Karen Orun.", "study co-author Karen Orun"),
        (
            "“It is dry,” Tal Orun, a guard who usually works in Ansel, told KNS.",
            "Tal Orun, a guard who usually works in Ansel",
        ),
        ("“It is dry, that is a fact,” Tal Orun is quoted as saying.", "Tal Orun"),
    ],
)
def test_who_speaks_beside_a_comma(text: str, speaker: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert found.speaker == speaker


def test_dots_in_a_quotation_may_end_the_sentence(said: Callable[[str], list[Said]]) -> None:
    found = said("One letter reads, “I miss you...” In May, the pump broke, according to Mara Velling.\n")

    assert [one.contents for one in found] == [("“I miss you...”",), ("In May, the pump broke",)]


def test_a_rare_name_behind_said_is_a_name(said: Callable[[str], list[Said]]) -> None:
    [found] = said("“We heard it before we saw it,” said Ovind Karr, who skippers a crab boat.\n")

    assert found.speaker == "Ovind Karr, who skippers a crab boat"


def test_a_rare_name_behind_a_cue_is_its_object(said: Callable[[str], list[Said]]) -> None:
    text = "He insisted that no one had spoken and accused Edda Quist of trying to save her own skin.\n"

    assert [found.cue for found in said(text)] == ["insisted", "accused"]


def test_all_of_them_belongs_to_what_is_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said all doors had been checked in January.\n")

    assert found.contents == ("all doors had been checked in January",)


def test_to_answer_that_something_is_so(said: Callable[[str], list[Said]]) -> None:
    found = said("Mara Velling answered that the crews had voted. She answered that question twice.\n")

    assert [one.contents for one in found] == [("the crews had voted",)]
