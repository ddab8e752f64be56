"""Where two names stand in one: beside words that no name holds, and where a person follows a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.document_pass.page import Name
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.analysis.document_pass.page import Line

POSSESSIVE = frozenset({"'s", "’s", "'", "’", "´s"})
HYPHENS = frozenset({"-", "–", "‐", "‑"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss"})
_SHORT = 3
"""Letters of words that may stand in any name ("Henry of Norland")."""
_LONGEST = 5
"""Pieces of the name of a country."""


def parted(line: Line, name: Name) -> Iterable[Name]:
    """The name, or what is left of it beside words that stand in no name ("Courier that Belvoir")."""
    start = name.start
    kind = name.kind
    for position in range(name.start, name.end):
        if _is_of_land(line, position, name):
            yield Name(start, position, "person")
            start, kind = position + 1, "place"
        elif _parts_names(line, position, name):
            if start < position:
                yield Name(start, position, kind)
            start = position + 1
        elif start < position < min(name.end - 1, start + _LONGEST) and _begins_person(line, start, position):
            yield Name(start, position, "place")
            start, kind = position, "person"
    if start < name.end:
        yield Name(start, name.end, kind)


def _parts_names(line: Line, position: int, name: Name) -> bool:
    word = line.words[position]
    if word in HYPHENS:
        halves = (line.before(position), line.after(position + 1))
        return line.touching(position) and all(half in gazetteer.country_names() for half in halves)
    if not name.start < position < name.end - 1:
        return False
    if word in POSSESSIVE:
        return _is_land(" ".join(line.words[name.start : position]))
    if name.kind == "person" and word.islower() and word.isalpha() and word not in gazetteer.particles():
        return len(word) > _SHORT or word in _BETWEEN_NAMES
    return word in _BETWEEN_NAMES or (word in _BEFORE_ARTICLES and line.words[position + 1] == "the")


def _is_of_land(line: Line, position: int, name: Name) -> bool:
    """Whether somebody with a title is told by the land ("Crown Prince Tal of Norland")."""
    titled = line.words[name.start].lower() in gazetteer.titles() and line.words[position] == "of"
    named = line.words[position - 1].lower() not in gazetteer.titles() and position - name.start > 1
    return titled and named and _is_land(" ".join(line.words[position + 1 : name.end]))


def _is_land(name: str) -> bool:
    """Whether what it owns has a name of its own ("Norland's Harbor Ministry")."""
    return name in gazetteer.country_names() or name in gazetteer.regions()


def _begins_person(line: Line, start: int, position: int) -> bool:
    """Whether a person follows the country that he or she represents ("of Norland Mr. Tal", "Norland Ada Tal")."""
    before, word = " ".join(line.words[start:position]), line.words[position]
    if before not in gazetteer.country_names() or before in gazetteer.personal_names():
        return False
    given = gazetteer.personal_names().get(word, "").strip("s")
    following = line.after(position + 1)
    known = bool(given) and following[:1].isupper() and following[1:].islower()
    thing = following.lower() in gazetteer.organization_words() or following.lower() in gazetteer.place_words()
    return word.lower().rstrip(".") in HONORIFICS or (known and not thing)


_BEFORE_ARTICLES = frozenset({"and", "at"})
_BETWEEN_NAMES = frozenset(
    "that which who whom whose said says told is are was were has had have will would but than because while when where"
    " if as from by with over against between about after before until into".split()
)
