"""Extractive summaries: a ranker scores sentences, the selection takes the best that stand on their own."""

from brief.summary.lengths import Length
from brief.summary.stories import summarize_story
from brief.summary.summarizing import summarize

__all__ = ["Length", "summarize", "summarize_story"]
