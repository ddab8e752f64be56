"""The ways in which one sentence attributes words: each a method that takes its words or leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.breaks import next_break
from brief.analysis.statements.closing import closing, last_part
from brief.analysis.statements.contents import after_attribution
from brief.analysis.statements.cues import ACCORDING, find_cues, forms
from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.phrases import has_clause, is_joined, noun_phrase_end
from brief.analysis.statements.speaker_after import SpeakerAfter
from brief.analysis.statements.speaker_before import SpeakerBefore
from brief.analysis.statements.subjects import subject
from brief.analysis.statements.transcripts import transcript
from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DAYS,
    FINITE,
    PRONOUNS,
    PROPER,
)

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.phrases import Range
    from brief.analysis.statements.reading import Passage, Reading

_ASKED = frozenset("if whether what who whom how why when where which".split())
_FARTHEST_AUXILIARY = 3
_PASSIVE = frozenset("is are was were been be being".split())
_NOT_A_SPEAKER_AFTER_CUE = DAYS | {"that", "earlier", "last", "no", "yes", "so"}


def attributions(reading: Reading, passage: Passage) -> list[Draft]:
    """The statements of one sentence."""
    found = transcript(reading, passage.low, passage.high)
    if found is not None:
        return [found]
    cues = find_cues(reading, passage.low, passage.high)
    if not cues:
        return []
    low, high = passage.low, passage.high
    last = last_part(reading, low, high, cues)
    governing = closing(reading, last, high, [cue for cue in cues if cue.start >= last])
    if governing is None:
        return _Sentence(reading, low, high, cues).read()
    before = [cue for cue in cues if cue.start < last]
    return [*(_Sentence(reading, low, last, before).read() if before else []), governing]


class _Sentence(SpeakerAfter, SpeakerBefore):
    """Reads a sentence cue by cue."""

    def read(self) -> list[Draft]:
        for cue in self.cues:
            if cue.start < self.skip:
                continue
            if cue.verb.lemma == ACCORDING:
                self._according(cue)
            elif not (self._inverted(cue) or self._was_asked(cue) or self._is_passive(cue)):
                speaker = subject(self.reading, max(self.low, self.used), cue.start) or self._resumed(cue)
                if not self.after_content(cue, speaker):
                    self.before_content(cue, speaker)
        return self.found

    def _resumed(self, cue: Cue) -> Range | None:
        """NP, who asked …, said: the speaker of the relative clause before."""
        if self.found and self.relative == cue.start - 1:
            return self.found[-1].speaker_words
        return None

    def _according(self, cue: Cue) -> None:
        end = noun_phrase_end(self.reading, cue.end, self.high)
        if end is None:
            return
        speaker = (cue.end, end)
        before = self.words[self.used : cue.start]
        if before and before[-1].text in (":", ";"):
            before = before[-1:]
        joined = is_joined(self.words, self.low, cue.start)
        if (
            (joined and self._own_clause(end))
            or cue.start <= self.used + 1
            or not any(any(map(str.isalnum, word.text)) for word in before)
        ):
            start = end + 1 if end < self.high and self.words[end].text == "," else end
            stop = next_break(self.reading, start, self.high)
            content = self.reading.span(start, stop)
            if content is not None:
                quoted = self.reading.quoted(start, stop)
                self.take(self.draft("according-first", speaker, cue, [content], quoted), stop)
            return
        last = cue.start - (self.words[cue.start - 1].text == ",") - 1 if joined else cue.start
        content = self.reading.span(self.used, last)
        if content is None:
            return
        draft = self.draft("according-last", speaker, cue, [content], self.reading.quoted(self.used, cue.start))
        goes_on = joined or not has_clause(self.words, self.used, cue.start)
        if goes_on and end < self.high and self.words[end].text == ",":
            stop = next_break(self.reading, end + 1, self.high)
            rest = self.reading.span(end + 1, stop)
            if rest is not None:
                draft.contents.append(rest)
                end = stop
        self.take(draft, end)

    def _own_clause(self, start: int) -> bool:
        """Whether a clause with its own subject begins here: not "…, was sold"."""
        start += start < self.high and self.words[start].text == ","
        verb = start < self.high and (self.words[start].tag.startswith("VB") or self.words[start].lower in AUXILIARIES)
        return not verb and has_clause(self.words, start, self.high)

    def _inverted(self, cue: Cue) -> bool:
        words = self.words
        if cue.start <= self.low or not cue.verb.takes("T", "D") or words[cue.start].tag == "VBG":
            return False
        before = words[cue.start - 1]
        if not (before.mark or (before.text == "," and before.outside)):
            return False
        place = cue.start + 1
        if place >= self.high or not self._may_speak(place):
            return False
        end = noun_phrase_end(self.reading, place, self.high)
        if end is None or (before.text == "," and not self._clause_then_end(cue, place, end)):
            return False
        content = self.reading.span(self.used, cue.start)
        if content is None:
            return True
        quoted = self.reading.quoted(self.used, cue.start)
        draft = self.draft("quotation-said-np", (place, end), cue, [content], quoted)
        until, _ = after_attribution(self.reading, draft.contents, end, self.high)
        return self.take(draft, until)

    def _may_speak(self, place: int) -> bool:
        word = self.words[place]
        nominal = word.tag in (*PROPER, "DT", "PRP$", "NN", "JJ", "NNS", "CD")
        pronoun = word.tag == "PRP" and word.lower in PRONOUNS
        return word.outside and (nominal or pronoun) and word.lower not in _NOT_A_SPEAKER_AFTER_CUE

    def _clause_then_end(self, cue: Cue, place: int, end: int) -> bool:
        """Whether a whole clause stands before ", said NP", and NP is not the subject of another one."""
        words = self.words
        if not (has_clause(words, self.used, cue.start) or self.reading.quoted(self.used, cue.start)):
            return False
        if end < self.high:
            finite = words[end].tag in FINITE or words[end].lower in AUXILIARIES
            if finite or (has_clause(words, place, self.high) and words[end].text not in (",", ".")):
                return False
        named = words[place].tag in PROPER and self._only_told_of(end)
        return named or subject(self.reading, max(self.low, self.used), cue.start) is None

    def _only_told_of(self, end: int) -> bool:
        """Whether what is left of the sentence is no main clause, but tells more of who spoke, or where."""
        rest = [word for word in self.words[end : self.high] if any(map(str.isalnum, word.text))]
        return not rest or rest[0].tag in ("WRB", "WP", "WDT", "WP$")

    def _was_asked(self, cue: Cue) -> bool:
        words = self.words
        if cue.verb.lemma != "ask" or words[cue.start].tag not in ("VBN", "VBD"):
            return False
        opens = cue.start == self.low or words[cue.start - 1].lower in ("when", "if", "and")
        no_subject = subject(self.reading, max(self.low, self.used), cue.start) is None
        if not (self._is_passive(cue) or (no_subject and opens)):
            return False
        place = cue.end
        if place + 1 < self.high and words[place].text == "," and self.reading.opens(place + 1):
            place += 1
        while (
            place < self.high and words[place].outside and words[place].text != "," and words[place].lower not in _ASKED
        ):
            place += 1
        if place < self.high and words[place].text != ",":
            end = self._clause_end(place)
            content = self.reading.span(place, end)
            if content is not None and end - place > 2:
                cue_span = self.reading.span(cue.start, cue.end)
                draft = Draft("np-was-asked", None, cue_span, [content], cue.verb, cue.start)
                return self.take(draft, min(self.high, end + 1))
        return self._is_passive(cue)

    def _clause_end(self, place: int) -> int:
        """The next comma after which somebody reports something; else the end."""
        words = self.words
        end = place + 1
        while end < self.high and not (words[end].text == "," and words[end].outside):
            end += 1
        if any(word.lower in forms() and word.outside for word in words[end : self.high]):
            return end
        return self.high

    def _follows(self, cue: Cue, *words: str) -> bool:
        return cue.end < self.high and self.words[cue.end].lower in words

    def _is_passive(self, cue: Cue) -> bool:
        if self.words[cue.start].tag not in ("VBN", "VBD") or self.words[cue.end - 1].lower == "saying":
            return False
        for place in range(cue.start - 1, max(self.low, cue.start - _FARTHEST_AUXILIARY) - 1, -1):
            word = self.words[place]
            if word.lower in _PASSIVE or (word.lower == "'s" and self._follows(cue, "as", "by")):
                return True
            if word.tag not in ("RB", "PRP") and word.lower not in AUXILIARIES:
                return False
        return False
