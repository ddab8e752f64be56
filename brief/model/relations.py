"""Statements that are related, and what they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from brief.model import CueKind, Manner, RelationKind


PLAIN: frozenset[CueKind] = frozenset({"say", "announce", "estimate"})
"""Kinds of cues whose contents are what the speaker holds to be so."""


@dataclass(frozen=True, slots=True)
class StatementText:
    """A statement as the relation engine sees it, or a bare text that is asked about."""

    id: str
    article: str | None
    text: str
    """The contents' characters, joined by a blank."""
    speaker: str | None = None
    """Canonical name of the speaker."""
    kind: CueKind = "say"
    manner: Manner = "indirect"
    published: date | None = None
    start: int = 0
    end: int = 0
    whole: str = ""
    """The characters from start to end, when they are at hand: speaker and cue may point at another statement."""
    lead: str = ""
    """The words of its paragraph before it that are no other statement's, when they are at hand: so may they."""

    @property
    def told_by(self) -> str | None:
        """The speaker, and how he said it where the words alone would tell something else: "Osei (deny)"."""
        if self.speaker is None or self.kind in PLAIN:
            return self.speaker
        return f"{self.speaker} ({self.kind})"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two statements share, shown with every relation."""

    actors: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    quotation: str | None = None
    """The longest run of words that both hold, when it is long enough to be a repeated quotation."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Another statement related to the one asked about; `score` from 0 to 1."""

    statement: StatementText
    kind: RelationKind
    score: float
    evidence: Evidence
    also_in: tuple[str, ...] = ()
    """Articles with a near-copy of the same statement, folded into this row."""
    marked: bool = False
    """Whether the reader has marked the pair for the export."""
