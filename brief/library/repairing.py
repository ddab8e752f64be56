"""Repairing a library that cannot be opened, and so before there is a `Library`."""

from brief.store.repairing import Repaired, repair, set_aside

__all__ = ["Repaired", "repair", "set_aside"]
