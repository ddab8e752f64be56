"""Repairing a library that cannot be opened, and so before there is a `Library`."""

from brief.store.repairing import Repaired, repair

__all__ = ["Repaired", "repair"]
