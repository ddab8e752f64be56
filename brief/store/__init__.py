"""The library's SQLite file."""

from brief.store.database import Store

__all__ = ["Store"]
