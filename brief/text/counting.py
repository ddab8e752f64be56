"""Numbers with their words."""

from __future__ import annotations


def counted(number: int, word: str) -> str:
    """The number with its word, in the plural where it belongs."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
