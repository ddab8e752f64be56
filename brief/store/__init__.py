"""The library's SQLite file: a module for each sort of thing that is kept, and the file as a whole."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from brief.store.database import Store

__all__ = ["Store"]


def __getattr__(name: str) -> object:
    """The store is imported when it is asked for: a glimpse does without."""
    if name != "Store":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from brief.store.database import Store

    return Store
