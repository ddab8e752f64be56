"""How the weighted key terms of an article are kept: hashes and thousandths, heaviest first."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BYTES = 6
"""Of a term: four of its hash and two of its weight."""

_DIGITS = 4
"""Of a weight in thousandths, which fits two bytes."""


def code(word: str) -> int:
    """A number that stands for a term where terms are only compared."""
    return crc32(word.encode())


def packed(codes: Iterable[int], weights: Iterable[int]) -> bytes:
    """The codes of the terms and their weights, in six bytes each."""
    numbers = (*codes, *weights)
    count = len(numbers) // 2
    return struct.pack(f"<{count}I{count}H", *numbers)


def packed_from_text(stored: str) -> bytes:
    """The same from how older libraries keep them: "term weight term weight …". Raises ValueError."""
    parts = stored.split()
    if len(parts) % 2 or not all(part.isdecimal() and len(part) <= _DIGITS for part in parts[1::2]):
        raise ValueError("not terms with their weights in turn")
    return packed(map(code, parts[::2]), map(int, parts[1::2]))


def unpacked(kept: bytes) -> dict[int, int]:
    """The weights of the terms by their codes."""
    return dict(zip(_codes(kept), _weights(kept), strict=True))


def product(weights: Mapping[int, int], kept: bytes) -> int:
    """The sum over the terms that both hold of the product of their weights."""
    codes = _codes(kept)
    shared = weights.keys() & codes
    if not shared:
        return 0
    others = _weights(kept)
    return sum([weights[one] * others[codes.index(one)] for one in shared])


def _codes(kept: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(kept) // _BYTES}I", kept)


def _weights(kept: bytes) -> tuple[int, ...]:
    count = len(kept) // _BYTES
    return struct.unpack_from(f"<{count}H", kept, 4 * count)
