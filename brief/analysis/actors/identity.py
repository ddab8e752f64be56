"""Which names of a document belong to one actor: the longer names first, the shorter ones to the nearest fit."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analysis.actors.fitting import (
    Group,
    by_nickname,
    first_letters,
    is_national,
    is_place,
    same_body,
    same_person,
)
from brief.text import gazetteer, naming

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
        one_word = group.is_title or (len(group.words) == 1 and not group.is_person)
        if one_word and len({owner[other.key] for other in fits}) > 1:
            # "the Ambassador" is nobody where there are two, and "Kestrel" neither "Kestrel Films" nor "Kestrel Radio"
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


def _groups(names: Sequence[Named]) -> list[Group]:
    members: dict[tuple[bool, str], list[int]] = {}
    for position, name in enumerate(names):
        members.setdefault(key_of(name.text, name.kind), []).append(position)
    return [
        Group(
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
        self._found: dict[tuple[str, ...], list[Group]] = {}

    def add(self, group: Group) -> None:
        """Notes everything that a later name may share with this one."""
        words = group.words[:_LONGEST]
        if not words:
            return
        if group.is_person:
            keys: set[tuple[str, ...]] = {("ends", letter, words[-1]) for letter in first_letters(words[0])}
            keys |= {("person", word) for word in words}
            keys |= {("tail", *words[first:]) for first in range(1, len(words) - 1)}
            keys |= {("title", title) for title in group.titles.difference(group.plain_words)}
        else:
            keys = {("body", *words[:length]) for length in range(1, len(words) + 1)}
            if len(words) > 2 and is_national(group.written):
                keys.add(("body", *words[1:]))
            if group.organization:
                keys |= {("acronym", acronym) for acronym in naming.acronyms(group.written)}
                if len(words) > 1 and not any(word.islower() for word in group.written.split()[-2:-1]):
                    keys.add(("end", words[-1]))
        for key in sorted(keys):
            self._found.setdefault(key, []).append(group)

    def candidates(self, group: Group) -> list[Group]:
        """Groups of longer names that fit."""
        words = group.words[:_LONGEST]
        if not words:
            return []
        if group.is_title:
            return self._found.get(("title", group.plain_words[-1]), [])[-_MOST:]
        if group.is_person:
            key = ("person", *words) if len(words) == 1 else ("ends", words[0][0], words[-1])
            found = self._found.get(key, [])[-_MOST:] + self._found.get(("tail", *words), [])[-_MOST:]
            fits = [other for other in found if same_person(group, other)]
            return fits or by_nickname(group, found)
        found = [other for other in self._found.get(("body", *words), ())[-_MOST:] if same_body(group, other)]
        if group.organization and len(words) == 1 and not is_place(group.written):
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


def _nearest(group: Group, candidates: Iterable[Group]) -> Group | None:
    """The fitting name that was last written before the first place of the group, else the first after it."""
    first = group.members[0]

    def distance(other: Group) -> tuple[bool, int]:
        before = bisect_left(other.members, first)
        return (False, first - other.members[before - 1]) if before else (True, other.members[0] - first)

    return min(candidates, key=distance, default=None)
