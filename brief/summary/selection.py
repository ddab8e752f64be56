"""Chooses sentences by their ratings: no repeats, no orphans, no boilerplate, within the length.

The choice is greedy (maximal marginal relevance, Carbonell and Goldstein 1998) and does not look at the length, which
only says where it ends: so a shorter summary lies inside a longer one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.summary.guards import is_boilerplate, is_fragment, is_orphan
from brief.summary.repeats import TOO_LIKE
from brief.summary.vectors import cosine

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from brief.length import Length
    from brief.summary.vectors import Vector

REDUNDANCY = 0.6
"""What full likeness to a chosen sentence costs, in deviations of the ratings."""
ORPHAN, FRAGMENT, BOILERPLATE = 3.0, 2.0, 6.0
"""What a fault costs, in deviations of the ratings."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be chosen; `penalties` say what speaks against it."""

    text: str
    rating: float
    vector: Vector
    words: int

    @property
    def penalties(self) -> dict[str, float]:
        """What the sentence is charged for, however the others are chosen."""
        found = {}
        if is_boilerplate(self.text):
            found["boilerplate"] = BOILERPLATE
        if is_fragment(self.text):
            found["fragment"] = FRAGMENT
        return found


@dataclass(frozen=True, slots=True)
class Choice:
    """A chosen sentence by its place, with the value that it was chosen for."""

    place: int
    value: float
    penalties: tuple[str, ...]


def select(candidates: Sequence[Candidate], length: Length, barred: Collection[int] = ()) -> list[Choice]:
    """The chosen sentences in the order of choice; the places in `barred` are not chosen."""
    penalties = [candidate.penalties for candidate in candidates]
    orphans = [place > 0 and is_orphan(candidate.text) for place, candidate in enumerate(candidates)]
    likeness = [0.0] * len(candidates)
    chosen: dict[int, Choice] = {}
    used = 0
    most = length.sentences_of(len(candidates))
    while len(chosen) < most:
        best: Choice | None = None
        left = length.words_left(used)
        # a first sentence that is too long gives way to another; a later one ends the summary
        longest = left if not chosen else None
        for place, candidate in enumerate(candidates):
            if (
                place in chosen
                or place in barred
                or likeness[place] >= TOO_LIKE
                or (longest is not None and candidate.words > longest)
            ):
                continue
            charged = dict(penalties[place])
            if orphans[place] and place - 1 not in chosen:
                charged["needs the sentence before"] = ORPHAN
            value = candidate.rating - REDUNDANCY * likeness[place] - sum(charged.values())
            if best is None or value > best.value:
                best = Choice(place, value, tuple(charged))
        if (
            best is None
            or "boilerplate" in best.penalties
            or (left is not None and candidates[best.place].words > left)
        ):
            break
        chosen[best.place] = best
        used += candidates[best.place].words
        for place, candidate in enumerate(candidates):
            likeness[place] = max(likeness[place], cosine(candidate.vector, candidates[best.place].vector))
    return list(chosen.values())
