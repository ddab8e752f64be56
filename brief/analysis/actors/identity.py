"""Which names of a document belong to one actor: the longer names first, the shorter ones to the nearest fit."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.text import gazetteer, naming, nicknames

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.model import Kind, Span


@dataclass(frozen=True, slots=True)
class Title:
    """What stands with a name: `text` alone, `whole` with the name when both stand together in the text."""

    text: str
    whole: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text with its titles."""

    text: str
    kind: Kind
    span: Span
    titles: tuple[Title, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
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
        return self.key[0]

    @property
    def is_title(self) -> bool:
        """Whether a title alone stands for the person ("Mr. President")."""
        return self.is_person and bool(self.words) and self.titles.issuperset(self.plain_words)

    @property
    def plain_words(self) -> list[str]:
        """The words of a person's name as the text has them, in lower case."""
        return naming.person_key(self.written).replace("-", " ").split()


Pair = tuple[int, int]


def clusters(names: Sequence[Named], equal: Iterable[Pair] = ()) -> list[list[Named]]:
    """Names by actor, in order of the first name of each; `equal` are pairs of names that the text calls the same."""
    groups = _groups(names)
    explained = {
        key_of(names[short].text, names[short].kind): key_of(names[long].text, names[long].kind)
        for long, short in equal
    }
    ordered = sorted(groups, key=lambda group: (-len(group.words), -len(group.written), group.members[0]))
    owner: dict[tuple[bool, str], tuple[bool, str]] = {}
    index = _Index()
    for group in ordered:
        fits = index.candidates(group)
        if group.is_title and len({owner[other.key] for other in fits}) > 1:
            # "the Ambassador" is nobody where there are two
            fits = []
        fit = _nearest(group, fits)
        owner[group.key] = owner.get(explained.get(group.key, group.key)) or (owner[fit.key] if fit else group.key)
        index.add(group)
    found: dict[tuple[bool, str], list[int]] = {}
    for group in groups:
        found.setdefault(owner[group.key], []).extend(group.members)
    return [[names[i] for i in sorted(members)] for members in sorted(found.values(), key=min)]


def key_of(text: str, kind: Kind) -> tuple[bool, str]:
    """Whether it is a person, and the name as a key."""
    return (True, naming.spelled_alike(naming.person_key(text))) if kind == "person" else (False, naming.body_key(text))


def _groups(names: Sequence[Named]) -> list[_Group]:
    members: dict[tuple[bool, str], list[int]] = {}
    for position, name in enumerate(names):
        members.setdefault(key_of(name.text, name.kind), []).append(position)
    return [
        _Group(
            key,
            tuple(positions),
            tuple(key[1].replace("-", " ").split()) if key[0] else tuple(key[1].split()),
            names[positions[0]].text,
            any(names[position].kind == "organization" for position in positions),
            _title_words(names[position] for position in positions) if key[0] else frozenset(),
        )
        for key, positions in members.items()
    ]


def _title_words(names: Iterable[Named]) -> frozenset[str]:
    words = (word for name in names for text in (name.text, *(title.text for title in name.titles))
             for word in text.lower().split())  # fmt: skip
    return frozenset(words) & gazetteer.titles().keys()


class _Index:
    """Finds the actors that a shorter name may belong to, by words or an acronym."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, ...], list[_Group]] = {}

    def add(self, group: _Group) -> None:
        """Notes everything that a later name may share with this one."""
        words = group.words[:_LONGEST]
        if not words:
            return
        if group.is_person:
            keys: set[tuple[str, ...]] = {("ends", letter, words[-1]) for letter in _first_letters(words[0])}
            keys |= {("person", word) for word in words}
            keys |= {("tail", *words[first:]) for first in range(1, len(words) - 1)}
            keys |= {("title", title) for title in group.titles.difference(group.plain_words)}
        else:
            keys = {("body", *words[:length]) for length in range(1, len(words) + 1)}
            if len(words) > 2 and _is_national(group.written):
                keys.add(("body", *words[1:]))
            if group.organization:
                keys |= {("acronym", acronym) for acronym in naming.acronyms(group.written)}
                if len(words) > 1 and not any(word.islower() for word in group.written.split()[-2:-1]):
                    keys.add(("end", words[-1]))
        for key in sorted(keys):
            self._found.setdefault(key, []).append(group)

    def candidates(self, group: _Group) -> list[_Group]:
        """Groups of longer names that fit."""
        words = group.words[:_LONGEST]
        if not words:
            return []
        if group.is_title:
            return self._found.get(("title", group.plain_words[-1]), [])[-_MOST:]
        if group.is_person:
            key = ("person", *words) if len(words) == 1 else ("ends", words[0][0], words[-1])
            found = self._found.get(key, [])[-_MOST:] + self._found.get(("tail", *words), [])[-_MOST:]
            fits = [other for other in found if _same_person(group, other)]
            return fits or _by_nickname(group, found)
        found = [other for other in self._found.get(("body", *words), ())[-_MOST:] if _same_body(group, other)]
        if group.organization and len(words) == 1 and not _is_place(group.written):
            ends = [other for other in self._found.get(("end", words[0]), ())[-_MOST:] if other not in found]
            # "the Brotherhood" is nobody known where two names end so
            found += ends if len(ends) == 1 and not found else []
        if naming.is_acronym(group.written):
            found += self._found.get(("acronym", words[0]), ())[-_MOST:]
        return found


_LONGEST = 10
"""Words of a name that are looked at."""
_MOST = 50
"""Candidates that are compared, so that a list of ten thousand cousins takes no longer than any other text."""


def _same_person(short: _Group, long: _Group) -> bool:
    """Whether a person with the longer name may be called by the shorter ("Ann Lee" for "Ann M. Lee")."""
    if len(short.words) >= len(long.words) and short.words != long.words:
        return _initials_fit(short, long)
    if len(short.words) == 1:
        return len(short.words[0]) > 1
    if short.words == long.words[-len(short.words) :]:
        return True
    return len(short.words[-1]) > 1 and short.words[-1] == long.words[-1] and _first_fits(short.words[0], long.words[0])


def _by_nickname(group: _Group, others: Iterable[_Group]) -> list[_Group]:
    """Persons with the surname and a given name that goes with this one ("Bill", "William"); none where two fit."""
    found = [
        other
        for other in others
        if min(len(group.words), len(other.words)) > 1
        and group.words[-1] == other.words[-1]
        and nicknames.go_together(group.words[0], other.words[0])
    ]
    return found if len({other.words[0] for other in found}) == 1 else []


def _first_letters(given: str) -> set[str]:
    """Initials that the same person's given name may have."""
    return {given[0], *(name[0] for name in nicknames.others(given))}


def _initials_fit(short: _Group, long: _Group) -> bool:
    return (
        len(short.words) == len(long.words) > 1
        and short.words[-1] == long.words[-1]
        and len(short.words[-1]) > 1
        and 1 in (len(short.words[0]), len(long.words[0]))
        and _first_fits(short.words[0], long.words[0])
    )


def _first_fits(first: str, other: str) -> bool:
    return first == other or (1 in (len(first), len(other)) and first[0] == other[0])


def _same_body(short: _Group, long: _Group) -> bool:
    """Whether an organization may be called by the beginning of its name ("Northfield" for "Northfield Energy")."""
    if len(short.words) >= len(long.words) or _is_place(short.written):
        return False
    if not (short.organization or long.organization):
        return _is_short_place(short, long)
    if not (short.organization and long.organization) or _is_whole(short, long):
        return False
    if long.words[1:] == short.words:
        return True
    return long.words[: len(short.words)] == short.words and (len(short.words) > 1 or len(long.words) <= 3)


def _is_whole(short: _Group, long: _Group) -> bool:
    """Whether the shorter name lacks nothing: a known body is none of its agencies, an army not its "Army ROTC"."""
    rest = long.written.split()[len(short.words) :]
    known = naming.canonical(short.written) is not None and not _is_place(" ".join(rest))
    return known or (bool(rest) and naming.is_acronym(rest[0]))


def _is_short_place(short: _Group, long: _Group) -> bool:
    """Whether a place is called by the beginning of its name ("Velden" for "Velden Heights")."""
    begins = long.words[: len(short.words)] == short.words and short.words[-1] not in _OPENING
    return begins and short.written not in gazetteer.regions()


_OPENING = frozenset(
    "north south east west northern southern eastern western central upper lower inner outer new old great greater"
    " little big saint st san santa sao são los las la le el al port fort lake mount cape river isle island islands"
    " gulf bay sea strait the of de republic state province city county red black white green blue".split()
)
"""Words that a place's name begins with and that are no name without the rest."""


def _is_place(name: str) -> bool:
    return name in gazetteer.country_names() or name in gazetteer.cities()


def _is_national(name: str) -> bool:
    """Whether the name begins with a country ("US Air Force", "Russian Defense Ministry")."""
    first = name.partition(" ")[0]
    return first in gazetteer.demonyms() or first in gazetteer.country_names()


def _nearest(group: _Group, candidates: Iterable[_Group]) -> _Group | None:
    """The fitting name that was last written before the first place of the group, else the first after it."""
    first = group.members[0]

    def distance(other: _Group) -> tuple[bool, int]:
        before = bisect_left(other.members, first)
        return (False, first - other.members[before - 1]) if before else (True, other.members[0] - first)

    return min(candidates, key=distance, default=None)
