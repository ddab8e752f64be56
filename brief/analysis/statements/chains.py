"""Hearsay: on whom a speaker relies ("the Echo reported, citing two officials")."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from brief.analysis.statements.phrases import noun_phrase_end
from brief.analysis.statements.standing import head, unnamed
from brief.analysis.statements.vocabulary import PROPER
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.drafts import Draft
    from brief.analysis.statements.reading import Reading

_CITING = frozenset({"citing", "quoting"})
_NEAR = 8
"""How many statements of a sentence are looked at."""
_SPEAKING = frozenset("agency agencies report reports spokesman spokeswoman spokesperson statement document".split())


def chained(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts; those that only cite somebody who speaks are folded into the statement that relies on them."""
    folded: set[int] = set()
    said: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.cue_word is not None:
            said[reading.passage_of(draft.cue_word).low].append(draft)
    for index, word in enumerate(reading.words):
        if word.outside and word.lower in _CITING:
            passage = reading.passage_of(index)
            end = noun_phrase_end(reading, index + 1, passage.high)
            relying = _relying(said[passage.low][-_NEAR:], index)
            if end is not None and relying is not None and _speaks(reading, index + 1, end):
                relying.citing = reading.span(index + 1, end)
                folded.add(index)
    return [draft for draft in drafts if draft.cue_word not in folded]


def _relying(drafts: Sequence[Draft], index: int) -> Draft | None:
    """The statement of the last cue before the word in its sentence."""
    before = [draft for draft in drafts if draft.cue_word is not None and draft.cue_word < index]
    return max(before, key=lambda draft: draft.cue_word or 0, default=None)


def _speaks(reading: Reading, start: int, end: int) -> bool:
    words = reading.words[start:end]
    if all(word.tag in PROPER or word.tag in ("DT", "POS") for word in words):
        return True
    last = head(reading.text[words[0].start : words[-1].end])
    return last in unnamed() or last in gazetteer.titles() or last in _SPEAKING
