"""Invented statements in any number, with words as unequally frequent as in news."""

from __future__ import annotations

import random
from itertools import accumulate
from typing import TYPE_CHECKING

from brief.model import StatementText

if TYPE_CHECKING:
    from collections.abc import Iterator

_SYLLABLES = (
    "an ber ko vi ma ro sta lin der mi ka to el sha win ford son ova ez ari hu wei ola ade ton bury ham".split()
)
_KNOWN_WORDS = 40_000
_ARTICLE = 12
"""Statements of one article, which share a subject."""


def statements(count: int, seed: int = 1) -> Iterator[StatementText]:
    """So many statements; the same ones for the same seed."""
    chance = random.Random(seed)
    words = sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(_KNOWN_WORDS)})
    chance.shuffle(words)
    weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))
    for number in range(count):
        if number % _ARTICLE == 0:
            subject = chance.choices(words, cum_weights=weights, k=30)
        text = " ".join(chance.choices(words, cum_weights=weights, k=12) + chance.choices(subject, k=6))
        yield StatementText(f"s{number}", f"a{number // _ARTICLE}", text, f"Speaker {number % 997}")
