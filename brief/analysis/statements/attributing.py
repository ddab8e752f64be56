"""A sentence while its attributions are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.drafts import Draft

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.phrases import Range
    from brief.analysis.statements.reading import Reading
    from brief.model import Span


class Attributing:
    """What is found in a sentence so far; `used` is where unattributed words begin, `skip` the next cue that counts."""

    def __init__(self, reading: Reading, low: int, high: int, cues: list[Cue]) -> None:
        self.reading = reading
        self.words = reading.words
        self.low, self.high = low, high
        self.cues = cues
        self.used = low
        self.skip = low
        self.relative = -1
        """The comma that ended the last relative clause with a cue."""
        self.found: list[Draft] = []

    def draft(self, rule: str, speaker: Range | None, cue: Cue, contents: list[Span], quoted: bool) -> Draft:
        """A statement of a cue with these words."""
        span = self.reading.span(*speaker) if speaker else None
        written = self.reading.span(cue.start, cue.end)
        return Draft(rule, span, written, contents, cue.verb, cue.start, quoted=quoted, speaker_words=speaker)

    def take(self, draft: Draft, until: int) -> bool:
        """Keeps a statement that reaches up to a word; True, for patterns to return."""
        self.found.append(draft)
        self.used = self.skip = until
        return True
