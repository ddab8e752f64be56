"""Words that come after the one who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.attributing import Attributing
from brief.analysis.statements.contents import forward, quotation_stop
from brief.analysis.statements.phrases import has_clause, noun_phrase_end
from brief.analysis.statements.rules import FRAME_RULES
from brief.analysis.statements.subjects import first_subject
from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    NOUNS,
    PROPER,
    SUBORDINATING,
)

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.drafts import Draft
    from brief.analysis.statements.phrases import Range


class SpeakerBefore(Attributing):
    """Who said, then the words: NP said that …, and the statements that share the speaker."""

    def before_content(self, cue: Cue, speaker: Range | None) -> None:
        """Takes the words after the cue as what was said, when they fit it."""
        shared: Draft | None = None
        if speaker is None or self.words[cue.start].tag == "VBG":
            speaker, shared = self._shared_speaker(cue)
            if speaker is None and shared is None:
                return
        if cue.end < self.high and self.words[cue.end].lower == "by":
            return
        limit = self._limit(cue, speaker if shared is None else None)
        if self._yes_or_no(cue, speaker, shared, limit):
            return
        content = forward(self.reading, cue.start, cue.end, limit, cue.verb)
        if content is None:
            return
        start, end, frame = content
        end = self._content_end(start, end)
        if frame == "that" and start + 1 < end:
            start += 1
        span = self.reading.span(start, end)
        if span is not None:
            draft = self.draft(FRAME_RULES[frame], speaker, cue, [span], self.reading.quoted(start, end))
            self._share(draft, shared)
            self.take(draft, end)

    @staticmethod
    def _share(draft: Draft, shared: Draft | None) -> None:
        if shared is not None:
            draft.speaker, draft.speaker_words = shared.speaker, shared.speaker_words

    def _shared_speaker(self, cue: Cue) -> tuple[Range | None, Draft | None]:
        """The speaker of the statement before (", adding that", "and warned that"), else the sentence's subject."""
        words = self.words
        if cue.start <= self.low:
            return None, None
        before = words[cue.start - 1]
        participle = words[cue.start].tag == "VBG" and (
            before.text == "," or before.tag in (*NOUNS, "CC", "RB", "CD", "IN") or not before.outside
        )
        joined = before.tag == "CC" or before.lower == "to" or before.lower in AUXILIARIES
        place = cue.start - 1
        while place > self.low and (words[place].tag == "RB" or words[place].lower in AUXILIARIES):
            place -= 1
        joined = joined or words[place].tag == "CC" or words[cue.start - 1].lower == "then"
        if not (participle or joined):
            return None, None
        if self.found and (participle or self.found[-1].speaker is not None):
            return None, self.found[-1]
        return first_subject(self.reading, self.low, cue.start) or self._opening_phrase(participle), None

    def _opening_phrase(self, participle: bool) -> Range | None:
        """The noun phrase that opens the sentence, when no verb was recognized before ", saying"."""
        if not participle or self.words[self.low].tag not in (*PROPER, "PRP", "DT"):
            return None
        end = noun_phrase_end(self.reading, self.low, self.high)
        return (self.low, end) if end is not None else None

    def _limit(self, cue: Cue, speaker: Range | None) -> int:
        """Where "While NP said …, the main clause" ends what was said."""
        if speaker is None or self.words[cue.start].tag == "VBG":
            return self.high
        end = self._relative_end(cue, speaker)
        if end is not None:
            self.relative = end
            return end
        before = speaker[0] - 1
        if self.low <= before <= self.low + 1 and self.words[before].lower in SUBORDINATING:
            comma = cue.end
            while comma < self.high and not (self.words[comma].text == "," and self.words[comma].outside):
                comma += 1
            if comma < self.high and has_clause(self.words, comma, self.high):
                return comma
        return self.high

    def _relative_end(self, cue: Cue, speaker: Range) -> int | None:
        """The comma before the main cue, when this one stands in a relative clause after a comma."""
        words = self.words
        if speaker[1] + 1 >= cue.start or words[speaker[1]].text != "," or words[speaker[1] + 1].lower != "who":
            return None
        mains = (one.start - 1 for one in self.cues if one.start > cue.end)
        return next((place for place in mains if words[place].text == "," and words[place].outside), None)

    def _yes_or_no(self, cue: Cue, speaker: Range | None, shared: Draft | None, limit: int) -> bool:
        words, place = self.words, cue.end
        if cue.verb.lemma != "say" or place >= limit or words[place].lower not in ("no", "yes", "so"):
            return False
        if place + 1 < limit and words[place + 1].text not in ".," and words[place + 1].tag not in ("IN", "CC"):
            return False
        draft = self.draft("np-said-no", speaker, cue, [self.reading.character(place)], quoted=False)
        self._share(draft, shared)
        return self.take(draft, place + 1)

    def _content_end(self, start: int, end: int) -> int:
        """A quotation ends its content; a relative clause at the end of the sentence is the writer's."""
        words = self.words
        if self.reading.opens(start) if not words[start].outside else False:
            return quotation_stop(self.reading, start, end)
        for place in range(start + 4, end - 2):
            relative = (
                words[place].text == ","
                and words[place].outside
                and words[place + 1].lower
                in (
                    "which",
                    "where",
                    "who",
                    "whose",
                    "whom",
                )
            )
            if relative and not any(word.text == "," and word.outside for word in words[place + 2 : end]):
                return place
        return end
