"""The actors of a brief over all its sources."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brief.model import Actor, Brief, BriefSource, Kind

KINDS: tuple[Kind, ...] = ("person", "organization", "place")


@dataclass(frozen=True, slots=True)
class Part:
    """One actor in all the sources that name it."""

    name: str
    kind: Kind
    aliases: tuple[str, ...]
    titles: tuple[str, ...]
    named: int
    said: int

    @property
    def other_names(self) -> tuple[str, ...]:
        """The aliases that tell more than the name: not those that only put a title before the full name."""
        full = " " in self.name
        return tuple(alias for alias in self.aliases if not (full and self.name in alias))


@dataclass(frozen=True, slots=True)
class Cast:
    """Every actor, and who is meant by an actor's id in one of the sources."""

    parts: tuple[Part, ...]
    _by_id: Mapping[tuple[int, str], Part]

    def find(self, number: int, actor: str) -> Part | None:
        """The actor that a source, by its number, calls by this id."""
        return self._by_id.get((number, actor))


def cast(brief: Brief) -> Cast:
    """Actors by kind; within a kind those who say most, then those named most, come first."""
    ids = {
        (number, actor.id): actor for number, source in enumerate(brief.sources, 1) for actor in source.analysis.actors
    }
    owners = _owners(ids.values())
    keys = {place: owners.get(_key(actor), _key(actor)) for place, actor in ids.items()}
    named, said = _named(brief), _said(brief)
    by_key = {}
    for key, group in groupby(sorted(ids, key=lambda place: (keys[place], place[0])), key=keys.__getitem__):
        places = list(group)
        by_key[key] = _part([ids[place] for place in places], named, said, places)
    order = {keys[place]: position for position, place in reversed(list(enumerate(ids)))}
    ranked = sorted(by_key, key=lambda key: _rank(by_key[key], order[key]))
    return Cast(tuple(by_key[key] for key in ranked), {place: by_key[key] for place, key in keys.items()})


def _key(actor: Actor) -> tuple[Kind, str]:
    return actor.kind, actor.name.casefold()


def _owners(actors: Iterable[Actor]) -> dict[tuple[Kind, str], tuple[Kind, str]]:
    """A name that is an alias of exactly one other actor belongs to that one ("Varga" to "Ilona Varga")."""
    known = list(actors)
    names = {_key(actor) for actor in known}
    claims: dict[tuple[Kind, str], set[tuple[Kind, str]]] = {}
    for actor in known:
        for alias in actor.aliases:
            claims.setdefault((actor.kind, alias.casefold()), set()).add(_key(actor))
    single = {alias: next(iter(owners)) for alias, owners in claims.items() if alias in names and len(owners) == 1}
    return {alias: owner for alias, owner in single.items() if owner not in single}


def _rank(part: Part, first: int) -> tuple[int, int, int, int]:
    return KINDS.index(part.kind), -part.said, -part.named, first


def _part(
    actors: list[Actor], named: Counter[tuple[int, str]], said: Counter[tuple[int, str]], places: list[tuple[int, str]]
) -> Part:
    longest = max(actors, key=lambda actor: len(actor.name))
    others = dict.fromkeys(name for actor in actors for name in (actor.name, *actor.aliases) if name != longest.name)
    titles = dict.fromkeys(title for actor in actors for title in actor.titles)
    return Part(
        longest.name,
        longest.kind,
        tuple(others),
        tuple(titles),
        sum(named[place] for place in places),
        sum(said[place] for place in places),
    )


def _named(brief: Brief) -> Counter[tuple[int, str]]:
    return Counter(
        (number, mention.actor)
        for number, source in enumerate(brief.sources, 1)
        for mention in source.analysis.mentions
        if mention.form == "name"
    )


def _said(brief: Brief) -> Counter[tuple[int, str]]:
    return Counter(
        (number, actor)
        for number, source in enumerate(brief.sources, 1)
        for actor in _speakers(source)
        if actor is not None
    )


def _speakers(source: BriefSource) -> list[str | None]:
    return [statement.speaker.actor for statement in source.analysis.statements if statement.speaker]
