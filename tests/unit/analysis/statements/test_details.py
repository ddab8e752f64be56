"""How firmly, to whom, where and when something was said."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.analysis.statements.conftest import Said


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("“The tunnel is dry,” Mara Velling said.", "direct"),
        ("Mara Velling said the tunnel is dry.", "indirect"),
        ("Mara Velling said the tunnel is “dry as a bone.”", "mixed"),
    ],
)
def test_manner(text: str, manner: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert found.statement.manner == manner


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mara Velling said that the tunnel is dry.", "say"),
        ("Mara Velling denied that the tunnel leaks.", "deny"),
        ("Mara Velling has not denied that the tunnel leaks.", "say"),
        ("Mara Velling promised that the tunnel will open.", "promise"),
        ("Mara Velling asked whether the tunnel leaks.", "ask"),
        ("Mara Velling announced that the tunnel will open.", "announce"),
        ("Mara Velling estimated that the tunnel costs nine million dollars.", "estimate"),
        ("Mara Velling alleged that the crews lied.", "accuse"),
        ("Mara Velling called for a vote on the tunnel.", "order"),
        ("Mara Velling called the tunnel a “damp mistake.”", "say"),
    ],
)
def test_kind_is_the_kind_of_the_verb(text: str, kind: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert found.statement.kind == kind


def test_hedge(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling reportedly said that the tunnel is dry.\n")

    assert found.hedge == "reportedly"


def test_negation(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling did not say whether the tunnel is dry.\n")

    assert found.statement.negated


def test_addressee_and_occasion(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling told reporters at a news conference that the tunnel is dry.\n")

    assert found.addressee == "reporters"
    assert found.occasion == "a news conference"


@pytest.mark.parametrize(
    ("when", "day"),
    [("Monday", 3), ("Wednesday", 5), ("Thursday", None), ("today", 5), ("yesterday", 4)],
)
def test_the_day_is_the_last_one_of_that_name(when: str, day: int | None, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"Mara Velling said {when} that the tunnel is dry.\n")

    assert found.statement.said_on == (date(2031, 3, day) if day else date(2031, 2, 27))


def test_a_day_in_the_contents_is_not_when_it_was_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said that the tunnel will open on Monday.\n")

    assert found.statement.said_on is None


def test_the_day_of_another_sentence_says_nothing(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The council met on Monday. Mara Velling said that the tunnel is dry.\n")

    assert found.statement.said_on is None


def test_the_day_of_another_statement_says_nothing(said: Callable[[str], list[Said]]) -> None:
    found = said("Mara Velling said the crews will return on Saturday, adding that the tunnel is dry.\n")

    assert [one.statement.said_on for one in found] == [None, None]


@pytest.mark.parametrize(
    ("speaker", "standing"),
    [
        ("Mara Velling", "named"),
        ("The minister", "titled"),
        ("The prime minister of Kelmarra", "titled"),
        ("One resident", "described"),
        ("Mara Velling's lawyer", "described"),
        ("Officials", "anonymous"),
        ("Two people familiar with the talks", "anonymous"),
        ("A driver, who asked not to be named,", "anonymous"),
        ("A driver, who spoke on condition of anonymity,", "anonymous"),
    ],
)
def test_how_a_speaker_is_known(speaker: str, standing: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{speaker} said the tunnel is dry.\n")

    assert found.statement.speaker is not None
    assert found.statement.speaker.standing == standing


@pytest.mark.parametrize(
    "text",
    [
        "The Ansel Echo reported on Monday, citing two officials, that the tunnel is dry.",
        "The tunnel is dry, the Ansel Echo reported, citing two officials.",
        "The Ansel Echo reported the tunnel is dry, citing two officials.",
    ],
)
def test_hearsay_names_whom_the_speaker_relies_on(text: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert found.statement.citing is not None
    assert found.statement.citing.of(text) == "two officials"


def test_citing_a_thing_is_a_statement_of_its_own(said: Callable[[str], list[Said]]) -> None:
    found = said("Mara Velling shut the tunnel, citing the wet walls.\n")

    assert [one.contents for one in found] == [("the wet walls",)]


@pytest.mark.parametrize(
    "text",
    [
        "The company did not immediately respond to a request for comment.",
        "The company declined to comment on the talks.",
        "The company refused to say who paid.",
    ],
)
def test_who_gives_no_answer_declines(text: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"{text}\n")

    assert found.statement.kind == "decline"


def test_what_nobody_says_is_negated(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Nobody would say whether the tunnel is dry.\n")

    assert found.statement.negated


@pytest.mark.parametrize(
    ("when", "day"),
    [("on March 3", date(2031, 3, 3)), ("on 3 March", date(2031, 3, 3)), ("on Dec. 30", date(2030, 12, 30))],
)
def test_a_date_without_a_year_is_the_last_one(when: str, day: date, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"Mara Velling said {when} that the tunnel is dry.\n")

    assert found.statement.said_on == day


def test_an_interview_with_its_place(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said in an interview on state TV Monday that the tunnel is dry.\n")

    assert found.occasion == "an interview on state TV"
    assert found.statement.said_on == date(2031, 3, 3)


def test_what_a_story_is_about_is_no_occasion(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling worked on the harbor email story by announcing there was nothing to find.\n")

    assert found.occasion is None
