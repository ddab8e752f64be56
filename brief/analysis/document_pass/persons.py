"""Names by their form or one word before them: initials, particles, "Mr", "told the"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.analysis.document_pass.page import Name
from brief.analysis.recognizers.features import SPEECH
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.analysis.document_pass.page import Line, Page

_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_HONORIFICS = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss"})
_LONGEST = 6
"""Pieces of a name."""


def with_persons(page: Page) -> Page:
    """Adds the persons whom nothing but the form of the name shows, and outlets that somebody told."""
    return page.named([*line.names, *_persons(line), *_outlets(line)] for line in page.lines)


def _outlets(line: Line) -> Iterator[Name]:
    """Who is told something and has an article is no person ("told the Ledger")."""
    taken = {position for name in line.names for position in range(name.start, name.end)}
    for position in range(2, len(line.words)):
        if line.words[position - 2] not in _TOLD or line.before(position) not in ("the", "The") or position in taken:
            continue
        word, alone = line.words[position], not line.after(position + 1)[:1].isupper()
        named = (
            is_form_of_name(word) and line.pieces[position].tag[:1] == "N" and word.lower() not in gazetteer.titles()
        )
        if alone and named:
            yield Name(position, position + 1, "organization")


_TOLD = frozenset({"told", "tells", "telling"})


def is_initials(word: str) -> bool:
    """Whether the word may be somebody's initials ("J.", "J.K."), not a country's ("U.S.")."""
    known = word in gazetteer.country_names() or word in gazetteer.organizations()
    return bool(_INITIALS.fullmatch(word)) and not known


def _persons(line: Line) -> Iterator[Name]:
    taken = {position for name in line.names for position in range(name.start, name.end)}
    position = 0
    while position < len(line.words):
        end = _end(line, position)
        if end > position and taken.isdisjoint(range(position, end)):
            yield Name(position, end, "person")
        position = max(end, position + 1)


def _end(line: Line, start: int) -> int:
    """Where a name that begins here ends; `start` when none begins."""
    word, end = line.words[start], start
    if line.before(start) in _HONORIFICS and is_form_of_name(word):
        end = start + 1
    elif _governs(line, start):
        return start + 1
    elif _is_told_of(line, start):
        return start + 2
    elif is_initials(word) or word in gazetteer.personal_names():
        end = _after_middle(line, start + 1)
        sure = is_initials(word) or end > start + 1 or _spoken_of(line, start)
        end = end + 1 if sure and end < len(line.words) and is_form_of_name(line.words[end]) else start
    while start < end < len(line.words) and end - start < _LONGEST and is_form_of_name(line.words[end]):
        end += 1
    return end


def _governs(line: Line, start: int) -> bool:
    """Whether an administration is called after the person ("the Tal administration", "Tal and Quill camps")."""
    word, following = line.words[start], line.after(start + 1)
    if following in ("and", "or") and is_form_of_name(line.after(start + 2)):
        following = line.after(start + 3)
    the_one = line.before(start) in ("the", "The", "and", "or") or start == 0
    return (
        the_one
        and following in _GOVERNED
        and is_form_of_name(word)
        and not is_known_thing(word)
        and (word.lower() not in _OF_NOBODY)
    )


_GOVERNED = frozenset({"administration", "administrations", "presidency"})
_OF_NOBODY = frozenset(
    "current new previous next last present current central local federal national provincial interim military civil"
    " public regional both these our their american the this that his her its".split()
)


def _is_told_of(line: Line, start: int) -> bool:
    """Whether an apposition tells what a person is whom no list knows ("Ranvi Tal, an advocate")."""
    if line.after(start + 2) != "," or line.after(start + 3) not in _TELLING or start == 0:
        return False
    parts = line.words[start : start + 2]
    alone = not line.before(start)[:1].isupper() and all(map(is_form_of_name, parts))
    told = any(word.lower() in gazetteer.titles() for word in line.words[start + 4 : start + 4 + _FARTHEST_TITLE])
    return alone and told and not any(map(is_known_thing, parts))


_TELLING = frozenset({"a", "an", "the", "his", "her"})
_FARTHEST_TITLE = 3


def _spoken_of(line: Line, start: int) -> bool:
    """Whether a title stands before the given name, or a verb of speech after given name and surname."""
    before = line.before(start).lower().rstrip(".")
    if len(line.words) < start + 2 or _is_thing(line.words[start + 1].lower()):
        return False
    letters = gazetteer.personal_names().get(line.words[start], "")
    return bool(letters.strip("s")) and (before in gazetteer.titles() or line.after(start + 2) in SPEECH)


def is_known_thing(word: str) -> bool:
    """Whether the word is known as something else: a title, a place, a word of organizations and places."""
    place = word in gazetteer.country_names() or word in gazetteer.cities() or word in gazetteer.regions()
    return place or _is_thing(word.lower())


def _is_thing(word: str) -> bool:
    return word in gazetteer.organization_words() or word in gazetteer.place_words() or word in gazetteer.titles()


def _after_middle(line: Line, position: int) -> int:
    """Where initials and particles inside a name end."""
    last = min(len(line.words), position + _LONGEST)
    while position < last and (is_initials(line.words[position]) or line.words[position] in _PARTICLES):
        position += 1
    return position


_PARTICLES = frozenset("van von der den de del della di da bin ibn al el".split())


def is_form_of_name(word: str) -> bool:
    """Whether it is written like a part of somebody's name."""
    return len(word) > 2 and word[0].isupper() and word[1:].islower() and word not in gazetteer.demonyms()
