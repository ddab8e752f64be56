"""Statements over sentences and paragraphs: quotations that go on, transcripts, words announced by a colon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.cues import find_cues
from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.patterns import attributions
from brief.analysis.statements.subjects import first_subject, subject
from brief.model import Span

if TYPE_CHECKING:
    from brief.analysis.statements.reading import Passage, Reading, Word

_FEWEST_WORDS = 3
_SHARE_OUTSIDE = 0.1
"""Of its words, that a sentence of nothing but quotation may have outside of it."""


class Continuation:
    """Walks over the sentences and remembers who is speaking."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.found: list[Draft] = []
        self._last: Draft | None = None
        self._transcript: Draft | None = None
        self._announced: Draft | None = None

    def read(self) -> list[Draft]:
        """The statements of all sentences."""
        for passage in self.reading.passages:
            self._sentence(passage)
        return self.found

    def _sentence(self, passage: Passage) -> None:
        drafts = attributions(self.reading, passage)
        if self._goes_on_in_transcript(passage, drafts):
            return
        quoted_only = self._is_quotation(passage)
        if quoted_only and not drafts and self._goes_on(passage):
            return
        if self._was_announced(passage, quoted_only):
            return
        drafts = self._announces(passage, drafts)
        for draft in drafts:
            draft.paragraph = passage.paragraph
            self.found.append(draft)
            self._last = draft
        outside = any(_is_word(word) and word.outside for word in self._words(passage))
        if not drafts and outside and self._last is not None and self._last.paragraph != passage.paragraph:
            self._last = None

    def _words(self, passage: Passage) -> list[Word]:
        return self.reading.words[passage.low : passage.high]

    def _whole(self, passage: Passage) -> Span | None:
        start, end = self.reading.trimmed(passage.low, passage.high)
        return Span(self.reading.words[start].start, self.reading.words[end - 1].end) if end > start else None

    def _goes_on_in_transcript(self, passage: Passage, drafts: list[Draft]) -> bool:
        if drafts and drafts[0].transcript:
            self._transcript = drafts[0]
            drafts[0].paragraph = passage.paragraph
            return False
        if self._transcript is None or self._transcript.paragraph != passage.paragraph:
            return False
        content = self._whole(passage)
        if content is not None:
            self._transcript.contents.append(content)
        return True

    def _is_quotation(self, passage: Passage) -> bool:
        words = [word for word in self._words(passage) if _is_word(word)]
        outside = sum(1 for word in words if word.outside)
        return len(words) >= _FEWEST_WORDS and outside <= _SHARE_OUTSIDE * len(words)

    def _goes_on(self, passage: Passage) -> bool:
        """A sentence of nothing but quotation belongs to the statement before it."""
        last = self._last
        if last is None or not (
            last.paragraph == passage.paragraph or (passage.paragraph - last.paragraph == 1 and last.quoted)
        ):
            return False
        content = self._whole(passage)
        if content is not None:
            last.contents.append(content)
            last.paragraph = passage.paragraph
        return True

    def _was_announced(self, passage: Passage, quoted_only: bool) -> bool:
        """A quotation after a sentence that ended with a colon."""
        announced, self._announced = self._announced, None
        first = self.reading.words[passage.low]
        if announced is None or first.outside or not quoted_only:
            return False
        content = self._whole(passage)
        if content is None:
            return False
        announced.contents = [content]
        announced.paragraph, announced.quoted = passage.paragraph, True
        self.found.append(announced)
        self._last = announced
        return True

    def _announces(self, passage: Passage, drafts: list[Draft]) -> list[Draft]:
        """Notes a speaker whose words follow after a colon; statements of that cue are then not of this sentence."""
        words = self.reading.words
        last = passage.high - 1
        if words[last].text != ":" or not words[last].outside:
            return drafts
        cues = find_cues(self.reading, passage.low, passage.high)
        if not cues:
            speaker = first_subject(self.reading, passage.low, passage.high)
            if speaker is not None:
                cue = Span(words[last].start, words[last].end)
                self._announced = Draft("announced-by-colon", self.reading.span(*speaker), cue, [])
            return drafts
        cue_ = cues[-1]
        speaker = subject(self.reading, passage.low, cue_.start)
        if speaker is None and not drafts:
            speaker = first_subject(self.reading, passage.low, cue_.start)
        span = self.reading.span(*speaker) if speaker else drafts[-1].speaker if drafts else None
        if span is not None:
            cue_span = self.reading.span(cue_.start, cue_.end)
            self._announced = Draft("announced-by-colon", span, cue_span, [], cue_.verb, cue_.start)
        return [draft for draft in drafts if draft.cue_word != cue_.start]


def _is_word(word: Word) -> bool:
    return any(map(str.isalnum, word.text))
