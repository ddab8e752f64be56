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


def test_they_are_the_organization_that_was_the_subject() -> None:
    assert meant("The Ansel Port Authority said no. They closed the tunnel.\n") == [("They", "Ansel Port Authority")]


@pytest.mark.parametrize(
    "text",
    [
        "The Ansel Port Authority warned drivers. They turned back.\n",
        "The Ansel Port Authority said no. The drivers turned back, and they were late.\n",
        "Mara Velling met Tomas Brandl. They left.\n",
        "The Ansel Port Authority said no. “They closed the tunnel,” Mara Velling said.\n",
    ],
)
def test_in_doubt_they_are_nobody(text: str) -> None:
    assert [name for pronoun, name in meant(text) if pronoun.lower() == "they"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Robin Velling, who uses they/them pronouns, came late. They had missed their ferry.\n",
        "Mx. Robin Velling came late. They had missed their ferry.\n",
    ],
)
def test_they_may_be_one_person(text: str) -> None:
    assert meant(text) == [("They", "Robin Velling"), ("their", "Robin Velling")]


def test_most_pronouns_near_a_name_tell_its_gender() -> None:
    text = "Sasha Velling lost her ferry, and she waited. Tomas Brandl came. Sasha Velling smiled. He did not.\n"

    assert meant(text)[-1] == ("He", "Tomas Brandl")


def test_a_new_subject_takes_over_from_the_last_speaker() -> None:
    text = "“It is dry,” Tomas Brandl said.\n\nOskar Lind laughed at that. “I saw the water,” he told reporters.\n"

    assert meant(text) == [("he", "Oskar Lind")]


def test_one_of_a_list_is_no_subject() -> None:
    text = "I met Mara Velling in town. The crew included Drew Cassel, Robin Tarlow and a cook.\n\nShe likes boats.\n"

    assert meant(text)[-1] == ("She", "Mara Velling")


def test_whom_somebody_speaks_to_is_not_the_one_who_speaks() -> None:
    text = "Tomas Brandl of Ansel took the blame for Oskar Lind. Speaking to Peter Orun of KNS, he was calm.\n"

    assert meant(text) == [("he", "Tomas Brandl")]


def test_the_last_but_one_of_a_list_is_no_subject_either() -> None:
    text = "I met Mara Velling in town. A boat went to Robin Weld, Drew Cassel, and Sasha Orun. She wept.\n"

    assert meant(text)[-1] == ("She", "Mara Velling")
