"""Extractive summaries: a ranker scores sentences, the selection takes the best that stand on their own."""

from brief.summary.focus import positions_about
from brief.summary.stories import summarize_story
from brief.summary.summarizing import summarize

__all__ = ["positions_about", "summarize", "summarize_story"]
