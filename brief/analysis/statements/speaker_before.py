"""Words that come after the one who said them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.attributing import Attributing
from brief.analysis.statements.breaks import next_break
from brief.analysis.statements.contents import forward, quotation_stop
from brief.analysis.statements.endings import end_of_clause
from brief.analysis.statements.phrases import has_clause, noun_phrase_end, noun_phrase_start
from brief.analysis.statements.recipients import after_recipient
from brief.analysis.statements.rules import FRAME_RULES
from brief.analysis.statements.subjects import first_subject
from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    FINITE,
    NOUNS,
    STATEMENT_NOUNS,
    SUBORDINATING,
    TIMES,
)

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.drafts import Draft
    from brief.analysis.statements.phrases import Range


_ACTED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_ACTING = frozenset({"NNP", "PRP", "NNS"})
_PROGRESSIVE = frozenset("is are was were am be been 's 're 'm".split())


class SpeakerBefore(Attributing):
    """Who said, then the words: NP said that …, and the statements that share the speaker."""

    def before_content(self, cue: Cue, speaker: Range | None) -> None:
        """Takes the words after the cue as what was said, when they fit it."""
        shared: Draft | None = None
        following: int | None = None
        if speaker is None or self._is_participle(cue):
            speaker, shared = self._shared_speaker(cue)
            if speaker is None and shared is None:
                speaker, following = self._speaker_of_main_clause(cue)
                if speaker is None:
                    return
        if cue.end < self.high and self.words[cue.end].lower == "by":
            return
        limit = following or self._limit(cue, speaker if shared is None else None)
        if self._yes_or_no(cue, speaker, shared, limit) or (speaker is not None and self._as_said(cue, speaker)):
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

    def _is_participle(self, cue: Cue) -> bool:
        """Whether it is an -ing form without "is" or "was" before it."""
        words, place = self.words, cue.start - 1
        while place >= self.low and words[place].tag == "RB":
            place -= 1
        helped = place >= self.low and words[place].lower in _PROGRESSIVE
        return words[cue.start].tag == "VBG" and not helped

    def _speaker_of_main_clause(self, cue: Cue) -> tuple[Range | None, int | None]:
        """While saying that …, NP went on: the subject after the comma, and the comma."""
        words = self.words
        if words[cue.start].tag not in ("VBG", "VBN") or cue.start > self.low + 1 or self.found:
            return None, None
        for comma in range(cue.end + 1, self.high - 2):
            if words[comma].text != "," or not words[comma].outside:
                continue
            end = noun_phrase_end(self.reading, comma + 1, self.high)
            if end is not None and end < self.high and (words[end].tag in FINITE or words[end].lower in AUXILIARIES):
                return (comma + 1, end), comma
        return None, None

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
        made = self._made_to_say(cue) or (self._noun_saying(cue) if participle else None)
        if made is not None:
            return made, None
        if self.found and (participle or self.found[-1].speaker is not None):
            return None, self.found[-1]
        return first_subject(self.reading, self.low, cue.start) or self._opening_phrase(), None

    def _made_to_say(self, cue: Cue) -> Range | None:
        """The issue led NP to say …: the object speaks."""
        words, last = self.words, cue.start - 2
        if last <= self.low or words[cue.start - 1].lower != "to" or words[last].tag not in (*NOUNS, "PRP"):
            return None
        start = noun_phrase_start(self.reading, self.low, last)
        before = words[start - 1] if start > self.low else None
        return (start, last + 1) if before is not None and before.tag in _ACTED and words[last].tag in _ACTING else None

    def _noun_saying(self, cue: Cue) -> Range | None:
        """an item saying that …, calls saying …: the noun that is no statement of the subject."""
        words, last = self.words, cue.start - 1
        if words[last].tag not in _ACTING or words[last].lower in STATEMENT_NOUNS | TIMES or not words[last].outside:
            return None
        return noun_phrase_start(self.reading, self.low, last), last + 1

    def _opening_phrase(self) -> Range | None:
        """The noun phrase that opens the sentence, when no verb was recognized before ", saying" or "and said"."""
        if self.words[self.low].tag not in (*NOUNS, "PRP", "DT", "JJ", "CD"):
            return None
        end = noun_phrase_end(self.reading, self.low, self.high)
        if end is None:
            return None
        verbs = (place for place in range(self.low + 1, end) if self._may_be_verb(place))
        return self.low, next(verbs, end)

    def _may_be_verb(self, place: int) -> bool:
        """Whether it looks like "cautioned" in "Several sailors cautioned against the trip"."""
        return self.words[place].tag == "VBN" and self.words[place - 1].tag in NOUNS

    def _limit(self, cue: Cue, speaker: Range | None) -> int:
        """Where "While NP said …, the main clause" ends what was said."""
        if speaker is None or self._is_participle(cue):
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
        words, who = self.words, speaker[1]
        if words[who - 1].lower != "who":
            who += 2
        if who > cue.start or words[who - 1].lower != "who" or words[who - 2].text != ",":
            return None
        mains = (one.start - 1 for one in self.cues if one.start > cue.end)
        return next((place for place in mains if words[place].text == "," and words[place].outside), None)

    def _as_said(self, cue: Cue, speaker: Range) -> bool:
        """As NP noted, ….: the rest of the sentence."""
        words, place = self.words, speaker[0] - 1
        if not (self.low <= place <= self.low + 1 and words[place].lower == "as" and cue.verb.takes("T", "R")):
            return False
        comma = after_recipient(self.reading, cue.end, self.high, cue.verb)
        if comma >= self.high or words[comma].text != "," or not words[comma].outside:
            return False
        stop = next_break(self.reading, comma + 1, self.high)
        content = self.reading.span(comma + 1, stop)
        if content is None:
            return False
        quoted = self.reading.quoted(comma + 1, stop)
        return self.take(self.draft("as-np-said", speaker, cue, [content], quoted), stop)

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
        if self.words[start].mark and self.reading.opens(start):
            return quotation_stop(self.reading, start, end)
        return end_of_clause(self.words, start, end)
