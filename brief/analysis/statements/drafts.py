"""A statement in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Verb
    from brief.model import Span


@dataclass(slots=True)
class Draft:
    """Speaker, cue and contents as a pattern found them."""

    rule: str
    speaker: Span | None
    cue: Span | None
    contents: list[Span]
    verb: Verb | None = None
    cue_word: int | None = None
    """The word of the cue, for the details around it."""
    paragraph: int = -1
    quoted: bool = False
    """Whether some of the contents stand in a quotation."""
    transcript: bool = False
    citing: Span | None = None
    speaker_words: tuple[int, int] | None = field(default=None)
