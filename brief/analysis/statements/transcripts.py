"""A whole sentence under a name and a colon, as in transcripts and interviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.drafts import Draft
from brief.analysis.statements.vocabulary import ABBREVIATED_TITLES, LABELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.reading import Reading, Word


def transcript(reading: Reading, low: int, high: int) -> Draft | None:
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
    cue = reading.span(colon, colon + 1) or reading.character(colon)
    return Draft("transcript", reading.span(first, colon), cue, [content], transcript=True)


def _is_topic(label: Sequence[Word]) -> bool:
    """The Latest: …, The Ferry and the Bridge: …"""
    return (label[0].tag == "DT" and len(label) > 1) or any(word.lower in ("and", "for") for word in label)


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
