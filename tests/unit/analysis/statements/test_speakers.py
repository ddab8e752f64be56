"""Which actor a speaker's words name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.analysis.statements.conftest import Said


def test_a_short_name_is_the_person(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling runs the city. Velling said that the tunnel is dry.\n")

    assert (found.speaker, found.actor) == ("Velling", "Mara Velling")
    assert found.statement.speaker is not None
    assert found.statement.speaker.resolved_from == "name"


def test_an_apposition_belongs_to_the_speaker(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling, the mayor of Ansel, said that the tunnel is dry.\n")

    assert (found.speaker, found.actor) == ("Mara Velling, the mayor of Ansel", "Mara Velling")


@pytest.mark.parametrize(
    "speaker",
    [
        "Tomas Orun's aide",
        "An aide to Tomas Orun",
        "The Orun campaign",
        "The Orun administration",
        "The spokesperson",
        "A teacher",
        "Officials",
        "Two of the crews",
        "The Ansel harbor office",
        "The Vessanto Bay farmers’ league",
    ],
)
def test_speakers_who_are_no_actors(speaker: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{speaker} said that the tunnel is dry.\n")

    assert (found.speaker, found.actor) == (speaker, None)


@pytest.mark.parametrize(
    "text",
    [
        "Mara Velling left the tunnel. “It is dry,” she said.",
        "Mara Velling and Tomas Brandl went down. She said it is dry.",
        "“It is old,” Mara Velling said.\n\n“It is dry,” she added.",
    ],
)
def test_pronouns_mean_the_person(text: str, said: Callable[[str], list[Said]]) -> None:
    found = said(f"{text}\n")[-1]

    assert found.speaker in ("She", "she")
    assert found.actor == "Mara Velling"
    assert found.statement.speaker is not None
    assert found.statement.speaker.resolved_from == "pronoun"


def test_it_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The Ansel Port Authority closed the tunnel. It said that the pumps had failed.\n")

    assert (found.speaker, found.actor) == ("It", "Ansel Port Authority")


def test_it_is_no_place_of_a_dateline(said: Callable[[str], list[Said]]) -> None:
    [found] = said("KESTREL BAY, May 4 (KNS) - The tunnel is shut. It said that the pumps had failed.\n")

    assert (found.speaker, found.actor) == ("It", None)


def test_a_pronoun_without_anyone_to_mean(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The tunnel is wet. She said that the pumps had failed.\n")

    assert (found.speaker, found.actor) == ("She", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mara Velling, 58, of Ansel, Md., said the tunnel is wet.", "Mara Velling"),
        ("Mara Velling on Friday said the tunnel is wet.", "Mara Velling"),
        ("Mara Velling yesterday said the tunnel is wet.", "Mara Velling"),
        ("Mara Velling has since said the tunnel is wet.", "Mara Velling"),
        ("The truckers who blocked the road said the tunnel is wet.", "The truckers"),
        ("For several days Tal Orun denied that the tunnel is wet.", "Tal Orun"),
        ("In that testimony the lieutenant stated that the tunnel is wet.", "the lieutenant"),
        ("It grew since the ’60s as campaigns have concluded that the tunnel is wet.", "campaigns"),
        ("A poll conducted by Comrel for KNS said the tunnel is wet.", "A poll conducted by Comrel for KNS"),
        ("According to a memo posted online by Mara Velling, it is wet.", "a memo posted online by Mara Velling"),
        ("Seventy percent of registered voters said the tunnel is wet.", "Seventy percent of registered voters"),
        ("Mara Velling (Harbor Party) said the tunnel is wet.", "Mara Velling (Harbor Party)"),
    ],
)
def test_words_between_speaker_and_cue(text: str, speaker: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert found.speaker == speaker


def test_of_names_in_a_row_the_last_one_speaks(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Tomas Orun came. Orun spokeswoman Mara Velling said the tunnel is wet.\n")

    assert found.actor == "Mara Velling"


def test_a_label_of_a_transcript_is_the_person_with_that_surname(said: Callable[[str], list[Said]]) -> None:
    text = (
        "Mara Velling, director of the tunnel, spoke to Tomas Brandl on Thursday.\n\n"
        "TOMAS BRANDL: Is the tunnel wet?\n\nVELLING: It was wet in May. It is dry now.\n\nBRANDL: Who paid for it?\n"
    )

    found = said(text)

    assert [one.actor for one in found if one.cue == ":"] == ["Tomas Brandl", "Mara Velling", "Tomas Brandl"]


def test_people_of_two_institutions_are_neither(said: Callable[[str], list[Said]]) -> None:
    text = "Scientists from Kelmarra's Ansel University and the Harbor University said the tunnel is wet.\n"

    [found] = said(text)

    assert found.actor is None


def test_who_comments_on_an_outlet_is_not_the_outlet(said: Callable[[str], list[Said]]) -> None:
    [found] = said("As one reader of the Echo on a Harbor Post article put it, “The tunnel is wet.”\n")

    assert found.actor is None
