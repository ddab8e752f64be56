"""How long a summary is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Length:
    """So many sentences, a share of the sentences in percent, or at most so many words."""

    sentences: int | None = None
    percent: float | None = None
    words: int | None = None

    @classmethod
    def of(cls, length: Length | int) -> Length:
        """The length itself, or so many sentences."""
        return length if isinstance(length, Length) else cls(sentences=length)

    def sentences_of(self, total: int) -> int:
        """The most sentences that may be taken out of `total`."""
        if self.percent is not None:
            return max(1, round(total * self.percent / 100))
        return total if self.sentences is None else self.sentences

    def words_left(self, used: int) -> int | None:
        """Words that may still be taken, or None where words are not counted."""
        return None if self.words is None else self.words - used
