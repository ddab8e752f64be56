"""What "that figure" and "the claim" point at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.model import Evidence
from brief.stories.figures import figures
from brief.stories.speakers import is_named, last_name, name_words, same_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import RelationKind, StatementText

_POINTER = re.compile(
    r"(?P<verb>\b(?:challeng|disput|reject|den(?:y|ie)|question|contest|dismiss|contradict|refut|rebut|contend)[a-z]*\s+)?"
    r"\b(?:(?:that|this|those|these|such)\s+(?P<figure>figure|number|estimate|total|sum)s?"
    r"|(?:that|this|those|these|such|(?P<the>the))\s+(?:claim|accusation|allegation|assertion|(?P<remark>remark|comment))s?)\b"
    # "the claim that taxes rise" says itself which claim it means.
    r"(?!\s+(?:of|that|for|in|by|from|about)\b)",
    re.IGNORECASE,
)
_AGAINST = frozenset({"deny", "criticize", "accuse"})
_REACH = 600
"""Characters between a claim and what points at it, at most: about two paragraphs."""

JUST_BEFORE = 20
"""Characters between a claim and the next sentence, at most: the rest of its own and "but"."""

AT_THE_BEGINNING = 80
"""Characters of what a denial says within which it points at what is denied."""

_REACH_OF_FIGURES = 200
"""The same for figures: farther away, another figure is likely to stand between."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """The statement that another one points at, and what the other does to it."""

    target: StatementText
    kind: RelationKind
    evidence: Evidence
    """The words that point, and the figures that are meant."""


def pointer(statement: StatementText, others: Sequence[StatementText]) -> Pointer | None:
    """The nearest earlier statement of somebody else in the same article that this one points at."""
    match = _POINTER.search(statement.text) or _outside_contents(statement, others)
    if match is None:
        return None
    earlier = [other for other in others if _can_be_meant(other, statement, bool(match["figure"]))]
    if not earlier:
        return None
    target = max(earlier, key=lambda other: (other.end, -other.start))
    meant = tuple(figure.written for figure in figures(target.text)) if match["figure"] else ()
    return Pointer(target, _kind(statement, target, match), Evidence(terms=(match.group(),), figures=meant))


def _kind(statement: StatementText, target: StatementText, match: re.Match[str]) -> RelationKind:
    against = statement.kind in _AGAINST or bool(match["verb"] and match["figure"])
    if not against or not is_named(target.speaker):
        return "same_subject"
    # Comments, several claims, and one that was not made just before, may be those of somebody not quoted.
    late = match.string == statement.text and match.start() > AT_THE_BEGINNING
    several = match["the"] and match.group().endswith("s")
    farther = not match["figure"] and statement.start - target.end > JUST_BEFORE
    named = last_name(target.speaker) in [word.lower() for word in name_words(statement.whole)]
    unsure = match["remark"] or several or farther or late
    return "same_subject" if unsure and not named else "disputes"


def without_pointer(text: str) -> str:
    """A text without the words that point elsewhere: "that figure" tells nothing about the subject."""
    return _POINTER.sub(" ", text)


def _outside_contents(statement: StatementText, others: Sequence[StatementText]) -> re.Match[str] | None:
    """A pointer beside speaker and cue, unless it is what another statement of the same sentence says."""
    match = _POINTER.search(statement.whole)
    if match is None:
        return None
    taken = any(
        other.start < statement.end and statement.start < other.end and _POINTER.search(other.text)
        for other in others
        if other.id != statement.id
    )
    return None if taken else match


def _can_be_meant(other: StatementText, statement: StatementText, figure_meant: bool) -> bool:
    reach = _REACH_OF_FIGURES if figure_meant else _REACH
    if not 0 <= statement.start - other.end <= reach or same_speaker(statement.speaker, other.speaker):
        return False
    return bool(figures(other.text)) if figure_meant else True
