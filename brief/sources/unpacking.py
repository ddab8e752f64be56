"""Unpacks gzip and deflate piece by piece, so that a small input never becomes a huge one unnoticed."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECE = 1 << 20
PACKED = frozenset(("gzip", "x-gzip", "deflate"))
"""Content encodings that are understood."""


class TooLargeError(ValueError):
    """More was unpacked than is allowed."""


class BrokenOffError(ValueError):
    """The packed data end too early."""


def unpacked(pieces: Iterable[bytes], largest: int, packed: bool = True) -> bytes:
    """The whole content. Raises TooLargeError, BrokenOffError, zlib.error."""
    # 32: gzip or zlib, whichever the header says
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
    parts: list[bytes] = []
    left = largest
    for piece in pieces:
        rest = piece
        while rest:
            part = unpacking.decompress(rest, min(_PIECE, left + 1)) if unpacking else rest
            rest = unpacking.unconsumed_tail if unpacking else b""
            left -= len(part)
            if left < 0:
                raise TooLargeError
            parts.append(part)
    if unpacking is not None and not unpacking.eof:
        raise BrokenOffError
    return b"".join(parts)
