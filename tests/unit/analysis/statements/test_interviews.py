"""Interviews whose lines begin with "Q:" and "A:": who they are is told before the first question, or left open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.analysis.statements.conftest import Said

TALK = """
Q: Why do fares have to rise?

A: The boats are forty years old. Each winter we spend 3 million marks on repairs.

Q: And the students?

A: Students will pay nothing.
"""


@pytest.mark.parametrize(
    ("opening", "asks", "answers"),
    [
        ("Interview: Ilse Maro on the ferry\n\nThe director of the port spoke about fares.\n", None, "Ilse Maro"),
        ("Old boats\n\nIlse Maro has led the port of Vessanto since 2027.\n", None, "Ilse Maro"),
        (
            "Old boats\n\nIlse Maro leads the port. In an interview with Harbor Post reporter Jonas Teel she spoke"
            " about fares.\n",
            "Jonas Teel",
            "Ilse Maro",
        ),
        (
            "Old boats\n\nIlse Maro, the director of the port, was interviewed by Jonas Teel.\n",
            "Jonas Teel",
            "Ilse Maro",
        ),
        ("Old boats\n\nIlse Maro and Oluf Brandt differ about the pier.\n", None, None),
        ("Old boats\n\nThe port of Vessanto needs new boats.\n", None, None),
    ],
)
def test_the_parts_have_names_where_the_text_gives_them(
    opening: str, asks: str | None, answers: str | None, said: Callable[[str], list[Said]]
) -> None:
    found = [one for one in said(opening + TALK) if one.statement.rule == "transcript"]
    assert [(one.speaker, one.actor) for one in found] == [("Q", asks), ("A", answers)] * 2


def test_who_answers_is_known_by_name(said: Callable[[str], list[Said]]) -> None:
    answer = said("Interview: Ilse Maro on the ferry\n" + TALK)[-1]
    assert answer.statement.speaker is not None
    assert answer.statement.speaker.standing == "named"


@pytest.mark.parametrize("label", ["Interview", "Analysis", "Exclusive", "Fact check"])
def test_what_kind_of_text_it_is_says_nothing(label: str, said: Callable[[str], list[Said]]) -> None:
    assert said(f"{label}: The ferry in the harbor of Vessanto.\n") == []
