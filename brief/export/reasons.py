"""Why a sentence is in the summary, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.escaping import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.model import Why

_EARLY = 0.5
"""Share of the lead from which a sentence is said to stand early."""


def reason(why: Why, paragraphs: Mapping[int, int]) -> str:
    """One line; `paragraphs` are the numbers of the paragraphs of the sentences, by position."""
    parts = []
    if why.lead >= 1:
        parts.append("opens the article")
    elif why.lead >= _EARLY:
        parts.append("stands early")
    if why.taken_up_by:
        places = dict.fromkeys(f"¶{paragraphs.get(position, 0)}" for position in why.taken_up_by)
        terms = f" ({', '.join(map(one_line, why.terms))})" if why.terms else ""
        parts.append(f"taken up in {', '.join(places)}{terms}")
    parts += [f"against it: {penalty}" for penalty in why.penalties]
    return "; ".join(parts) or "nothing speaks against it"
