"""Whom the "He" at the beginning of a sentence means, for display beside the words of the source, never in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.escaping import one_line

if TYPE_CHECKING:
    from brief.model import Analysis, Span

_MARKS = 3
"""Characters, at most, of quotation marks and brackets before the first word."""


def antecedent(sentence: Span, analysis: Analysis) -> str:
    """The name in brackets and a blank, or nothing when the sentence does not begin with a pronoun."""
    names = {actor.id: actor.name for actor in analysis.actors}
    for mention in analysis.mentions:
        if mention.form == "pronoun" and 0 <= mention.span.start - sentence.start <= _MARKS and mention.actor in names:
            return f"[{one_line(names[mention.actor])}] "
    return ""
