"""The day on which something was said, by the day of the article."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WEEKDAYS = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
_MONTHS = {
    name: number // 2 + 1
    for number, name in enumerate(
        "january jan february feb march mar april apr may may june jun july jul august aug september sept october oct"
        " november nov december dec".split()
    )
}
_DIGITS_OF_A_DAY = 2


def day_said(words: Sequence[str], published: date | None) -> date | None:
    """The day that a weekday means in an article of that day: the last one, or the day itself."""
    if published is None:
        return None
    for word in words:
        if word in _WEEKDAYS:
            return published - timedelta(days=(published.weekday() - _WEEKDAYS[word]) % 7)
        if word in ("today", "yesterday"):
            return published - timedelta(days=word == "yesterday")
    return next((day for pair in pairwise(words) if (day := _date(*pair, published)) is not None), None)


def _date(first: str, second: str, published: date) -> date | None:
    """March 3, 3 March: the last one before the article."""
    month, number = (first, second) if second.isdecimal() else (second, first)
    position = _MONTHS.get(month.rstrip("."))
    if position is None or not (number.isascii() and number.isdecimal() and len(number) <= _DIGITS_OF_A_DAY):
        return None
    for year in (published.year, published.year - 1):
        try:
            day = date(year, position, int(number))
        except ValueError:
            continue
        if day <= published:
            return day
    return None
