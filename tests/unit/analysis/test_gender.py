"""What titles and given names tell of a person's gender."""

from __future__ import annotations

import pytest

from brief.analysis.actors import gender
from brief.model import Actor


@pytest.mark.parametrize(
    ("name", "titles", "expected"),
    [
        ("Halvik", ("Mr",), "male"),
        ("Halvik", ("Mrs.",), "female"),
        ("Halvik", ("spokeswoman for the ministry",), "female"),
        ("Halvik", ("Norland chairman",), "male"),
        ("Halvik", ("President",), None),
        ("Olga Halvik", (), "female"),
        ("Peter Halvik", ("President",), "male"),
        ("Narendra Halvik", (), "male"),
        ("Fatima al-Halvik", (), "female"),
        ("Qlumbo Halvik", (), None),
        ("Peter Halvik", ("Queen",), "female"),
        ("Isabel", (), "female"),
        ("Taylor", (), None),
    ],
)
def test_gender(name: str, titles: tuple[str, ...], expected: str | None) -> None:
    assert gender(Actor("a1", name, "person", (), titles)) == expected


def test_only_persons_have_one() -> None:
    assert gender(Actor("a1", "Virginia Beach", "place")) is None


def test_the_fullest_name_tells() -> None:
    assert gender(Actor("a1", "Halvik", "person", ("Peter Halvik",))) == "male"


def test_what_stands_before_the_name_does_not_tell() -> None:
    titled = Actor("a1", "Peter Halvik", "person", ("Virginia Senator Peter Halvik",), ("Virginia Senator",))

    assert gender(titled) == "male"


def test_the_first_word_that_is_a_name_tells() -> None:
    assert gender(Actor("a1", "Qlumbo Olga Halvik", "person")) == "female"


def test_an_actor_may_be_a_woman() -> None:
    assert gender(Actor("a1", "Olga Halvik", "person", (), ("Actor",))) == "female"
