"""How the weighted key terms of an article are stored: hashes and thousandths, heaviest first."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from brief.text.rarity import code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.text.rarity import KeyTerms

_BYTES = 6
"""Of a term: four of its hash and two of its weight."""

_DIGITS = 4
"""Of a weight in thousandths, which fits two bytes."""


def packed(codes: Iterable[int], weights: Iterable[int]) -> bytes:
    """The codes of the terms and their weights, in six bytes each."""
    numbers = (*codes, *weights)
    count = len(numbers) // 2
    return struct.pack(f"<{count}I{count}H", *numbers)


def unpacked(stored: bytes) -> KeyTerms:
    """The codes of the terms, and their weights in the same order."""
    count = len(stored) // _BYTES
    numbers = struct.unpack_from(f"<{count}I{count}H", stored)
    return numbers[:count], numbers[count:]


def packed_from_text(stored: str) -> bytes:
    """The same from how older libraries keep them: "term weight term weight …". Raises ValueError."""
    parts = stored.split()
    if len(parts) % 2 or not all(part.isdecimal() and len(part) <= _DIGITS for part in parts[1::2]):
        raise ValueError("not terms with their weights in turn")
    return packed(map(code, parts[::2]), map(int, parts[1::2]))
