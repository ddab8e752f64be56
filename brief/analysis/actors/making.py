"""One actor from all its names: the name to show, its aliases, titles and kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from brief.model import Actor
from brief.text import gazetteer, naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.analysis.actors.identity import Named
    from brief.model import Kind


def made(identity: str, members: Sequence[Named]) -> Actor:
    """The actor whose names these are."""
    counts = Counter(member.text for member in members)
    kind = _kind(members)
    name = _best_name(counts, kind)
    titles = [title for member in members for title in member.titles]
    aliases = {*counts, *(title.whole for title in titles if title.whole)} - {name}
    return Actor(
        identity,
        name,
        kind,
        tuple(sorted(aliases, key=lambda alias: (-len(alias), alias))),
        tuple(_once(title.text for title in titles)),
    )


def _kind(members: Sequence[Named]) -> Kind:
    """The kind of most names, at a tie of the longest."""
    counts = Counter(member.kind for member in members)
    longest = max(members, key=lambda member: len(member.text))
    return max(counts, key=lambda kind: (counts[kind], kind == longest.kind, kind))


def _best_name(counts: Counter[str], kind: Kind) -> str:
    """Persons by their fullest name, others by their full name if the text has it, else the most frequent long one."""

    def rank(name: str) -> tuple[bool, bool, int, int, int, str]:
        capitals = name.isupper() and len(name) > 4
        known = naming.canonical(name) == name
        if kind == "person":
            return (False, not capitals, len(name.split()), counts[name], len(name), name)
        if name in gazetteer.country_names():
            return (known, not capitals, counts[name], len(name), 0, name)
        return (known, not naming.is_acronym(name) and not capitals, len(name.split()), counts[name], len(name), name)

    return max(counts, key=rank)


def _once(titles: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(titles)
