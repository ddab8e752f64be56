"""Whom pronouns mean."""

from __future__ import annotations

import pytest

from brief.analysis.actors import find_actors, gender
from brief.analysis.coreference import Pronouns, Spoken, resolve_pronouns
from brief.analysis.statements import find_statements
from brief.text.tagging import tag_text


def meant(text: str) -> list[tuple[str, str]]:
    """Each resolved pronoun and the name of whom it means."""
    tagged = tag_text(text)
    actors, mentions = find_actors(tagged)
    statements = find_statements(tagged, actors, mentions, "digest")
    names = {actor.id: actor.name for actor in actors}
    found = resolve_pronouns(tagged, actors, mentions, statements, gender)
    return [(mention.span.of(text), names[mention.actor]) for mention in found]


def test_a_pronoun_means_the_person_named_before() -> None:
    assert meant("Mara Velling came late. She had missed her ferry.\n") == [
        ("She", "Mara Velling"),
        ("her", "Mara Velling"),
    ]


def test_gender_decides_between_two() -> None:
    found = meant("Mr. Tomas Brandl met Mrs. Mara Velling on Monday. She left before he did.\n")

    assert found == [("She", "Mara Velling"), ("he", "Tomas Brandl")]


def test_attributions_go_on_with_the_last_speaker() -> None:
    text = "“It is dry,” Tomas Brandl said. Ansel’s ferry crews like Oskar Lind.\n\n“It will stay dry,” he added.\n"

    assert meant(text) == [("he", "Tomas Brandl")]


def test_who_was_she_is_not_he_further_on() -> None:
    text = "Dr. Brandl left. She said it was dry. Dr. Brandl met Mr. Oskar Lind. He said it was wet.\n"

    assert meant(text) == [("She", "Brandl"), ("He", "Oskar Lind")]


def test_nobody_is_meant_where_nobody_is_named() -> None:
    assert meant("She left early. He stayed.\n") == []


def test_places_and_organizations_are_not_he_or_she() -> None:
    assert meant("The Ansel Port Authority closed the tunnel. She had left.\n") == []


@pytest.mark.parametrize("text", ["", " ", "He", "she said she said she said"])
def test_any_text_will_do(text: str) -> None:
    assert meant(text) == []


def test_a_nameless_speaker_may_be_meant() -> None:
    text = "The ferry belongs to Tomas Brandl for now. A sailor said it was wet. He said nobody cared.\n"
    tagged = tag_text(text)
    actors, mentions = find_actors(tagged)
    pronouns = Pronouns(tagged, actors, mentions, gender)
    sailor = Spoken(text.index("A sailor"), text.index(" He"), None, may_be_meant=True)

    assert pronouns.resolve(text.index("He"), "He", []) == actors[0].id
    assert pronouns.resolve(text.index("He"), "He", [sailor]) is None
