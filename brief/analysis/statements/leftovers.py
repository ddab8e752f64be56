"""Quotations that look like speech and that no pattern took."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from brief.analysis.statements.contents import is_speech
from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.phrases import noun_phrase_end, noun_phrase_start
from brief.analysis.statements.subjects import first_subject, subject
from brief.analysis.statements.vocabulary import AUXILIARIES, FINITE, NOUNS
from brief.model import Span

if TYPE_CHECKING:
    from brief.analysis.statements.reading import Passage, Reading

_DASHES = frozenset({"―", "—", "–", "--", "-", "~"})
_FEWEST_WORDS = 6
_STATEMENTS_BEFORE = 6
"""How many statements before are looked at for who goes on speaking."""


def leftovers(reading: Reading, found: list[Draft]) -> list[Draft]:
    """Statements for quotations that are left: by what stands around them, else of the speaker before."""
    seeker = _Leftovers(reading, found)
    for passage in reading.passages:
        seeker.sentence(passage)
    return seeker.added


class _Leftovers:
    def __init__(self, reading: Reading, found: list[Draft]) -> None:
        self.reading = reading
        self.words = reading.words
        self.found = sorted(found, key=lambda draft: draft.contents[0])
        self._starts = [draft.contents[0].start for draft in self.found]
        self.added: list[Draft] = []
        self._taken = {
            place for draft in found for content in draft.contents for place in _quotations_in(reading, content)
        }

    def sentence(self, passage: Passage) -> None:
        index = passage.low
        while index < passage.high:
            if self.words[index].outside:
                index += 1
                continue
            end = self.reading.quotation_end(index, passage.high)
            number = self.words[index].quotation
            speech = self.words[index].mark and end - index >= _FEWEST_WORDS and is_speech(self.reading, index)
            if speech and number not in self._taken:
                self._take(passage, index, end)
            index = end

    def _take(self, passage: Passage, start: int, end: int) -> None:
        content = Span(self.words[start].start, self.words[end - 1].end)
        draft = (
            self._dash(end)
            or self._colon(passage, start)
            or (self._verb_before(passage, start) if self.words[start - 1].text != ":" else None)
        )
        if draft is not None:
            draft.contents, draft.paragraph, draft.quoted = [content], passage.paragraph, True
            self.added.append(draft)
            return
        before = self._speaker_before(passage, content)
        # in a paragraph of its own, with words before it, a quotation is of somebody else
        if before is not None and (start == passage.low or before.paragraph == passage.paragraph):
            before.contents.append(content)

    def _dash(self, end: int) -> Draft | None:
        """“…” — NP"""
        words = self.words
        if end + 1 >= len(words) or words[end].text not in _DASHES or not words[end].outside:
            return None
        if not (words[end + 1].capitalized and words[end + 1].outside):
            return None
        stop = noun_phrase_end(self.reading, end + 1, min(len(words), end + 26))
        if stop is None:
            return None
        cue = Span(words[end].start, words[end].end)
        return Draft("dash-np", self.reading.span(end + 1, stop), cue, [], speaker_words=(end + 1, stop))

    def _colon(self, passage: Passage, start: int) -> Draft | None:
        """NP: “…”"""
        colon = start - 1
        words = self.words
        if colon <= passage.low or words[colon].text != ":":
            return None
        speaker = None
        if words[colon - 1].tag in NOUNS:
            first = noun_phrase_start(self.reading, passage.low, colon - 1)
            alone = first == passage.low or words[first - 1].text in ("-", "–", "—") or words[first - 1].tag == "IN"
            if words[colon - 1].tag == "NNP" and alone:
                speaker = (first, colon)
        speaker = speaker or first_subject(self.reading, passage.low, colon)
        if speaker is None:
            return None
        cue = Span(words[colon].start, words[colon].end)
        return Draft("np-verb-quotation", self.reading.span(*speaker), cue, [], speaker_words=speaker)

    def _verb_before(self, passage: Passage, start: int) -> Draft | None:
        """NP VERB [,] “…” with a verb that no list has."""
        words = self.words
        last = start - 1
        if last >= passage.low and words[last].text == ",":
            last -= 1
        elif not self._is_sentence(start, passage.high):
            return None
        for index in range(last, max(passage.low, last - 8) - 1, -1):
            word = words[index]
            if word.outside and word.tag in ("VBD", "VBZ", "VBG") and word.lower not in AUXILIARIES:
                objects = any(one.tag in NOUNS for one in words[index + 1 : start])
                if last - index > 6 or (objects and last == start - 1):
                    return None
                finder = first_subject if word.tag == "VBG" else subject
                speaker = finder(self.reading, passage.low, index)
                if speaker is None:
                    return None
                cue = Span(word.start, word.end)
                return Draft(
                    "np-verb-quotation", self.reading.span(*speaker), cue, [], None, index, speaker_words=speaker
                )
        return None

    def _is_sentence(self, start: int, high: int) -> bool:
        """Whether the quotation holds a sentence, not a title or a part of one."""
        inside = self.words[start + 1 : self.reading.quotation_end(start, high)]
        return inside[0].capitalized or any(word.tag in FINITE for word in inside)

    def _speaker_before(self, passage: Passage, content: Span) -> Draft | None:
        """The last statement of this paragraph or the one before, if it was quoted speech."""
        for draft in reversed(self.found[: bisect_left(self._starts, content.start)][-_STATEMENTS_BEFORE:]):
            near = 0 <= passage.paragraph - draft.paragraph <= 1
            if draft.speaker is not None and near and draft.contents[-1].end <= content.start:
                return draft if draft.quoted else None
        return None


def _quotations_in(reading: Reading, content: Span) -> list[int]:
    spans = reading.quotations
    first = bisect_left(spans, content.start, key=lambda quotation: quotation.span.end - 1)
    found = []
    while first < len(spans) and spans[first].span.start < content.end:
        found.append(first)
        first += 1
    return found
