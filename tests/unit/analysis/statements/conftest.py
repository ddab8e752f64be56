"""Statements of a text, as a reader would note them down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from brief.analysis.actors import find_actors
from brief.analysis.statements import find_statements
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Span, Statement

PUBLISHED = date(2031, 3, 5)
"""A Wednesday."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in words: who, by which cue, what."""

    speaker: str | None
    """As written."""
    cue: str | None
    contents: tuple[str, ...]
    actor: str | None
    """The canonical name."""
    addressee: str | None
    occasion: str | None
    hedge: str | None
    statement: Statement

    @property
    def brief(self) -> tuple[str | None, str | None, tuple[str, ...]]:
        """Speaker, cue and contents."""
        return self.speaker, self.cue, self.contents


@pytest.fixture(scope="session")
def said() -> Callable[[str], list[Said]]:
    """Finds the statements of a text of 5 March 2031."""
    return _said


def _said(text: str) -> list[Said]:
    tagged = tag_text(text)
    actors, mentions = find_actors(tagged)
    names = {actor.id: actor.name for actor in actors}
    found = []
    for one in find_statements(tagged, actors, mentions, "digest", PUBLISHED):
        speaker = one.speaker

        def words(span: Span | None) -> str | None:
            return span.of(text) if span else None

        found.append(
            Said(
                speaker.written(text) if speaker else None,
                words(one.cue),
                tuple(span.of(text) for span in one.contents),
                names.get(speaker.actor) if speaker and speaker.actor else None,
                words(one.addressee),
                words(one.occasion),
                words(one.hedge),
                one,
            )
        )
    return found
