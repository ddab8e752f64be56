"""Near-copies of one article: the same text in several outlets, shortened or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.story import Copied

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brief.story import Member

MOSTLY = 0.7
"""The share of the shorter article's runs of words that a near-copy shares."""

FEWEST_MARKS = 4
"""Articles of fewer marks are too short to tell."""


def folded(members: Sequence[Member]) -> tuple[Copied, ...]:
    """The articles in their order, each near-copy with the first of its text."""
    places = folded_marks(range(len(members)), [member.profile.marks for member in members])
    return tuple(Copied(members[first], tuple(members[copy] for copy in copies)) for first, copies in places.items())


def folded_marks(
    keys: Sequence[int], marks: Mapping[int, frozenset[int]] | Sequence[frozenset[int]]
) -> dict[int, tuple[int, ...]]:
    """The near-copies of each article that is none itself, by keys whose marks are known; all in their order."""
    originals: dict[int, list[int]] = {}
    for key in keys:
        first = next((first for first in originals if near_copies(marks[first], marks[key])), None)
        if first is None:
            originals[key] = []
        else:
            originals[first].append(key)
    return {first: tuple(copies) for first, copies in originals.items()}


def near_copies(first: frozenset[int], second: frozenset[int]) -> bool:
    """Whether by their marks the most of the shorter article stands in the other, word for word."""
    fewer = min(len(first), len(second))
    return fewer >= FEWEST_MARKS and len(first & second) >= MOSTLY * fewer
