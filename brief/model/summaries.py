"""What a summary is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.model import Span


@dataclass(frozen=True, slots=True)
class Why:
    """Why a sentence was chosen."""

    lead: float = 0.0
    """Share of the score that comes from standing early, 0 to 1."""
    taken_up_by: tuple[int, ...] = ()
    """Positions of later sentences that take it up."""
    terms: tuple[str, ...] = ()
    penalties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A chosen sentence, by position in the article."""

    position: int
    span: Span
    score: float
    why: Why = field(default_factory=Why)
    asked: bool = False
    """Whether the reader asked for it, and no ranker chose it."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Chosen sentences in reading order: references, never text."""

    ranker: str
    sentences: tuple[SummarySentence, ...]
    of: int
    """How many sentences of running text there were to choose from."""
    note: str | None = None
    """What the reader should know: another ranker was used than the one asked for."""
    about: str | None = None
    """The actor or the words that all sentences are about, when that was asked for."""
