"""The ways in which one sentence attributes words: each a method that takes its words or leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.attributing import Attributing
from brief.analysis.statements.closing import closing, last_part
from brief.analysis.statements.contents import after_attribution, forward, next_break, quotation_stop
from brief.analysis.statements.cues import ACCORDING, UNKNOWN, find_cues, forms
from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.phrases import (
    after_recipient,
    first_subject,
    has_clause,
    noun_phrase_end,
    subject,
)
from brief.analysis.statements.rules import FRAME_RULES
from brief.analysis.statements.transcripts import transcript
from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DAYS,
    FINITE,
    NOUNS,
    PRONOUNS,
    PROPER,
    SUBORDINATING,
)

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.phrases import Range
    from brief.analysis.statements.reading import Passage, Reading

_BEFORE_ATTRIBUTION = frozenset({",", ".", "?", "!", "…", "—", "-", "...", "'", "’"})
_ENDS_CONTENT = frozenset({".", ",", ";", "?", "!"})
_ASKED = frozenset("if whether what who whom how why when where which".split())
_TWO = 2
_FEWEST_OUTSIDE = 3
"""Words before a quotation that make a sentence more than a quotation."""
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


class _Sentence(Attributing):
    """Reads a sentence cue by cue."""

    def read(self) -> list[Draft]:
        for cue in self.cues:
            if cue.start < self.skip:
                continue
            if cue.verb.lemma == ACCORDING:
                self._according(cue)
            elif not (self._inverted(cue) or self._was_asked(cue) or self._is_passive(cue)):
                speaker = subject(self.reading, max(self.low, self.used), cue.start)
                if not self._after_content(cue, speaker):
                    self._before_content(cue, speaker)
        return self.found

    # According to NP, … / …, according to NP

    def _according(self, cue: Cue) -> None:
        end = noun_phrase_end(self.reading, cue.end, self.high)
        if end is None:
            return
        speaker = (cue.end, end)
        before = self.words[self.used : cue.start]
        if cue.start <= self.used + 1 or not any(any(map(str.isalnum, word.text)) for word in before):
            start = end + 1 if end < self.high and self.words[end].text == "," else end
            stop = next_break(self.reading, start, self.high)
            content = self.reading.span(start, stop)
            if content is not None:
                quoted = self.reading.quoted(start, stop)
                self.take(self.draft("according-first", speaker, cue, [content], quoted), stop)
            return
        content = self.reading.span(self.used, cue.start)
        if content is None:
            return
        draft = self.draft("according-last", speaker, cue, [content], self.reading.quoted(self.used, cue.start))
        if end < self.high and self.words[end].text == "," and not has_clause(self.words, self.used, cue.start):
            stop = next_break(self.reading, end + 1, self.high)
            rest = self.reading.span(end + 1, stop)
            if rest is not None:
                draft.contents.append(rest)
                end = stop
        self.take(draft, end)

    # “…,” said NP

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
        return subject(self.reading, max(self.low, self.used), cue.start) is None

    # NP was asked whether …

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

    def _is_passive(self, cue: Cue) -> bool:
        before = self.words[max(self.low, cue.start - 3) : cue.start]
        return self.words[cue.start].tag in ("VBN", "VBD") and any(word.lower in _PASSIVE for word in before)

    # …, NP said / …, NP said, …

    def _after_content(self, cue: Cue, speaker: Range | None) -> bool:
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
        if before.text == "," and before.outside and cue.verb.takes("T", "D", "R"):
            return self._clause_before(cue, speaker)
        return False

    def _speaker_after_quotation(self, start: int) -> tuple[int, bool]:
        """Where the speaker begins: all between a closed quotation and the cue is the speaker."""
        words = self.words
        mark = start - 1
        while mark > self.used and not words[mark].mark and words[mark].tag not in FINITE and start - mark < 14:
            mark -= 1
        quoted = (
            mark > self.used and words[mark].mark and words[mark - 1].text in _BEFORE_ATTRIBUTION and mark + 1 <= start
        )
        if quoted and mark + 1 < start:
            if words[mark + 1].tag in ("CC", "IN", "WRB"):
                return start, False
            start = mark + 1
        return start, quoted

    def _quotation_before(self, cue: Cue, speaker: Range) -> bool:
        content = self.reading.span(self.used, speaker[0])
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
        opens = words[self.used].tag in ("IN", "WRB", "VBG", "VBN") or words[self.used].lower in SUBORDINATING
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
        clause = has_clause(words, used, comma)
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
        return quotation and words[self.used].tag in ("IN", "WRB", "VBG", "VBN", "RB")

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

    # NP said …

    def _before_content(self, cue: Cue, speaker: Range | None) -> None:
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
        before = speaker[0] - 1
        if self.low <= before <= self.low + 1 and self.words[before].lower in SUBORDINATING:
            comma = cue.end
            while comma < self.high and not (self.words[comma].text == "," and self.words[comma].outside):
                comma += 1
            if comma < self.high and has_clause(self.words, comma, self.high):
                return comma
        return self.high

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
