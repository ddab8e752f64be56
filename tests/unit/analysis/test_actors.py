"""Actors of an article: who is named, under which names, with which titles. All people and places are invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.analysis.actors import find_actors
from brief.analysis.actors.identity import Named, clusters
from brief.analysis.actors.titles import titles_of
from brief.analysis.recognizers import RecognizedName
from brief.model import Span
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from brief.model import Actor


def actors_of(text: str) -> dict[str, Actor]:
    """Actors by name."""
    found, _ = find_actors(tag_text(text))
    return {actor.name: actor for actor in found}


def named(text: str) -> list[tuple[str, str]]:
    """Every name as written, with the kind of its actor."""
    actors, mentions = find_actors(tag_text(text))
    kinds = {actor.id: actor.kind for actor in actors}
    return [(mention.span.of(text), kinds[mention.actor]) for mention in mentions]


def test_a_surname_belongs_to_the_full_name() -> None:
    actor = actors_of("Anna Lindqvist spoke in Velden. Lindqvist said the plan was ready.")["Anna Lindqvist"]
    assert actor.kind == "person"
    assert actor.aliases == ("Lindqvist",)


def test_the_canonical_name_has_no_title_and_the_title_is_kept() -> None:
    actor = actors_of("President Olga Marenko said no. Marenko left on Monday.")["Olga Marenko"]
    assert actor.titles == ("President",)
    assert actor.aliases == ("President Olga Marenko", "Marenko")


def test_what_somebody_does_may_stand_before_the_name() -> None:
    text = "Skipper Ovind Karr, 44, relived the horror. Pensioner Odile Kron stayed ashore."

    assert {name: actor.kind for name, actor in actors_of(text).items()} == {
        "Ovind Karr": "person",
        "Odile Kron": "person",
    }


def test_a_demonym_belongs_to_the_title_and_names_nobody() -> None:
    text = "Norwegian President Olga Marenko met Norwegian officials."
    assert actors_of(text)["Olga Marenko"].titles == ("Norwegian President",)
    assert named(text) == [("Olga Marenko", "person")]


def test_titles_follow_the_name_between_commas() -> None:
    actor = actors_of("Olga Marenko, the minister for trade, said the talks had failed.")["Olga Marenko"]
    assert actor.titles == ("minister for trade",)


def test_titles_may_stand_before_a_comma() -> None:
    text = "France's Deputy Minister for European integration, Olga Marenko, said so."
    assert actors_of(text)["Olga Marenko"].titles == ("Deputy Minister for European integration",)


def test_ids_count_actors_by_their_first_mention() -> None:
    actors, mentions = find_actors(tag_text("Olga Marenko flew to France. Peter Holm stayed in Norway."))
    assert [(actor.id, actor.name) for actor in actors] == [
        ("a1", "Olga Marenko"),
        ("a2", "France"),
        ("a3", "Peter Holm"),
        ("a4", "Norway"),
    ]
    assert [mention.actor for mention in mentions] == ["a1", "a2", "a3", "a4"]
    assert {mention.form for mention in mentions} == {"name"}


@pytest.mark.parametrize("mark", ["'s", "’s"])
def test_a_possessive_is_no_part_of_the_name(mark: str) -> None:
    text = f"Olga Marenko won. Marenko{mark} party cheered."
    assert [name for name, _ in named(text)] == ["Olga Marenko", "Marenko"]


@pytest.mark.parametrize("title", ["Mr", "Mr.", "Mrs", "Ms", "Dr.", "Professor", "Senator", "Sir"])
def test_a_title_is_no_part_of_the_name(title: str) -> None:
    text = f"On Monday {title} Peter Halvik said the bridge was safe."
    assert named(text) == [("Peter Halvik", "person")]


def test_a_hyphenated_surname_belongs_to_the_full_name() -> None:
    text = "Prime Minister Anna Lindqvist-Okoye told reporters of the plan. Lindqvist-Okoye declined to say more."
    assert actors_of(text)["Anna Lindqvist-Okoye"].aliases == (
        "Prime Minister Anna Lindqvist-Okoye",
        "Lindqvist-Okoye",
    )


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Jan van der Meulen", "Van der Meulen"),
        ("Khalid al-Rashidi", "Al-Rashidi"),
        ("Osama bin Farouk", "Bin Farouk"),
        ("Carla de Souza", "De Souza"),
    ],
)
def test_particles_belong_to_the_name(full: str, short: str) -> None:
    text = f"On Monday {full} met the mayor. {short} said the talks went well."
    assert short in actors_of(text)[full].aliases


@pytest.mark.parametrize("name", ["J.K. Marden", "J. K. Marden", "Ann K. Marden"])
def test_initials_belong_to_the_name(name: str) -> None:
    text = f"The book by {name} was sold. Marden said little."
    assert named(text) == [(name, "person"), ("Marden", "person")]


def test_a_nickname_in_marks_stays_inside_the_name() -> None:
    text = "Robert “Bobby” Tarlow won on Sunday. Tarlow thanked the voters."
    assert actors_of(text)["Robert “Bobby” Tarlow"].aliases == ("Tarlow",)


def test_two_people_with_one_surname_stay_apart() -> None:
    text = "Ruth Halden and Mark Halden spoke. Ruth Halden said yes. Mark Halden said no."
    assert {"Ruth Halden", "Mark Halden"} <= actors_of(text).keys()


def test_a_surname_alone_means_the_one_who_was_named_last() -> None:
    text = "Ruth Halden said yes. Mark Halden said no. Halden then left."
    assert actors_of(text)["Mark Halden"].aliases == ("Halden",)


def test_joint_names_are_two_actors() -> None:
    text = "Senator Ruth Halden and Senator Mark Tarlow agreed. The Halden and Tarlow plans failed."
    actors = actors_of(text)
    assert "Halden" in actors["Ruth Halden"].aliases
    assert "Tarlow" in actors["Mark Tarlow"].aliases


def test_an_acronym_in_brackets_belongs_to_the_name_before_it() -> None:
    text = "The Ashby Harbor Authority (AHA) agreed. The AHA declined to comment."
    assert actors_of(text)["Ashby Harbor Authority"].aliases == ("AHA",)


def test_a_well_known_acronym_is_the_organization() -> None:
    text = "The European Union agreed on Monday. The EU said so."
    actor = actors_of(text)["European Union"]
    assert (actor.kind, actor.aliases) == ("organization", ("EU",))


def test_names_of_a_country_are_one_place() -> None:
    text = "The United States agreed. The US said so, and the U.S. paid."
    actor = actors_of(text)["United States"]
    assert (actor.kind, actor.aliases) == ("place", ("U.S.", "US"))


@pytest.mark.parametrize("seat", ["Kremlin", "White House", "Pentagon"])
def test_a_seat_of_power_is_an_organization(seat: str) -> None:
    assert (seat, "organization") in named(f"The {seat} said on Monday that it had no plans.")


def test_the_short_form_of_a_company_belongs_to_it() -> None:
    text = "Brennick Energy Corp. closed a plant. Brennick had lost money for years."
    assert actors_of(text)["Brennick Energy Corp."].aliases == ("Brennick",)


def test_the_words_after_a_name_say_what_it_is() -> None:
    assert ("Rulanto", "organization") in named(
        "They met in Velden, where Rulanto, a major maker of sails, has a yard."
    )


def test_a_dateline_names_places() -> None:
    text = "VELDEN, Norland (AP) — The minister said on Monday that the road was closed."
    assert ("VELDEN", "place") in named(text)


def test_compounds_hold_two_names() -> None:
    assert named("The US-China talks failed, a UK-based group said.") == [
        ("US", "place"),
        ("China", "place"),
        ("UK", "place"),
    ]


def test_a_headline_in_title_case_names_nobody_new() -> None:
    text = "Mayor Wins Battle Over Harbor Plan After Long Night\n\nThe mayor of Ashby, Petra Solano, was glad.\n"
    assert "Petra Solano" in actors_of(text)
    assert not [name for name, _ in named(text) if text.index(name) < text.index("\n")]


def test_a_headline_takes_up_the_names_of_the_text() -> None:
    text = "Solano Wins Battle Over Harbor Plan After Long Night\n\nThe mayor, Petra Solano, was glad.\n"
    assert actors_of(text)["Petra Solano"].aliases == ("Solano",)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "—", "'s", "the", "-", "A", "Mr.", "(", '"'])
def test_little_text_names_nobody(text: str) -> None:
    assert find_actors(tag_text(text)) == ((), ())


def test_a_nickname_in_marks_may_stand_for_the_given_name() -> None:
    text = "Robert “Bobby” Tarlow won on Sunday. Bobby Tarlow thanked the voters."
    assert "Bobby Tarlow" in actors_of(text)["Robert “Bobby” Tarlow"].aliases


def clustered(*names: str) -> list[list[str]]:
    """Persons of given names, each with all its names."""
    named = [Named(name, "person", Span(place, place + 1)) for place, name in enumerate(names)]
    return [[name.text for name in members] for members in clusters(named)]


def test_a_nickname_is_the_person_with_the_surname() -> None:
    assert clustered("William Halden", "Bill Halden", "Billy Tarlow") == [
        ["William Halden", "Bill Halden"],
        ["Billy Tarlow"],
    ]


def test_a_nickname_that_fits_two_is_neither() -> None:
    assert clustered("Edward Halden", "Edwin Halden", "Ed Halden") == [
        ["Edward Halden"],
        ["Edwin Halden"],
        ["Ed Halden"],
    ]


@pytest.mark.parametrize(("one", "other"), [("Mohammed Halden", "Mohamed Halden"), ("Omar al-Tarlow", "Omar Tarlow")])
def test_ways_of_spelling_a_name_are_one_person(one: str, other: str) -> None:
    assert clustered(one, other) == [[one, other]]


def test_names_that_end_in_an_initial_stay_apart() -> None:
    assert clustered("Ruth H. W.", "Ruth W.") == [["Ruth H. W."], ["Ruth W."]]


def test_a_title_alone_is_the_only_person_who_has_it() -> None:
    assert clustered("Ambassador Ruth Halden", "Ambassador Halden", "Mark Tarlow", "Ambassador") == [
        ["Ambassador Ruth Halden", "Ambassador Halden", "Ambassador"],
        ["Mark Tarlow"],
    ]


def test_a_title_alone_is_nobody_known_where_two_have_it() -> None:
    assert clustered("Senator Ruth Halden", "Senator Mark Tarlow", "Senator")[2] == ["Senator"]


def test_joint_names_of_one_government_are_two_actors() -> None:
    text = "President Ruth Halden followed President Mark Tarlow. The Halden and Tarlow administrations agreed."
    actors = actors_of(text)
    assert "Halden" in actors["Ruth Halden"].aliases
    assert "Tarlow" in actors["Mark Tarlow"].aliases


def bodies(*names: str) -> list[list[str]]:
    """Organizations of given names, each with all its names."""
    named = [Named(name, "organization", Span(place, place + 1)) for place, name in enumerate(names)]
    return [[name.text for name in members] for members in clusters(named)]


@pytest.mark.parametrize(("full", "short"), [("Velden Navy VTC", "VTC"), ("Ansel Brotherhood", "Brotherhood")])
def test_the_end_of_a_name_may_stand_for_it(full: str, short: str) -> None:
    assert bodies(full, short) == [[full, short]]


@pytest.mark.parametrize(
    "names",
    [
        ("Ansel Brotherhood", "Velden Brotherhood", "Brotherhood"),
        ("Union of the Ports of Ansel", "Ansel"),
        ("Werder Bremen", "Bremen"),
    ],
)
def test_the_end_of_a_name_is_nobody_known_in_doubt(names: tuple[str, ...]) -> None:
    assert bodies(*names) == [[name] for name in names]


def test_a_hyphen_does_not_part_a_name() -> None:
    assert bodies("Ansel-Velden Line", "Ansel Velden Line") == [["Ansel-Velden Line", "Ansel Velden Line"]]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("European Union Institute for Harbors", "European Union"),
        ("Harbor Guard ROTC", "Harbor Guard"),
    ],
)
def test_a_whole_name_is_no_short_form(full: str, short: str) -> None:
    assert bodies(full, short) == [[full], [short]]


def test_an_acronym_may_be_of_the_capitals_inside_a_word() -> None:
    assert bodies("NorVik", "NV") == [["NorVik", "NV"]]


@pytest.mark.parametrize(
    ("full", "short", "one"),
    [("Velmorra Terme", "Velmorra", True), ("North Velmorra", "North", False), ("Texas Hill", "Texas", False)],
)
def test_the_beginning_of_a_place_may_stand_for_it(full: str, short: str, one: bool) -> None:
    named = [Named(name, "place", Span(place, place + 1)) for place, name in enumerate((full, short))]

    assert (len(clusters(named)) == 1) is one


def test_a_name_may_begin_within_the_last_word() -> None:
    text = "Kelly/NPR Meg Kelly/NPR"
    name = RecognizedName(Span(20, 23), "person")

    assert titles_of(tag_text(text), [name]) == {name.span: ()}


def test_the_beginning_of_two_bodies_is_neither() -> None:
    assert sorted(bodies("Kestrel Films", "Kestrel Radio", "Kestrel")) == [
        ["Kestrel"],
        ["Kestrel Films"],
        ["Kestrel Radio"],
    ]


def test_the_next_of_a_list_is_no_title() -> None:
    text = "They met Olga Marenko, former KNS Director George Tenet and several members of the council, in May."

    assert actors_of(text)["Olga Marenko"].titles == ()
