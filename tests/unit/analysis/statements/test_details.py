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
        ("Mara Velling promised that the tunnel will open.", "promise"),
        ("Mara Velling asked whether the tunnel leaks.", "ask"),
        ("Mara Velling announced that the tunnel will open.", "announce"),
        ("Mara Velling estimated that the tunnel costs nine million dollars.", "estimate"),
        ("Mara Velling alleged that the crews lied.", "accuse"),
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
