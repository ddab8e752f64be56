"""Where a name begins and ends: without articles and titles, with nicknames and the second half of a compound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.analysis.document_pass.page import Name
from brief.analysis.document_pass.parting import HONORIFICS, HYPHENS, POSSESSIVE, parted
from brief.analysis.document_pass.persons import is_form_of_name, is_initials, is_known_thing
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.analysis.document_pass.page import Line, Page

_ARTICLES = frozenset({"the", "a", "an"})
_OPENING = frozenset({'"', "“", "'", "‘", "``", "("})
_CLOSING = frozenset({'"', "”", "'", "’", "''", ")"})
_NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december i he she it they we you this that these those there here and or but if when"
    " while why how what who where which no yes not internet covid covid-19 god christmas easter ramadan english islam"
    " photo image video file getty mr mrs ms dr gdp hiv aids dna rna gmt utc vat ceo cfo tv ngo ngos ai pdf usb sms"
    " suv suvs gps atm lgbt lgbtq sars pope".split()
)
_PEOPLES = frozenset(
    "western westerners european europeans african africans asian asians arab arabs arabic muslim muslims christian"
    " christians catholic catholics protestant jewish jews jew islamic islamist islamists hindu hindus buddhist sikh"
    " sikhs sunni sunnis shia shiite shiites kurdish kurds kurd latino latinos hispanic black blacks white aboriginal"
    " indigenous maori palestinian republican republicans democrat democrats democratic communist communists socialist"
    " conservative liberal liberals caribbean scandinavian nordic baltic balkan anglo euro slavic soviet nazi nazis"
    " korean koreans orthodox evangelical mormon rohingya uyghur uighur uyghurs roma".split()
)
_INITIAL = re.compile(r"[A-Z]\.?")
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[ap]m)?")


def mended(page: Page) -> Page:
    """Every name with its right borders; what is no name is left out."""
    return page.named(_mended(line) for line in page.lines)


def _mended(line: Line) -> list[Name]:
    parts = (part for name in line.names for part in parted(line, name))
    whole = (_whole(line, name) for name in _with_nicknames(line, list(parts)))
    trimmed = [kept for name in whole if (kept := _trimmed(line, name))]
    return list(_disjoint(trimmed))


def _disjoint(names: Iterable[Name]) -> Iterable[Name]:
    end = 0
    for name in sorted(names, key=lambda name: name.start):
        if name.start >= end:
            yield name
            end = name.end


def _with_nicknames(line: Line, names: Sequence[Name]) -> list[Name]:
    """A nickname in marks between two parts of a person's name joins them."""
    found: list[Name] = []
    for name in names:
        last = found[-1] if found else None
        if last and last.kind == name.kind == "person" and _is_nickname(line, last.end, name.start):
            found[-1] = Name(last.start, name.end, "person")
        else:
            found.append(name)
    return found


def _is_nickname(line: Line, start: int, end: int) -> bool:
    words = line.words[start:end]
    if len(words) == 1:
        return words[0] in _CLOSING and line.words[start - 2] in _OPENING
    return 3 <= len(words) <= 4 and words[0] in _OPENING and words[-1] in _CLOSING and words[1][:1].isupper()


def _whole(line: Line, name: Name) -> Name:
    """With what stands before or behind and cannot be left out: particles, initials, halves of compounds."""
    start, end = name.start, name.end
    if name.kind == "person":
        while _goes_on(line, end):
            end += 2
        start = _with_given_name(line, _with_particles(line, start), end)
    kind = name.kind
    if _after_initials(line, start) < start and line.words[end - 1][1:].islower():
        start, kind = _after_initials(line, start), "person"
    if kind != "person":
        start = _with_country(line, start, end)
    return Name(start, end, kind)


def _with_particles(line: Line, start: int) -> int:
    """Where the name begins with "van der", "bin" or "al-", and the given name before them."""
    first = start
    while first > 0 and (
        line.words[first - 1] in gazetteer.particles()
        or line.words[first - 1] in _CAPITAL_PARTICLES
        or (line.words[first - 1] in HYPHENS and first > 1 and line.words[first - 2].lower() in gazetteer.particles())
    ):
        first -= 1
    given = line.before(first)
    if first < start and given[:1].isupper() and given.isalpha() and given in gazetteer.personal_names():
        return first - 1
    sure = given[:1].isupper() or line.words[first][:1].isupper() or line.words[first] in _ARABIC
    return first if first < start and sure else start


def _with_given_name(line: Line, start: int, end: int) -> int:
    """Where the name begins with a given name that no list knows, after a title ("spokesman Dhanvi Tal")."""
    if end - start > 1 or start < 2 or not is_form_of_name(line.words[start - 1]):
        return start
    title = line.words[start - 2].lower().rstrip(".")
    return start - 1 if title in gazetteer.titles() and not is_known_thing(line.words[start - 1]) else start


_ARABIC = frozenset({"al", "el", "bin", "bint"})
"""Particles that a surname keeps where no given name stands before it."""


_CAPITAL_PARTICLES = frozenset("Van Von De Del Della Di Da Du Bin Ibn Al El Ben Abu Ter Ten".split())


def _after_initials(line: Line, start: int) -> int:
    while start > 0 and is_initials(line.words[start - 1]):
        start -= 1
    return start


def _with_country(line: Line, start: int, end: int) -> int:
    """Where the name begins when it begins inside the name of a country ("States Navy")."""
    for first in range(max(0, start - 2), start):
        for last in range(start + 1, min(end, start + 3) + 1):
            if " ".join(line.words[first:last]) in gazetteer.country_names():
                return first
    return start


def _goes_on(line: Line, end: int) -> bool:
    if end + 1 >= len(line.words) or line.words[end] not in HYPHENS:
        return False
    following = line.words[end + 1]
    loose = not line.touching(end)
    return (len(following) <= 6 and following.isalpha() and line.touching(end) and following not in _AFTER_NAMES) or (
        loose and not line.touching(end + 1) and following[:1].isupper() and line.before(end)[:1].isupper()
    )


_AFTER_NAMES = frozenset(
    "based led era style backed born run like made owned held wide type class funded linked themed level free friendly"
    " controlled supported sponsored allied bound only time run pro anti style esque".split()
)


def _trimmed(line: Line, name: Name) -> Name | None:
    start, end = name.start, name.end
    while end - start > 1 and (line.words[start].lower() in _ARTICLES or not _can_begin(line, start)):
        start += 1
    kind = name.kind
    if end - start > 1 and line.words[start].lower().rstrip(".") in HONORIFICS:
        kind = "person"
    if kind == "person":
        while end - start > 1 and _is_title(line, start, end):
            start += 1
    if end - start > 2 and line.words[end - 1] == "s" and line.words[end - 2] in POSSESSIVE:
        end -= 1
    while end - start > 1 and (line.words[end - 1] in POSSESSIVE or not line.words[end - 1][-1:].isalnum()):
        if line.words[end - 1].endswith((".", "!")) and line.words[end - 1][:1].isalnum():
            break
        end -= 1
    start, end = _within_marks(line, start, end)
    words = [word.lower() for word in line.words[start:end]]
    if not any(map(_is_cased, line.words[start:end])):
        return None
    if all(word in _NOT_NAMES or word in _PEOPLES for word in words) or not any(word[:1].isalnum() for word in words):
        return None
    if line.after(end).startswith("$") and line.words[end - 1].isupper():
        return None
    if kind != "person" and _is_office(line, start, end):
        return None
    if end - start == 1 and line.words[start] in _CAPITAL_PARTICLES and line.after(end) in gazetteer.particles():
        return None
    if line.words[start:end] and " ".join(line.words[start:end]) in gazetteer.demonyms():
        return None
    return Name(start, end, kind)


def _within_marks(line: Line, start: int, end: int) -> tuple[int, int]:
    """The name without what is parted from it by one bracket or quotation mark of a pair."""
    for position in range(start + 1, end - 1):
        if line.words[position] in _LONE_OPENING and not _CLOSING & set(line.words[position + 1 : end]):
            return start, position
        if line.words[position] == ")" and "(" not in line.words[start:position]:
            return position + 1, end
    return start, end


_LONE_OPENING = frozenset({'"', "“", "``", "("})


def _is_cased(word: str) -> bool:
    """Whether the word is of a script with capitals, or a figure: of others nothing tells where a name ends."""
    return any(letter.isdigit() or letter.upper() != letter.lower() for letter in word)


def _is_office(line: Line, start: int, end: int) -> bool:
    """Whether the words are what somebody is called by office ("Minister of Public Works")."""
    if line.words[start] in gazetteer.demonyms():
        start += 1
    return start < end and line.words[start] in _OFFICES and line.after(start + 1) in ("of", "for")


_OFFICES = frozenset(
    "Minister Secretary President Director Ambassador Governor Mayor Head Speaker Chairman Chairwoman Commissioner"
    " Commander Chief King Queen Prince Duke".split()
)


def _can_begin(line: Line, start: int) -> bool:
    if _TIME.fullmatch(line.words[start]):
        return False
    return line.words[start][:1].isalnum() or line.words[start][:1] in "@#"


def _is_title(line: Line, start: int, end: int) -> bool:
    """Whether a person's name begins with a title and something of the name is left."""
    word = line.words[start].lower()
    known = word in gazetteer.titles() or word.rstrip(".") in gazetteer.titles()
    return known and line.words[start + 1] not in HYPHENS and not _INITIAL.fullmatch(line.words[end - 1])
