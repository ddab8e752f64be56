"""The ways in which one sentence attributes words: each a method that takes its words or leaves them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.contents import (
    after_attribution,
    forward,
    next_break,
    quotation_stop,
)
from brief.analysis.statements.cues import ACCORDING, UNKNOWN, find_cues, forms
from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.phrases import (
    after_adjuncts,
    after_recipient,
    first_subject,
    has_clause,
    noun_phrase_end,
    subject,
)
from brief.analysis.statements.rules import FRAME_RULES
from brief.analysis.statements.vocabulary import (
    ABBREVIATED_TITLES,
    AUXILIARIES,
    DAYS,
    FINITE,
    LABELS,
    NOUNS,
    PRONOUNS,
    PROPER,
    SUBORDINATING,
)
from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.phrases import Range
    from brief.analysis.statements.reading import Passage, Reading, Word

_BEFORE_ATTRIBUTION = frozenset({",", ".", "?", "!", "…", "—", "-", "...", "'", "’"})
_ENDS_CONTENT = frozenset({".", ",", ";", "?", "!"})
_ASKED = frozenset("if whether what who whom how why when where which".split())
_TWO = 2
_FARTHEST_AUXILIARY = 3
_FEWEST_OUTSIDE = 3
"""Words before a quotation that make a sentence more than a quotation."""
_PASSIVE = frozenset("is are was were been be being".split())
_NOT_A_SPEAKER_AFTER_CUE = DAYS | {"that", "earlier", "last", "no", "yes", "so"}


def attributions(reading: Reading, passage: Passage) -> list[Draft]:
    """The statements of one sentence."""
    transcript = _transcript(reading, passage.low, passage.high)
    if transcript is not None:
        return [transcript]
    cues = find_cues(reading, passage.low, passage.high)
    if not cues:
        return []
    low, high = passage.low, passage.high
    last = _last_part(reading, low, high, cues)
    closing = _closing(reading, last, high, [cue for cue in cues if cue.start >= last])
    if closing is None:
        return _Sentence(reading, low, high, cues).read()
    before = [cue for cue in cues if cue.start < last]
    return [*(_Sentence(reading, low, last, before).read() if before else []), closing]


def _last_part(reading: Reading, low: int, high: int, cues: list[Cue]) -> int:
    """Where the words begin that a closing "according to" governs when somebody else spoke before in the sentence."""
    if len(cues) < _TWO or cues[-1].verb.lemma != ACCORDING:
        return low
    words, comma = reading.words, cues[-1].start - 2
    while comma > cues[-2].start and not (words[comma].text == "," and words[comma].outside):
        comma -= 1
    parts = comma > cues[-2].start and words[comma + 1].lower in ("with", "while", "but", "and", "though", "although")
    spoke = subject(reading, low, cues[-2].start) is not None
    return comma + 1 if parts and spoke else low


def _transcript(reading: Reading, low: int, high: int) -> Draft | None:
    """NAME: words."""
    words = reading.words
    first = low
    if words[low].mark and low + 3 < high and words[low + 1].text.isupper() and len(words[low + 1].text) > 2:
        first = low + 1
    colon = first
    while colon < min(high, low + 8) and _in_label(reading, colon, first, low):
        colon += 1
    if not (first < colon < high - 2 and words[colon].text == ":" and high - colon > 3):
        return None
    if not (words[colon].outside or first > low) or not words[first].capitalized:
        return None
    if words[first].lower in LABELS or words[colon - 1].lower in LABELS:
        return None
    if colon - first > 4 and not words[first].text.isupper():
        return None
    content = reading.span(colon + 1, high)
    if content is None or _is_topic(words[first:colon]):
        return None
    cue = reading.span(colon, colon + 1) or _character(reading, colon)
    return Draft("transcript", reading.span(first, colon), cue, [content], transcript=True)


def _is_topic(label: Sequence[Word]) -> bool:
    """The Latest: …, The Ferry and the Bridge: …"""
    return (label[0].tag == "DT" and len(label) > 1) or any(word.lower in ("and", "for") for word in label)


def _character(reading: Reading, index: int) -> Span:
    word = reading.words[index]
    return Span(word.start, word.end)


def _in_label(reading: Reading, index: int, first: int, low: int) -> bool:
    word = reading.words[index]
    if word.mark or not (word.outside or first > low):
        return False
    return (
        word.capitalized
        or word.lower in ABBREVIATED_TITLES
        or word.text in ("(", ")", ".", "-")
        or word.lower in ("of", "to", "and", "the", "a")
    )


def _closing(reading: Reading, low: int, high: int, cues: list[Cue]) -> Draft | None:
    """An attribution that closes the sentence governs all of it: …, NP said."""
    for cue in reversed(cues):
        found = (
            _closing_according(reading, low, high, cue)
            if cue.verb.lemma == ACCORDING
            else _closing_verb(reading, low, high, cue)
        )
        if found is None:
            continue
        speaker, end = found
        content = reading.span(low, end)
        if content is None or _quotation_attributed_before(reading, low, cue.start, cues):
            return None
        return Draft(
            _closing_rule(reading, end, inverted=speaker[0] > cue.start),
            reading.span(*speaker),
            reading.span(cue.start, cue.end),
            [content],
            cue.verb,
            cue.start,
            quoted=reading.quoted(low, end),
            speaker_words=speaker,
        )
    return None


def _closing_rule(reading: Reading, end: int, inverted: bool) -> str:
    return "clause-said-end" if inverted or not reading.words[end - 1].mark else "quotation-np-said"


def _quotation_attributed_before(reading: Reading, low: int, high: int, cues: list[Cue]) -> bool:
    """Whether an earlier cue beside a quotation has an attribution of its own."""
    return any(
        any(reading.words[place].mark for place in range(max(low, cue.start - 6), cue.start))
        for cue in cues
        if cue.start < high
    )


def _closing_according(reading: Reading, low: int, high: int, cue: Cue) -> tuple[Range, int] | None:
    end = noun_phrase_end(reading, cue.end, high)
    if (
        end is None
        or cue.start <= low + 3
        or not _nothing_left(reading, after_adjuncts(reading.words, end, high), high)
    ):
        return None
    return (cue.end, end), cue.start


def _closing_verb(reading: Reading, low: int, high: int, cue: Cue) -> tuple[Range, int] | None:
    words = reading.words
    if not cue.verb.takes("T", "D", "R") or words[cue.start].tag == "VBG":
        return None
    speaker = subject(reading, low, cue.start)
    if speaker is None or speaker[0] <= low + 2:
        return None
    start = speaker[0]
    before = words[start - 1]
    if before.lower == "as" and start - 2 > low and words[start - 2].text == ",":
        start -= 1
        before = words[start - 1]
    comma = before.text == "," and before.outside
    if not (comma or before.mark):
        return None
    if before.mark and words[start - 2].text not in (",", ".", "?", "!", "…", "—", "-", "...", "'", "’"):
        return None
    if not _nothing_left(reading, after_recipient(reading, cue.end, high, cue.verb), high):
        return None
    if comma and not (cue.verb.takes("T", "R") and has_clause(words, low, start - 1)):
        return None
    return speaker, start - 1 if comma else start


def _nothing_left(reading: Reading, start: int, high: int) -> bool:
    return all(not any(map(str.isalnum, word.text)) for word in reading.words[start:high])


class _Sentence:
    """Reads a sentence cue by cue; `used` is where unattributed words begin."""

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

    def read(self) -> list[Draft]:
        for cue in self.cues:
            if cue.start < self.skip:
                continue
            if cue.verb.lemma == ACCORDING:
                self._according(cue)
            elif not (self._inverted(cue) or self._was_asked(cue) or self._is_passive(cue)):
                speaker = subject(self.reading, max(self.low, self.used), cue.start) or self._resumed(cue)
                if not self._after_content(cue, speaker):
                    self._before_content(cue, speaker)
        return self.found

    def _resumed(self, cue: Cue) -> Range | None:
        """NP, who asked …, said: the speaker of the relative clause before."""
        if self.found and self.relative == cue.start - 1:
            return self.found[-1].speaker_words
        return None

    def _draft(self, rule: str, speaker: Range | None, cue: Cue, contents: list[Span], quoted: bool) -> Draft:
        span = self.reading.span(*speaker) if speaker else None
        written = self.reading.span(cue.start, cue.end)
        return Draft(rule, span, written, contents, cue.verb, cue.start, quoted=quoted, speaker_words=speaker)

    def _take(self, draft: Draft, until: int) -> bool:
        self.found.append(draft)
        self.used = self.skip = until
        return True

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
                self._take(self._draft("according-first", speaker, cue, [content], quoted), stop)
            return
        content = self.reading.span(self.used, cue.start)
        if content is None:
            return
        draft = self._draft("according-last", speaker, cue, [content], self.reading.quoted(self.used, cue.start))
        if end < self.high and self.words[end].text == "," and not has_clause(self.words, self.used, cue.start):
            stop = next_break(self.reading, end + 1, self.high)
            rest = self.reading.span(end + 1, stop)
            if rest is not None:
                draft.contents.append(rest)
                end = stop
        self._take(draft, end)

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
        draft = self._draft("quotation-said-np", (place, end), cue, [content], quoted)
        until, _ = after_attribution(self.reading, draft.contents, end, self.high)
        return self._take(draft, until)

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
                self._take(draft, min(self.high, end + 1))
        return True

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
        if self.words[cue.start].tag not in ("VBN", "VBD"):
            return False
        for place in range(cue.start - 1, max(self.low, cue.start - _FARTHEST_AUXILIARY) - 1, -1):
            word = self.words[place]
            if word.lower in _PASSIVE:
                return True
            if word.tag not in ("RB", "PRP") and word.lower not in AUXILIARIES:
                return False
        return False

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
        draft = self._draft("quotation-np-said", speaker, cue, [content], quoted=True)
        after = after_recipient(self.reading, cue.end, self.high, cue.verb)
        until, _ = after_attribution(self.reading, draft.contents, after, self.high)
        return self._take(draft, until)

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
        return self._take(self._draft("part-np-said-part", speaker, cue, contents, quoted), stop)

    def _clause_only(self, cue: Cue, speaker: Range, after: int, goes_on: bool) -> bool:
        content = self.reading.span(self.used, speaker[0] - 1)
        if content is None:
            return False
        draft = self._draft("clause-np-said", speaker, cue, [content], self.reading.quoted(self.used, speaker[0]))
        until, _ = after_attribution(self.reading, draft.contents, after, self.high)
        if goes_on and until <= after:
            stop = next_break(self.reading, after + 1, self.high)
            rest = self.reading.span(after + 1, stop)
            if rest is not None:
                draft.contents.append(rest)
                until = stop
        return self._take(draft, until)

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
        span = self.reading.span(start, end)
        if span is not None:
            draft = self._draft(FRAME_RULES[frame], speaker, cue, [span], self.reading.quoted(start, end))
            self._share(draft, shared)
            self._take(draft, end)

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
        draft = self._draft("np-said-no", speaker, cue, [_character(self.reading, place)], quoted=False)
        self._share(draft, shared)
        return self._take(draft, place + 1)

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
