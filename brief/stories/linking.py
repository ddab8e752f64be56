"""Actors of many articles as one list: clusters that share a full name are one actor, whoever wrote of them first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from brief.model import Actor, ActorRow
from brief.text import gazetteer, naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brief.model import Kind

Key = tuple[str, str]


class ArticleActor(Protocol):
    """An actor of one article, with how often it is named there and how many statements it makes."""

    @property
    def article(self) -> str:
        """The article's id."""
        ...

    @property
    def actor(self) -> Actor:
        """The actor as the article has it."""
        ...

    @property
    def named(self) -> int:
        """How often the article names it."""
        ...

    @property
    def said(self) -> int:
        """How many statements of the article are its."""
        ...


def link(actors: Iterable[ArticleActor]) -> list[ActorRow]:
    """One row for each actor over all articles, most mentioned first."""
    found = list(actors)
    rows = [_row(members) for members in groups(found)]
    rows.sort(key=lambda row: (-row.named, -row.articles, row.actor.name, row.actor.kind))
    return [replace(row, actor=replace(row.actor, id=f"a{number}")) for number, row in enumerate(rows, 1)]


def linked_names(actors: Iterable[ArticleActor]) -> dict[tuple[str, str], str]:
    """The shared name of each actor by article id and actor id."""
    return {(member.article, member.actor.id): _name(members) for members in groups(list(actors)) for member in members}


def groups(actors: Sequence[ArticleActor]) -> list[list[ArticleActor]]:
    """Actors of articles that are one, whatever the order of the articles."""
    union = _Union(len(actors))
    by_key: defaultdict[Key, list[int]] = defaultdict(list)
    for number, each in enumerate(actors):
        for key in sorted(_keys(each.actor)):
            by_key[key].append(number)
    for members in by_key.values():
        for member in members[1:]:
            union.join(members[0], member)
    _join_acronyms(actors, union)
    _join_initials(by_key, union)
    _join_surnames(actors, union)
    found: defaultdict[int, list[ArticleActor]] = defaultdict(list)
    for number, each in enumerate(actors):
        found[union.root(number)].append(each)
    return list(found.values())


class _Union:
    """Sets that only grow together (disjoint sets; Galler and Fischer 1964)."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def root(self, member: int) -> int:
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first


def _names(actor: Actor) -> tuple[str, ...]:
    """The actor's names without the forms that hold a title."""
    titled = tuple(f"{title} " for title in actor.titles)
    return (actor.name, *(alias for alias in actor.aliases if not (titled and alias.startswith(titled))))


def _keys(actor: Actor) -> set[Key]:
    """What makes two actors one when they share it: a person's full names, any name of a body."""
    if actor.kind == "person":
        return {("person", key) for name in _names(actor) if " " in (key := naming.person_key(name))}
    keys = {("body", naming.body_key(name)) for name in _names(actor)}
    return {key for key in keys if key[1]}


def _join_acronyms(actors: Sequence[ArticleActor], union: _Union) -> None:
    """An acronym that no article spells out joins the only organization whose initials it is."""
    spelled: defaultdict[str, set[int]] = defaultdict(set)
    for number, each in enumerate(actors):
        if each.actor.kind == "organization":
            for name in _names(each.actor):
                for acronym in naming.acronyms(name):
                    spelled[acronym].add(number)
    for number, each in enumerate(actors):
        name = each.actor.name
        if each.actor.kind == "organization" and naming.is_acronym(name) and len(name) > 2:
            roots = {union.root(other) for other in spelled.get(naming.plain(name), ())}
            if len(roots) == 1:
                union.join(number, roots.pop())


def _join_initials(by_key: Mapping[Key, list[int]], union: _Union) -> None:
    """ "Ann M. Lee" and "A. Lee" join the only person called "Ann Lee"."""
    middles: defaultdict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    firsts: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, key in by_key:
        if kind == "person":
            first, *middle, last = key.split()
            middles[first, last].add(tuple(middle))
            firsts[first[0], last].add(first)
    for (first, last), found in middles.items():
        if len(found) == 2 and () in found:
            _join_keys((first, last), (first, *max(found), last), by_key, union)
    for (initial, last), names in firsts.items():
        full = names - {initial}
        if initial in names and len(full) == 1:
            name = full.pop()
            _join_keys(
                (initial, *max(middles[initial, last]), last), (name, *max(middles[name, last]), last), by_key, union
            )


def _join_keys(one: Sequence[str], other: Sequence[str], by_key: Mapping[Key, list[int]], union: _Union) -> None:
    union.join(by_key["person", " ".join(one)][0], by_key["person", " ".join(other)][0])


def _join_surnames(actors: Sequence[ArticleActor], union: _Union) -> None:
    """A person known by one name only joins the only person with that surname; nobody where there are two."""
    full: defaultdict[str, set[int]] = defaultdict(set)
    single: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(actors):
        if each.actor.kind != "person":
            continue
        keys = [key for kind, key in _keys(each.actor)]
        for key in keys:
            full[key.split()[-1]].add(number)
        if not keys:
            single[naming.person_key(each.actor.name)].append(number)
    for name, members in single.items():
        roots = {union.root(number) for number in full.get(name, ())}
        for member in members:
            if len(roots) == 1:
                union.join(member, next(iter(roots)))
            elif not roots:
                union.join(member, members[0])


def _row(members: Sequence[ArticleActor]) -> ActorRow:
    name = _name(members)
    written = {alias for each in members for alias in (each.actor.name, *each.actor.aliases)} - {name}
    titles = Counter(title for each in members for title in each.actor.titles)
    actor = Actor(
        "",
        name,
        _kind(members),
        tuple(sorted(written, key=lambda alias: (-len(alias), alias))),
        tuple(sorted(titles, key=lambda title: (-titles[title], title))),
    )
    return ActorRow(
        actor,
        len({each.article for each in members}),
        sum(each.named for each in members),
        sum(each.said for each in members),
    )


def _kind(members: Sequence[ArticleActor]) -> Kind:
    counts: Counter[Kind] = Counter()
    for each in members:
        counts[each.actor.kind] += each.named
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _name(members: Sequence[ArticleActor]) -> str:
    """The full name of a country or well-known body, else the fullest name that most articles use."""
    counts: Counter[str] = Counter()
    for each in members:
        counts[each.actor.name] += each.named
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        known = naming.canonical(name)
        if known and known not in gazetteer.metonyms():
            return known
    return min(counts, key=lambda name: (" " not in name, -counts[name], -len(name), name))
