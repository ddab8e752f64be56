"""Numbers with their words."""

from __future__ import annotations


def counted(number: int, word: str, more: str = "") -> str:
    """The number with its word, in the plural where it belongs; `more` is a sign such as + that there are others."""
    if number == 1 and not more:
        return f"{number} {word}"
    plural = f"{word[:-1]}ies" if word[-1] == "y" and word[-2] not in "aeiou" else f"{word}s"
    return f"{number}{more} {plural}"


def paragraph_mark(number: int) -> str:
    """The place of a statement as in "¶7"; the headline has no number."""
    return f"¶{number}" if number else "headline"
