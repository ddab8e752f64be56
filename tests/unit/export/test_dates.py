"""Dates in words."""

from __future__ import annotations

from datetime import date

import pytest

from brief.export.dates import near_date


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2031, 2, 24), "24 Feb"),
        (date(2030, 12, 28), "28 Dec"),
        (date(2031, 4, 1), "1 Apr"),
        (date(2030, 2, 25), "25 Feb 2030"),
        (date(2033, 2, 25), "25 Feb 2033"),
    ],
)
def test_a_day_has_its_year_where_another_one_could_be_meant(day: date, shown: str) -> None:
    assert near_date(day, date(2031, 2, 25)) == shown


def test_where_there_is_little_room_the_month_of_another_year_is_enough() -> None:
    today = date(2031, 2, 25)
    assert near_date(date(2030, 2, 5), today, narrow=True) == "Feb 2030"
    assert near_date(date(2031, 2, 5), today, narrow=True) == "5 Feb"
