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
    ["Tomas Orun's aide", "An aide to Tomas Orun", "The spokesperson", "A teacher", "Officials", "Two of the crews"],
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


def test_a_pronoun_without_anyone_to_mean(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The tunnel is wet. She said that the pumps had failed.\n")

    assert (found.speaker, found.actor) == ("She", None)
