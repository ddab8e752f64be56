"""How long a summary is, and how it grows and shrinks."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Unit = Literal["sentences", "words", "percent"]

_STEPS: Final[dict[Unit, tuple[int, int, int]]] = {
    "sentences": (1, 1, 40),
    "words": (25, 50, 2000),
    "percent": (5, 5, 100),
}
"""By unit: one step, the shortest and the longest that a reader steps to."""
_USUAL: Final[dict[Unit, int]] = {"sentences": 5, "words": 150, "percent": 20}


class Length(NamedTuple):
    """So many sentences, a share of the sentences in percent, or at most so many words."""

    sentences: int | None = None
    percent: float | None = None
    words: int | None = None

    @classmethod
    def of(cls, length: Length | int) -> Length:
        """The length itself, or so many sentences."""
        return length if isinstance(length, Length) else cls(sentences=length)

    @classmethod
    def usual(cls, unit: Unit = "sentences") -> Length:
        """The length that a reader begins with."""
        return _in(unit, _USUAL[unit])

    @classmethod
    def written(cls, text: str) -> Length:
        """The length that `str` wrote, within what a reader steps to; the usual one for anything else."""
        found = re.fullmatch(r"(\d{1,6})(?: (sentences|words|percent))?", text)
        if found is None:
            return cls.usual()
        unit: Unit = next((unit for unit in _STEPS if unit == found[2]), "sentences")
        return _within(unit, int(found[1]))

    def __str__(self) -> str:
        unit, amount = self._measure()
        return f"{amount:g} {unit}"

    def stepped(self, by: int) -> Length:
        """Longer or shorter by so many steps, never past the ends."""
        unit, amount = self._measure()
        return _within(unit, int(amount) + by * _STEPS[unit][0])

    @property
    def limit(self) -> str | None:
        """What keeps the summary short, in words, where its number of sentences does not say it."""
        if self.words is not None:
            return f"at most {self.words} words"
        return None if self.percent is None else f"{self.percent:g} percent of the sentences"

    def sentences_of(self, total: int) -> int:
        """The most sentences that may be taken out of `total`."""
        if self.percent is not None:
            return max(1, round(total * self.percent / 100))
        return total if self.sentences is None else self.sentences

    def words_left(self, used: int) -> int | None:
        """Words that may still be taken, or None where words are not counted."""
        return None if self.words is None else self.words - used

    def _measure(self) -> tuple[Unit, float]:
        if self.words is not None:
            return "words", self.words
        if self.percent is not None:
            return "percent", self.percent
        return "sentences", self.sentences or _USUAL["sentences"]


def _within(unit: Unit, amount: int) -> Length:
    _, shortest, longest = _STEPS[unit]
    return _in(unit, max(shortest, min(amount, longest)))


def _in(unit: Unit, amount: int) -> Length:
    return Length(**{unit: amount})
