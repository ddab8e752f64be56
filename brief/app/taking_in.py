"""Sentences that the reader asks for beside the chosen ones of a summary: what stood just before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.model import RUNNING_TEXT

if TYPE_CHECKING:
    from brief.model import Analysis, Summary, SummarySentence


def with_sentence_before(summary: Summary, analysis: Analysis, number: int) -> Summary:
    """The summary with the sentence before the one of that number; without it again, where it was asked for before.

    Unchanged when that sentence is chosen anyhow, or when nothing stands before.
    """
    at = summary.sentences[number]
    if at.asked:
        return _without(summary, at)
    found = [one for one in analysis.sentences if one.position < at.position and one.role in RUNNING_TEXT]
    if not found:
        return summary
    there = next((one for one in summary.sentences if one.position == found[-1].position), None)
    if there is not None:
        return _without(summary, there) if there.asked else summary
    from brief.model import SummarySentence

    asked = SummarySentence(found[-1].position, found[-1].span, 0.0, asked=True)
    both = sorted((*summary.sentences, asked), key=lambda sentence: sentence.position)
    return replace(summary, sentences=tuple(both))


def _without(summary: Summary, sentence: SummarySentence) -> Summary:
    return replace(summary, sentences=tuple(one for one in summary.sentences if one is not sentence))
