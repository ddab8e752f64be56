"""What "that figure" and "the claim" point at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.stories.figures import figures
from brief.stories.speakers import same_speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import StatementText

_POINTER = re.compile(
    r"\b(?:that|this|those|these|such|the)\s+(?P<noun>figure|number|estimate|total|sum|claim|remark|comment|statement"
    r"|accusation|allegation|charge|assertion|suggestion|criticism)s?\b(?!\s+(?:of|that|for|in|by|from|about)\b)",
    re.IGNORECASE,
)
_OF_FIGURES = frozenset({"figure", "number", "estimate", "total", "sum"})
_REACH = 1_200
"""Characters between a pointer and what it points at, at most."""


def points_at(statement: StatementText, others: Sequence[StatementText]) -> StatementText | None:
    """The nearest earlier statement of somebody else in the same article that the text points at."""
    pointer = _POINTER.search(statement.text)
    if pointer is None:
        return None
    wants_figure = pointer["noun"].lower() in _OF_FIGURES
    earlier = [
        other
        for other in others
        if other.end <= statement.start
        and statement.start - other.end <= _REACH
        and not same_speaker(statement.speaker, other.speaker)
        and (figures(other.text) if wants_figure else True)
    ]
    return max(earlier, key=lambda other: (other.end, -other.start), default=None)
