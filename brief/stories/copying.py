"""Near-copies of one article: the same text in several outlets, shortened or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.story import Copied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.story import Member

MOSTLY = 0.7
"""The share of the shorter article's runs of words that a near-copy shares."""

FEWEST_MARKS = 4
"""Articles of fewer marks are too short to tell."""


def folded(members: Sequence[Member]) -> tuple[Copied, ...]:
    """The articles in their order, each near-copy with the first of its text."""
    originals: list[tuple[Member, list[Member]]] = []
    for member in members:
        copies = next((copies for first, copies in originals if near_copies(first, member)), None)
        if copies is None:
            originals.append((member, []))
        else:
            copies.append(member)
    return tuple(Copied(first, tuple(copies)) for first, copies in originals)


def near_copies(one: Member, other: Member) -> bool:
    """Whether the most of the shorter one stands in the other, word for word."""
    first, second = one.profile.marks, other.profile.marks
    fewer = min(len(first), len(second))
    return fewer >= FEWEST_MARKS and len(first & second) >= MOSTLY * fewer
