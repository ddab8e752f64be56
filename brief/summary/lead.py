"""What it is worth to stand early in an article: news tells the most important first."""

from __future__ import annotations

import math


def lead(place: int, decay: float) -> float:
    """The share of a place, 1 for the first sentence and 1/e after `decay` sentences."""
    return math.exp(-place / decay)
