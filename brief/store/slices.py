"""Queries for many keys at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_MOST_PARAMETERS = 500
"""Well under the limit of every SQLite."""


def in_slices(
    connection: sqlite3.Connection, query: str, keys: Sequence[int] | Sequence[str], then: str = ""
) -> list[tuple[Any, ...]]:
    """The rows of a query that ends in IN, for these keys, in any order; `then` follows the keys."""
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(keys), _MOST_PARAMETERS):
        some = tuple(keys[start : start + _MOST_PARAMETERS])
        found += connection.execute(f"{query} ({', '.join('?' * len(some))}) {then}", some)
    return found
