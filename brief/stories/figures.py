"""Figures in a text with their unit and what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
_CURRENCY_WORDS = (
    "dollar euro pound yen rupee baht birr crown dinar dirham dong drachma escudo florin forint franc guilder kroner"
    " krona krone lira naira peseta peso rand riyal ringgit rouble ruble rupiah shekel shilling taka yuan zloty"
)
_UNIT_WORDS = {
    "percent": "percent",
    "cent": "percent", "point": "point", "mile": "mile", "km": "km", "kilometer": "km", "kilometre": "km", "ton": "ton",
    "tonne": "ton", "year": "year", "month": "month", "week": "week", "day": "day", "hour": "hour", "minut": "minute",
}  # fmt: skip
_UNIT_WORDS |= {term: term for term in terms(_CURRENCY_WORDS)}
CURRENCIES = frozenset({*_CURRENCIES.values(), *terms(_CURRENCY_WORDS)})
_MONTHS = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}\.?\s*$")
_AGE_OR_SCORE_AFTER = re.compile(r"[\s-]year[\s-]old\b|\s?[-–]\s?\d")
_SCORE_BEFORE = re.compile(r"\d\s?[-–]\s?$")
_DAY_OR_HOUR_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s*(?:{_MONTHS}\b|[ap]\.?m\b|:\s?\d|o['’]clock|GMT\b|UTC\b)")
_DIGITS = r"\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?(?!\d)"
_FIGURE = re.compile(
    rf"(?P<currency>[$€£¥₹])?(?<![\w.,:/-])(?<!: )(?P<number>{_DIGITS}|(?:{'|'.join(_NUMBERS)})\b)"
    r"(?![:/]|(?:st|nd|rd|th)\b)"
    r"(?P<percent>\s?%|\sper\scent\b)?"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion)\b|(?P<short>k|mn?|bn?|tn)\b)?",
    re.IGNORECASE,
)
_HARMS = (
    r"(?P<dead>dead|died?|dying|deaths?|killed|fatalities|lost their lives|lives)"
    r"|(?P<hurt>hurt|injured|injuries|wounded)|(?P<missing>missing|unaccounted)|(?P<arrested>arrested|detained|arrests)"
)
HARMS = frozenset({"dead", "hurt", "missing", "arrested"})
"""What people suffer in the events that are counted anew every hour."""
_HARM_AFTER = re.compile(
    r"(?:\s+(?!and\b|but\b|while\b|more\b|the\b)[a-z]+(?:['’]s)?){0,6}?\s+(?:" + _HARMS + r")\b", re.IGNORECASE
)
_HARM_BEFORE = re.compile(
    r"\b(?:(?P<dead>(?:number|count|tally) of (?:the )?(?:dead|deaths)|death toll|kill(?:ed|ing|s)|claim(?:ed|ing))"
    r"|(?P<hurt>injur(?:ed|ing)|wound(?:ed|ing)|number of (?:the )?(?:injured|wounded))"
    r"|(?P<missing>number of (?:the )?missing)|(?P<arrested>arrested|detained))"
    r"(?:\s+(?:has|had|have|is|was|now|stood|stands|rose|risen|rises|climbed|to|at|about|at least|some|nearly|more than"
    r"|over))*\s+$",
    re.IGNORECASE,
)
_MOST_FIGURES = 200
_BREAK = re.compile(r"[.;:!?,()\u201c\u201d\"]")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit and the noun that it counts, either of them empty when there is none."""

    value: float
    unit: str
    head: str
    written: str
    doing: str = ""
    """The term after the noun: 12 people hurt are not 3 people arrested."""


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, without years, dates, times of day, ages and scores."""
    return tuple(islice(_found(text), _MOST_FIGURES))


def _found(text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        number = match["number"]
        if number.startswith("00"):
            continue
        plain = not (match["currency"] or match["percent"] or match["scale"] or match["short"])
        if plain and (_is_year(number) or _is_date_or_time(text, match) or _is_age_or_score(text, match)):
            continue
        unit, head, doing = _counted(text[match.end() : match.end() + 60])
        harm = _harm(text, match)
        if plain and harm and not unit:
            head, doing = harm, ""
        if match["currency"]:
            unit = _CURRENCIES[match["currency"]]
        elif match["percent"]:
            unit = "percent"
        yield Figure(
            _value(number, match["scale"] or match["short"]), unit, head, text[match.start() : match.end()], doing
        )


def _value(number: str, scale: str | None) -> float:
    value = float(_NUMBERS.get(number.lower()) or number.replace(",", ""))
    name = (scale or "").lower()
    return value * (_SCALES.get(name) or _SHORT_SCALES.get(name) or 1.0)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and "1800" <= number <= "2100"


def _is_date_or_time(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(_MONTH_BEFORE.search(before) or _DAY_OR_HOUR_AFTER.match(text, match.end()))


def _is_age_or_score(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 4) : match.start()]
    return bool(_AGE_OR_SCORE_AFTER.match(text, match.end()) or _SCORE_BEFORE.search(before))


def _harm(text: str, match: re.Match[str]) -> str:
    """What has happened to as many people; empty when the words tell none of the harms of disasters."""
    before = _HARM_BEFORE.search(text, max(0, match.start() - 60), match.start())
    after = _HARM_AFTER.match(text, match.end(), match.end() + 60)
    found = before or after
    return next((name for name, word in found.groupdict().items() if word), "") if found else ""


def _counted(after: str) -> tuple[str, str, str]:
    """The unit, the noun and the term after it in the words that follow a number."""
    clause = _BREAK.split(after, maxsplit=1)[0]
    words = terms(clause)
    unit = ""
    if words and (name := _UNIT_WORDS.get(words[0])):
        unit, words = name, words[1:]
    head, doing, *_ = (*words, "", "")
    return unit, head, doing
