"""Where two names stand in one: beside words that no name holds, and where a person follows a country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.document_pass.page import Name
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.analysis.document_pass.page import Line

HYPHENS = frozenset({"-", "–", "‐", "‑"})
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss"})
_LONGEST = 5
"""Pieces of the name of a country."""


def parted(line: Line, name: Name) -> Iterable[Name]:
    """The name, or what is left of it beside words that stand in no name ("Courier that Belvoir")."""
    start = name.start
    kind = name.kind
    for position in range(name.start, name.end):
        if _parts_names(line, position, name):
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
    return word in _BETWEEN_NAMES and name.start < position < name.end - 1


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


_BETWEEN_NAMES = frozenset(
    "that which who whom whose said says told is are was were has had have will would but than because while when where"
    " if as from by with over against between about after before until into".split()
)
