"""A look into a library that is not opened: for the first moment of a start, before anything else is imported."""

from __future__ import annotations


def glimpse(place: str, setting: str) -> tuple[str, int | None]:
    """A setting ("" when it was never made) and the key of the newest article. Raises sqlite3.Error."""
    from brief.store.glimpse import glimpse

    return glimpse(place, setting)
