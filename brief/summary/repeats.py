"""Whether two sentences say the same: alike in their words, and no figure of one differs from the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.summary.vectors import cosine

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TOO_LIKE = 0.6
"""Cosine from which a sentence repeats another."""
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion"
    " trillion half third quarter dozen".split()
)


def figures(words: Iterable[str]) -> frozenset[str]:
    """The words that are figures, in digits or spelled out, without the commas of thousands."""
    lowered = (word.lower() for word in words)
    return frozenset(
        word.replace(",", "").rstrip(".")
        for word in lowered
        if word in _NUMBER_WORDS or any(character.isdigit() for character in word)
    )


def figures_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each has a figure that the other lacks; one that only says more does not differ."""
    return bool(one - other) and bool(other - one)


def repeats(
    one: Mapping[str, float],
    other: Mapping[str, float],
    figures_of_one: frozenset[str],
    figures_of_other: frozenset[str],
) -> bool:
    """Whether the sentences, given as unit vectors and figures, say the same."""
    return cosine(one, other) >= TOO_LIKE and not figures_differ(figures_of_one, figures_of_other)
