"""Words that come before the one who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.attributing import Attributing
from brief.analysis.statements.breaks import next_break
from brief.analysis.statements.contents import after_attribution
from brief.analysis.statements.cues import UNKNOWN, forms
from brief.analysis.statements.phrases import has_clause
from brief.analysis.statements.recipients import after_recipient
from brief.analysis.statements.vocabulary import (
    DAYS,
    FINITE,
    OBLIGING,
    SUBORDINATING,
)

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.phrases import Range

_BEFORE_ATTRIBUTION = frozenset({",", ".", "?", "!", "…", "—", "-", "...", "'", "’"})
_ENDS_CONTENT = frozenset({".", ",", ";", "?", "!"})
_FEWEST_OUTSIDE = 3
"""Words before a quotation that make a sentence more than a quotation."""


class SpeakerAfter(Attributing):
    """Words, then who said them: …, NP said; …, NP said, …."""

    def after_content(self, cue: Cue, speaker: Range | None) -> bool:
        """Whether the words before the cue were taken as what was said."""
        words = self.words
        if speaker is None or words[cue.start].tag == "VBG":
            return False
        start, quoted = self._speaker_after_quotation(speaker[0])
        if start - 1 <= self.used:
            return False
        speaker = (start, speaker[1])
        before = words[start - 1]
        if quoted:
            return self._quotation_before(cue, speaker)
        obliged = any(word.lower in OBLIGING for word in words[speaker[1] : cue.start])
        if before.text == "," and before.outside and cue.verb.takes("T", "D", "R") and not obliged:
            return self._clause_before(cue, speaker)
        return False

    def _speaker_after_quotation(self, start: int) -> tuple[int, bool]:
        """Where the speaker begins: all between a closed quotation and the cue is the speaker."""
        words = self.words
        mark = start - 1
        while mark > self.used and not words[mark].mark and words[mark].tag not in FINITE and start - mark < 14:
            mark -= 1
        if not (mark > self.used and words[mark].mark and mark < start):
            return start, False
        after = mark + 1
        if self.reading.closes(mark) and words[after].text == ",":
            # British: “…”, NP said.
            after += 1
        elif words[mark - 1].text not in _BEFORE_ATTRIBUTION:
            return start, False
        if after < start and words[after].tag in ("CC", "IN", "WRB"):
            return start, False
        return min(after, start), True

    def _quotation_before(self, cue: Cue, speaker: Range) -> bool:
        content = self.reading.span(self.reading.after_announcing(self.used, speaker[0]), speaker[0])
        if content is None or self._only_introduces(cue, speaker):
            return False
        draft = self.draft("quotation-np-said", speaker, cue, [content], quoted=True)
        after = after_recipient(self.reading, cue.end, self.high, cue.verb)
        until, _ = after_attribution(self.reading, draft.contents, after, self.high)
        return self.take(draft, until)

    def _only_introduces(self, cue: Cue, speaker: Range) -> bool:
        """While they had “been friends,” NP said …: the words after the cue are what was said."""
        words = self.words
        outside = sum(word.outside for word in words[self.used : speaker[0]])
        if not words[self.used].outside or outside < _FEWEST_OUTSIDE:
            return False
        if cue.verb.lemma == UNKNOWN:
            return True
        first = words[self.used]
        opens = first.tag in ("IN", "WRB", "VBG", "VBN") or first.lower in SUBORDINATING | DAYS
        after = after_recipient(self.reading, cue.end, self.high, cue.verb)
        follows = after < self.high and (has_clause(words, after, self.high) or self.reading.quoted(after, self.high))
        return opens and follows

    def _clause_before(self, cue: Cue, speaker: Range) -> bool:
        words, used, high = self.words, self.used, self.high
        after = after_recipient(self.reading, cue.end, high, cue.verb)
        following = words[after] if after < high else None
        if following is not None and not (following.text in _ENDS_CONTENT or following.mark):
            return False
        if following is not None and self._introduces_quotation(after):
            return False
        comma = speaker[0] - 1
        clause = has_clause(words, used, comma) or self.reading.quoted(used, comma)
        clause = clause and words[speaker[1] - 1].tag != "WP"
        goes_on = following is not None and following.text == "," and self._clause_goes_on(after)
        introduced = words[used].tag in ("IN", "RB", "WRB", "VBG", "VBN", "CC") or words[
            used
        ].lower in SUBORDINATING | {"still", "earlier", "but"}
        if goes_on and (not clause or introduced):
            return self._around(cue, speaker, after, keep=not clause and (not introduced or comma - used > 6))
        return clause and self._clause_only(cue, speaker, after, goes_on)

    def _introduces_quotation(self, after: int) -> bool:
        words = self.words
        quotation = words[after].mark or (
            words[after].text in (",", ":") and after + 1 < self.high and words[after + 1].mark
        )
        return quotation and words[self.used].tag in ("IN", "WRB", "VBG", "VBN", "VBD", "RB")

    def _clause_goes_on(self, comma: int) -> bool:
        words = self.words
        if comma + 1 >= self.high or not words[comma + 1].outside:
            return False
        word = words[comma + 1]
        reports = word.lower in forms() and word.tag == "VBG"
        return not reports and word.lower not in ("and", "but", "citing", "who", "which", "while", "after", "before")

    def _around(self, cue: Cue, speaker: Range, after: int, keep: bool) -> bool:
        """A part, NP said, the other part; an introduction ("In May, NP said, …") is no part."""
        stop = next_break(self.reading, after + 1, self.high)
        parts = [self.reading.span(self.used, speaker[0] - 1)] if keep else []
        parts.append(self.reading.span(after + 1, stop))
        contents = [part for part in parts if part is not None]
        if not contents:
            return False
        quoted = self.reading.quoted(self.used, stop)
        return self.take(self.draft("part-np-said-part", speaker, cue, contents, quoted), stop)

    def _clause_only(self, cue: Cue, speaker: Range, after: int, goes_on: bool) -> bool:
        content = self.reading.span(self.used, speaker[0] - 1)
        if content is None:
            return False
        draft = self.draft("clause-np-said", speaker, cue, [content], self.reading.quoted(self.used, speaker[0]))
        until, _ = after_attribution(self.reading, draft.contents, after, self.high)
        if goes_on and until <= after:
            stop = next_break(self.reading, after + 1, self.high)
            rest = self.reading.span(after + 1, stop)
            if rest is not None:
                draft.contents.append(rest)
                until = stop
        return self.take(draft, until)
