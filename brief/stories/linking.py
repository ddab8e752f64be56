"""Actors of many articles as one list: clusters that share a full name are one actor, whoever wrote of them first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.model import Actor, ActorRow
from brief.stories.corrections import NONE
from brief.text import gazetteer, naming, nicknames

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brief.model import ArticleActor, Kind
    from brief.stories.corrections import Corrections

Key = tuple[str, str]


def link(actors: Iterable[ArticleActor], corrections: Corrections = NONE) -> list[ActorRow]:
    """One row for each actor over all articles, most mentioned first."""
    return [row for row, _ in linked(actors, corrections)]


def linked(
    actors: Iterable[ArticleActor], corrections: Corrections = NONE
) -> list[tuple[ActorRow, list[ArticleActor]]]:
    """The same, each with the actors of articles that it stands for."""
    rows = [(_row(members, corrections), members) for members in groups(list(actors), corrections)]
    rows.sort(key=lambda each: (-each[0].named, -each[0].articles, each[0].actor.name, each[0].actor.kind))
    return [
        (replace(row, actor=replace(row.actor, id=f"a{number}")), members)
        for number, (row, members) in enumerate(rows, 1)
    ]


def linked_names(actors: Iterable[ArticleActor], corrections: Corrections = NONE) -> dict[tuple[str, str], str]:
    """The shared name of each actor by article id and actor id."""
    return {
        (member.article, member.actor.id): corrections.name(_name(members, corrections))
        for members in groups(list(actors), corrections)
        for member in members
    }


def groups(actors: Sequence[ArticleActor], corrections: Corrections = NONE) -> list[list[ArticleActor]]:
    """Actors of articles that are one, whatever the order of the articles, and as the reader has corrected it."""
    apart: defaultdict[str, list[ArticleActor]] = defaultdict(list)
    free: list[ArticleActor] = []
    for each in actors:
        key = naming.plain(each.actor.name)
        (apart[key] if key in corrections.apart else free).append(each)
    return _merged([*_alike(free), *apart.values()], corrections)


def _merged(found: list[list[ArticleActor]], corrections: Corrections) -> list[list[ArticleActor]]:
    if not corrections.merged:
        return found
    union = _Union(len(found))
    names = [
        {naming.plain(name) for name in (_name(members), *(one.actor.name for one in members))} for members in found
    ]
    called: defaultdict[str, list[int]] = defaultdict(list)
    for number, known in enumerate(names):
        for name in known:
            called[name].append(number)
    for source in corrections.merged:
        for one in called.get(source, ()):
            for other in called.get(corrections.target(source) or source, ()):
                union.join(one, other)
    whole: defaultdict[int, list[ArticleActor]] = defaultdict(list)
    for number, members in enumerate(found):
        whole[union.root(number)] += members
    return list(whole.values())


def _alike(actors: Sequence[ArticleActor]) -> list[list[ArticleActor]]:
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
    _join_nicknames(by_key, union)
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
        return {("person", key) for name in _names(actor) if " " in (key := _person_key(name))}
    keys = {("body", naming.body_key(name)) for name in _names(actor)}
    return {key for key in keys if key[1]}


def _person_key(name: str) -> str:
    return naming.spelled_alike(naming.person_key(name))


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


def _join_nicknames(by_key: Mapping[Key, list[int]], union: _Union) -> None:
    """ "Bill Lee" joins the only person with that surname whose given name he may be called by."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    for kind, key in by_key:
        if kind == "person" and key.count(" ") == 1:
            first, last = key.split()
            given[last].add(first)
    for last, names in given.items():
        for name in sorted(names):
            full = names & nicknames.formal(name) - {name}
            if len(full) == 1:
                _join_keys((name, last), (full.pop(), last), by_key, union)


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
            single[_person_key(each.actor.name)].append(number)
    for name, members in single.items():
        roots = {union.root(number) for number in full.get(name, ())}
        for member in members:
            if len(roots) == 1:
                union.join(member, next(iter(roots)))
            elif not roots:
                union.join(member, members[0])


def _row(members: Sequence[ArticleActor], corrections: Corrections) -> ActorRow:
    found = _name(members, corrections)
    name = corrections.name(found)
    written = {alias for each in members for alias in (each.actor.name, *each.actor.aliases)} - {name}
    titles = Counter(title for each in members for title in each.actor.titles)
    actor = Actor(
        "",
        name,
        corrections.kind(found, _kind(members)),
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


def _name(members: Sequence[ArticleActor], corrections: Corrections = NONE) -> str:
    """The full name of a country or well-known body or place, else the fullest name that most articles use."""
    counts: Counter[str] = Counter()
    for each in members:
        counts[each.actor.name] += each.named
    # an actor that was merged into another is called like that one
    own = {name: count for name, count in counts.items() if corrections.target(name) is None} or counts
    for name in sorted(own, key=lambda name: (-own[name], name)):
        known = naming.canonical(name) if _kind(members) != "person" else None
        if known and known not in gazetteer.metonyms() and corrections.target(known) is None:
            return known
    return min(own, key=lambda name: (" " not in name, -own[name], -len(name), name))
