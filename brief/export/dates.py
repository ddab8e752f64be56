"""Dates in words, the same in every locale."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

_MONTHS = "January February March April May June July August September October November December".split()
_NEAR = 300
"""Days, ten months: a day and a month are those of the last or the next year."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def long_date(day: date) -> str:
    """A date as in "25 February 2025"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """A date as in "Tue 25 Feb 2025"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def near_date(day: date, today: date, narrow: bool = False) -> str:
    """A date as in "25 Feb", further away as in "25 Feb 2025", where that is too broad as in "Feb 2025"."""
    month = _MONTHS[day.month - 1][:3]
    if abs((today - day).days) <= _NEAR:
        return f"{day.day} {month}"
    return f"{month} {day.year}" if narrow else f"{day.day} {month} {day.year}"


def period(days: Iterable[date]) -> str:
    """The days from the first to the last as in "24–25 February 2025", or nothing."""
    known = sorted(set(days))
    if not known:
        return ""
    first, last = known[0], known[-1]
    if first == last:
        return long_date(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{long_date(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {long_date(last)}"
    return f"{long_date(first)} – {long_date(last)}"


def timestamp(moment: datetime) -> str:
    """A moment in UTC as in "2025-02-25T18:00:00Z"; a moment without a zone counts as UTC."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return aware.strftime("%Y-%m-%dT%H:%M:%SZ")
