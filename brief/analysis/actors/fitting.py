"""Whether a longer name may belong to whom a shorter one means: persons, organizations and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.text import gazetteer, naming, nicknames

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Group:
    """All places of one name."""

    key: tuple[bool, str]
    members: tuple[int, ...]
    words: tuple[str, ...]
    """Of a person as they are spelled alike."""
    written: str
    organization: bool
    titles: frozenset[str] = frozenset()
    """Title words that stand with a person's name."""

    @property
    def is_person(self) -> bool:
        """Whether it is the name of a person."""
        return self.key[0]

    @property
    def is_title(self) -> bool:
        """Whether a title alone stands for the person ("Mr. President")."""
        return self.is_person and bool(self.words) and self.titles.issuperset(self.plain_words)

    @property
    def plain_words(self) -> list[str]:
        """The words of a person's name as the text has them, in lower case."""
        return naming.person_key(self.written).replace("-", " ").split()


def same_person(short: Group, long: Group) -> bool:
    """Whether a person with the longer name may be called by the shorter ("Ann Lee" for "Ann M. Lee")."""
    if len(short.words) >= len(long.words) and short.words != long.words:
        return _initials_fit(short, long)
    if len(short.words) == 1:
        return len(short.words[0]) > 1
    if short.words == long.words[-len(short.words) :]:
        return True
    return len(short.words[-1]) > 1 and short.words[-1] == long.words[-1] and _first_fits(short.words[0], long.words[0])


def by_nickname(group: Group, others: Iterable[Group]) -> list[Group]:
    """Persons with the surname and a given name that goes with this one ("Bill", "William"); none where two fit."""
    found = [
        other
        for other in others
        if min(len(group.words), len(other.words)) > 1
        and group.words[-1] == other.words[-1]
        and nicknames.go_together(group.words[0], other.words[0])
    ]
    return found if len({other.words[0] for other in found}) == 1 else []


def first_letters(given: str) -> set[str]:
    """Initials that the same person's given name may have."""
    return {given[0], *(name[0] for name in nicknames.others(given))}


def _initials_fit(short: Group, long: Group) -> bool:
    return (
        len(short.words) == len(long.words) > 1
        and short.words[-1] == long.words[-1]
        and len(short.words[-1]) > 1
        and 1 in (len(short.words[0]), len(long.words[0]))
        and _first_fits(short.words[0], long.words[0])
    )


def _first_fits(first: str, other: str) -> bool:
    return first == other or (1 in (len(first), len(other)) and first[0] == other[0])


def same_body(short: Group, long: Group) -> bool:
    """Whether a body or place may be called by the beginning of its name ("Northfield" for "Northfield Energy")."""
    if len(short.words) >= len(long.words) or is_place(short.written):
        return False
    if not (short.organization or long.organization):
        return _is_short_place(short, long)
    if not (short.organization and long.organization) or _is_whole(short, long):
        return False
    if long.words[1:] == short.words:
        return True
    return long.words[: len(short.words)] == short.words and (len(short.words) > 1 or len(long.words) <= 3)


def _is_whole(short: Group, long: Group) -> bool:
    """Whether the shorter name lacks nothing: a known body is none of its agencies, an army not its "Army ROTC"."""
    rest = long.written.split()[len(short.words) :]
    known = naming.canonical(short.written) is not None and not is_place(" ".join(rest))
    return known or (bool(rest) and naming.is_acronym(rest[0]))


def _is_short_place(short: Group, long: Group) -> bool:
    """Whether a place is called by the beginning of its name ("Velden" for "Velden Heights")."""
    begins = long.words[: len(short.words)] == short.words and short.words[-1] not in _OPENING
    return begins and short.written not in gazetteer.regions()


_OPENING = frozenset(
    "north south east west northern southern eastern western central upper lower inner outer new old great greater"
    " little big saint st san santa sao são los las la le el al port fort lake mount cape river isle island islands"
    " gulf bay sea strait the of de republic state province city county red black white green blue".split()
)
"""Words that a place's name begins with and that are no name without the rest."""


def is_place(name: str) -> bool:
    """Whether the name alone is known as a country or city."""
    return name in gazetteer.country_names() or name in gazetteer.cities()


def is_national(name: str) -> bool:
    """Whether the name begins with a country ("US Air Force", "Russian Defense Ministry")."""
    first = name.partition(" ")[0]
    return first in gazetteer.demonyms() or first in gazetteer.country_names()
