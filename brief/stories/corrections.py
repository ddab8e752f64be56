"""What the reader says about actors: which names are one, which are apart, how they are called and of what kind."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from brief.text.naming import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.model import Actor, Analysis, Kind, Mention, Statement


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrections by name; names are compared without case, accents and periods (`naming.plain`)."""

    merged: Mapping[str, str] = field(default_factory=dict)
    """The name of an actor, and the name of the actor that it is."""
    apart: frozenset[str] = frozenset()
    """Names that stand for an actor of their own, whatever they look like."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.merged or self.apart or self.renamed or self.kinds)

    def name(self, name: str) -> str:
        """What an actor is called."""
        return self.renamed.get(plain(name), name)

    def kind(self, name: str, kind: Kind) -> Kind:
        """The kind of an actor that has been taken for another."""
        return self.kinds.get(plain(name), kind)

    def target(self, name: str) -> str | None:
        """The name, plain, of the actor that an actor was merged into, at the end of a chain; None when it was not."""
        key = plain(name)
        seen = {key}
        while (into := self.merged.get(key)) is not None and plain(into) not in seen:
            key = plain(into)
            seen.add(key)
        return key if len(seen) > 1 else None

    def splits(self, actor: Actor) -> bool:
        """Whether one of the actor's other names is to be an actor of its own."""
        return any(plain(alias) in self.apart for alias in actor.aliases)


NONE = Corrections()
"""What holds when the reader has said nothing."""


def correct(text: str, analysis: Analysis, corrections: Corrections) -> Analysis:
    """The analysis as the reader wants it; spans stay, only whom they mean changes."""
    if not corrections:
        return analysis
    return _call(_merge(tell_apart(text, analysis, corrections), corrections), corrections)


def tell_apart(text: str, analysis: Analysis, corrections: Corrections) -> Analysis:
    """Gives names that stand apart, and the statements that are made under them, an actor of their own."""
    own: dict[tuple[str, str], Actor] = {}
    actors: list[Actor] = []
    for actor in analysis.actors:
        others = [alias for alias in actor.aliases if plain(alias) in corrections.apart]
        for number, alias in enumerate(others, 1):
            own[actor.id, plain(alias)] = replace(actor, id=f"{actor.id}-{number}", name=alias, aliases=(), titles=())
        kept = tuple(alias for alias in actor.aliases if alias not in others)
        actors += [replace(actor, aliases=kept), *(own[actor.id, plain(alias)] for alias in others)]
    if not own:
        return analysis

    def mention(one: Mention) -> Mention:
        found = own.get((one.actor, plain(one.span.of(text))))
        return replace(one, actor=found.id) if found else one

    def statement(one: Statement) -> Statement:
        if one.speaker is None or one.speaker.actor is None:
            return one
        found = own.get((one.speaker.actor, plain(one.speaker.span.of(text))))
        return replace(one, speaker=replace(one.speaker, actor=found.id)) if found else one

    return replace(
        analysis,
        actors=tuple(actors),
        mentions=tuple(mention(one) for one in analysis.mentions),
        statements=tuple(statement(one) for one in analysis.statements),
    )


def _merge(analysis: Analysis, corrections: Corrections) -> Analysis:
    """Makes actors of the article one that the reader has merged."""
    by_name = {plain(name): actor for actor in analysis.actors for name in (*actor.aliases, actor.name)}
    into: dict[str, Actor] = {}
    for actor in analysis.actors:
        found = by_name.get(corrections.target(actor.name) or "")
        if found is not None and found.id != actor.id and found.id not in into:
            into[actor.id] = found
    if not into:
        return analysis
    actors = [_joined(actor, [one for one in analysis.actors if into.get(one.id) is actor])
              for actor in analysis.actors if actor.id not in into]  # fmt: skip
    meant: dict[str | None, str] = {identity: actor.id for identity, actor in into.items()}
    return replace(
        analysis,
        actors=tuple(actors),
        mentions=tuple(replace(one, actor=meant.get(one.actor) or one.actor) for one in analysis.mentions),
        statements=tuple(_said_by(one, meant) for one in analysis.statements),
    )


def _joined(actor: Actor, others: list[Actor]) -> Actor:
    names = {name for one in others for name in (one.name, *one.aliases)} | set(actor.aliases)
    titles = dict.fromkeys((*actor.titles, *(title for one in others for title in one.titles)))
    aliases = sorted(names - {actor.name}, key=lambda name: (-len(name), name))
    return replace(actor, aliases=tuple(aliases), titles=tuple(titles))


def _said_by(statement: Statement, meant: Mapping[str | None, str]) -> Statement:
    speaker = statement.speaker
    if speaker is None or speaker.actor not in meant:
        return statement
    return replace(statement, speaker=replace(speaker, actor=meant[speaker.actor]))


def _call(analysis: Analysis, corrections: Corrections) -> Analysis:
    return replace(analysis, actors=tuple(_called(actor, corrections) for actor in analysis.actors))


def _called(actor: Actor, corrections: Corrections) -> Actor:
    name, kind = corrections.name(actor.name), corrections.kind(actor.name, actor.kind)
    if (name, kind) == (actor.name, actor.kind):
        return actor
    written = dict.fromkeys((actor.name, *actor.aliases))
    return replace(actor, name=name, kind=kind, aliases=tuple(alias for alias in written if alias != name))
