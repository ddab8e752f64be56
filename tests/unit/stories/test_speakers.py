"""Names of one speaker."""

from __future__ import annotations

import pytest

from brief.stories.speakers import other_speaker, same_speaker


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ada Quill", "Quill"),
        ("Mayor Ada Quill", "Ada Quill"),
        ("QUILL", "Quill"),
        ("Quill's", "Quill"),
        ("Tarek al-Qarani", "Qarani"),
    ],
)
def test_one_name_can_stand_for_the_other(first: str, second: str) -> None:
    assert same_speaker(first, second)
    assert not other_speaker(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("Ada Quill", "Bram Osk"), ("Harbor Board", "Quill"), ("The ministry", "The board"), ("a clerk", "Quill")],
)
def test_different_names_are_different_speakers(first: str, second: str) -> None:
    assert other_speaker(first, second)
    assert not same_speaker(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("officials", "Quill"),
        (None, "Quill"),
        ("she", "officials"),
        ("", None),
        ("the ministry", "the board"),
        ("Ada Quill’s driver", "Bram Osk"),
    ],
)
def test_of_the_unnamed_nothing_is_known(first: str | None, second: str | None) -> None:
    assert not same_speaker(first, second)
    assert not other_speaker(first, second)


def test_brothers_are_not_the_same() -> None:
    assert not same_speaker("Ada Quill", "Bram Quill")


def test_two_of_a_kind_may_be_one_or_two() -> None:
    assert not same_speaker("a spokesman for Veddin", "a spokesman for Veddin")
    assert not other_speaker("a spokesman for Veddin", "A spokesman")
