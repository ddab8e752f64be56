"""Who said what: the statements of a brief by speaker, over all its sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.export.cast import cast
from brief.export.escaping import one_line

if TYPE_CHECKING:
    from brief.export.cast import Cast, Part
    from brief.model import Brief, BriefSource, Speaker, Statement

UNKNOWN = "Speaker not named"
"""Stands where a name would stand when a text leaves the speaker open."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with its source's number and text."""

    number: int
    source: BriefSource
    statement: Statement

    @property
    def text(self) -> str:
        """The text that the statement's spans refer to."""
        return self.source.article.text


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker; `part` is None when the speaker is no actor ("officials") or unknown."""

    name: str
    part: Part | None
    said: tuple[Said, ...]

    @property
    def numbers(self) -> tuple[int, ...]:
        """Numbers of the sources in which the speaker speaks."""
        return tuple(sorted({said.number for said in self.said}))


def voices(brief: Brief) -> tuple[Voice, ...]:
    """Speakers with their statements in text order: actors first, then those who say most."""
    parts = cast(brief)
    groups: dict[object, list[Said]] = {}
    for said in statements(brief):
        groups.setdefault(_key(said, parts), []).append(said)
    found = [_voice(group, parts) for group in groups.values()]
    return tuple(sorted(found, key=lambda voice: (voice.part is None, voice.name == UNKNOWN, -len(voice.said))))


def statements(brief: Brief) -> list[Said]:
    """Every statement that has contents, source by source in text order."""
    return [
        Said(number, source, statement)
        for number, source in enumerate(brief.sources, 1)
        for statement in sorted(source.analysis.statements, key=lambda statement: statement.span)
        if contents(source, statement)
    ]


def contents(source: BriefSource, statement: Statement) -> list[str]:
    """What was said, one line for each content, as written."""
    lines = (one_line(span.of(source.article.text)) for span in statement.contents)
    return [line for line in lines if line]


def speaker_name(said: Said, parts: Cast) -> str:
    """The speaker's canonical name, the words of the text when the speaker is no actor, or UNKNOWN."""
    part = _part(said, parts)
    if part:
        return part.name
    speaker = said.statement.speaker
    return written(said, speaker) if speaker and speaker.resolved_from != "pronoun" else UNKNOWN


def written(said: Said, speaker: Speaker) -> str:
    """The speaker in the words of the text."""
    return one_line(speaker.written(said.text)) or UNKNOWN


def _part(said: Said, parts: Cast) -> Part | None:
    speaker = said.statement.speaker
    return parts.find(said.number, speaker.actor) if speaker and speaker.actor else None


def _key(said: Said, parts: Cast) -> object:
    part = _part(said, parts)
    return (True, part.name, part.kind) if part else (False, speaker_name(said, parts).casefold())


def _voice(group: list[Said], parts: Cast) -> Voice:
    return Voice(speaker_name(group[0], parts), _part(group[0], parts), tuple(group))
