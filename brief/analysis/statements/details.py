"""What else a sentence says of a statement: hedge, negation, addressee, occasion, day."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.analysis.statements.days import day_said
from brief.analysis.statements.phrases import noun_phrase_end
from brief.analysis.statements.recipients import after_adjuncts, recipient_end
from brief.analysis.statements.rules import FRAME_RULES
from brief.analysis.statements.vocabulary import DAYS, NOMINAL, STATEMENT_NOUNS
from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from brief.analysis.statements.drafts import Draft
    from brief.analysis.statements.reading import Reading, Word
    from brief.model import CueKind, Manner

_HEDGES = frozenset("reportedly allegedly apparently purportedly supposedly".split())
_NEGATIONS = frozenset({"n't", "not", "never", "neither"})
_NOBODY = frozenset({"nobody", "none", "neither", "no"})
_ANSWERING = frozenset({"comment", "respond", "reply", "answer", "elaborate"})
_NEGATING = 3
"""Words before the cue among which "not" is its own: did not immediately say."""
_LONGEST_PLACE = 6
_REACH = 12
"""Words around the cue that belong to it."""
_DIRECT = 0.95
"""Share of letters inside quotation marks from which a statement is direct."""


@dataclass(frozen=True, slots=True)
class Details:
    """What the words around a cue say."""

    addressee: Span | None = None
    occasion: Span | None = None
    hedge: Span | None = None
    negated: bool = False
    said_on: date | None = None


def manner(reading: Reading, contents: list[Span]) -> Manner:
    """Direct when all letters stand in quotation marks, indirect when none do."""
    letters = inside = 0
    for content in contents:
        quoted = _quoted_places(reading, content)
        for place in range(content.start, content.end):
            if reading.text[place].isalnum():
                letters += 1
                inside += place in quoted
    if not inside:
        return "indirect"
    return "direct" if inside >= _DIRECT * letters else "mixed"


def kind(draft: Draft, negated: bool) -> CueKind:
    """The kind of the cue's verb; who does not answer declines, and who has not denied something denies nothing."""
    if draft.verb is None or (negated and draft.verb.kind == "deny"):
        return "say"
    if draft.verb.lemma == "call" and draft.rule == FRAME_RULES["object"]:
        # "called it a mistake" orders nothing, unlike "called for a vote".
        return "say"
    return "decline" if negated and draft.verb.lemma in _ANSWERING else draft.verb.kind


def _quoted_places(reading: Reading, content: Span) -> set[int]:
    quotations = reading.quotations
    found: set[int] = set()
    place = bisect_left(quotations, content.start, key=lambda quotation: quotation.span.end - 1)
    while place < len(quotations) and quotations[place].span.start < content.end:
        found.update(range(quotations[place].span.start, quotations[place].span.end))
        place += 1
    return found


def details(reading: Reading, draft: Draft, contents: Sequence[Span], published: date | None) -> Details:
    """The details of a draft; `contents` are its own and those of the statements around it."""
    if draft.cue_word is None:
        return Details()
    cue, words = draft.cue_word, reading.words
    passage = reading.passage_of(cue)
    around = [
        index
        for index in range(max(passage.low, cue - _REACH), min(passage.high, cue + _REACH))
        if words[index].outside and not any(span.start <= words[index].start < span.end for span in contents)
    ]
    if any(words[index].lower == "who" for index in around if index < cue):
        # What stands in the speaker's relative clause is no detail of the statement.
        around = [index for index in around if index >= cue]
    hedge = next((index for index in around if words[index].lower in _HEDGES and abs(index - cue) <= 4), None)
    occasion = _occasion(reading, draft, around)
    return Details(
        addressee=_addressee(reading, draft, cue, occasion),
        occasion=occasion,
        hedge=Span(words[hedge].start, words[hedge].end) if hedge is not None else None,
        negated=_negated(words, passage.low, cue, draft.speaker_words),
        said_on=day_said([words[index].lower for index in around], published),
    )


def _negated(words: Sequence[Word], low: int, cue: int, speaker: tuple[int, int] | None) -> bool:
    """did not say, nobody would say"""
    nobody = speaker is not None and words[speaker[0]].lower in _NOBODY
    return nobody or any(words[index].lower in _NEGATIONS for index in range(max(low, cue - _NEGATING), cue))


def _in_contents(draft: Draft, position: int) -> bool:
    return any(content.start <= position < content.end for content in draft.contents)


def _addressee(reading: Reading, draft: Draft, cue: int, occasion: Span | None) -> Span | None:
    """Whom: "told reporters", without the occasion that may follow."""
    if draft.verb is None or not draft.verb.takes("R"):
        return None
    words = reading.words
    start = after_adjuncts(words, cue + 1, min(len(words), cue + _REACH))
    if start >= len(words) or not words[start].outside or _in_contents(draft, words[start].start):
        return None
    end = recipient_end(reading, start, min(len(words), start + _REACH))
    while end is not None and end > start and occasion is not None and words[end - 1].end > occasion.start:
        end -= 1
    while end is not None and end > start and words[end - 1].tag in ("IN", "TO"):
        end -= 1
    span = reading.span(start, end) if end is not None else None
    return span if span is not None and not _in_contents(draft, span.end - 1) else None


_NO_OCCASIONS = frozenset("story stories issue scandal controversy saga affair case probe investigation".split())
"""What an email or a letter may be about: "on the email story"."""


def _occasion(reading: Reading, draft: Draft, around: list[int]) -> Span | None:
    """Where: "in an interview on state TV", "at a news conference"."""
    words = reading.words
    for index in around:
        if words[index].lower not in STATEMENT_NOUNS and words[index].lower != "conference":
            continue
        start = index
        while start > 0 and words[start - 1].outside and words[start - 1].tag in NOMINAL and index - start < 5:
            start -= 1
        if start == 0 or words[start - 1].lower not in ("in", "at", "on", "during", "by"):
            continue
        end = index + 1
        while end < min(len(words), index + 6) and words[end].tag in ("NN", "NNS"):
            end += 1
        if words[end - 1].lower in _NO_OCCASIONS:
            continue
        end = _with_place(reading, end)
        span = Span(words[start].start, words[end - 1].end)
        if not _in_contents(draft, span.end - 1) and not (draft.speaker and draft.speaker.contains(span)):
            return span
    return None


def _with_place(reading: Reading, end: int) -> int:
    """an interview on state TV, an interview with the Echo"""
    words = reading.words
    high = reading.passage_of(end - 1).high
    if end + 1 >= high or words[end].lower not in ("with", "on", "to") or words[end + 1].lower in DAYS:
        return end
    stop = noun_phrase_end(reading, end + 1, min(high, end + _LONGEST_PLACE))
    while stop is not None and stop > end + 1 and words[stop - 1].lower in DAYS | {"on", ","}:
        stop -= 1
    return stop if stop is not None and words[stop - 1].outside else end
