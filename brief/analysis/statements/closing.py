"""An attribution that closes the sentence and governs all of it: "…, NP said." """

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.cues import ACCORDING
from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.phrases import has_clause, is_joined, noun_phrase_end
from brief.analysis.statements.recipients import after_adjuncts, after_recipient
from brief.analysis.statements.subjects import subject
from brief.analysis.statements.vocabulary import OBLIGING

if TYPE_CHECKING:
    from brief.analysis.statements.cues import Cue
    from brief.analysis.statements.phrases import Range
    from brief.analysis.statements.reading import Reading

_TWO = 2
_FEWEST_WORDS = 6
"""Words before ", NP said" that are a clause even if none of them is tagged as its verb."""


def last_part(reading: Reading, low: int, high: int, cues: list[Cue]) -> int:
    """Where the words begin that a closing "according to" governs when somebody else spoke before in the sentence."""
    if len(cues) < _TWO or cues[-1].verb.lemma != ACCORDING:
        return low
    words, comma = reading.words, cues[-1].start - 2
    while comma > cues[-2].start and not (words[comma].text == "," and words[comma].outside):
        comma -= 1
    parts = comma > cues[-2].start and words[comma + 1].lower in ("with", "while", "but", "and", "though", "although")
    spoke = subject(reading, low, cues[-2].start) is not None
    return comma + 1 if parts and spoke else low


def closing(reading: Reading, low: int, high: int, cues: list[Cue]) -> Draft | None:
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
        content = reading.span(reading.after_announcing(low, end), end)
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
        or is_joined(reading.words, low, cue.start)
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
    if any(word.lower in OBLIGING for word in words[speaker[1] : cue.start]):
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
    if comma and not (cue.verb.takes("T", "R") and _may_be_said(reading, low, start - 1)):
        return None
    return speaker, start - 1 if comma else start


def _may_be_said(reading: Reading, low: int, high: int) -> bool:
    """Whether the words are a clause, or long enough to be one whose verb was taken for a noun."""
    words = reading.words
    if has_clause(words, low, high) or reading.quoted(low, high):
        return True
    opens = words[low].tag not in ("IN", "TO", "WRB", "VBG", "RB", "CC")
    return opens and high - low >= _FEWEST_WORDS


def _nothing_left(reading: Reading, start: int, high: int) -> bool:
    return all(not any(map(str.isalnum, word.text)) for word in reading.words[start:high])
