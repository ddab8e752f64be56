"""The verbs that both front ends use; a group of verbs has a module of its own."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from brief.library.added import Added
    from brief.library.library import DEFAULT_LENGTH, Library

__all__ = ["DEFAULT_LENGTH", "Added", "Library"]


def __getattr__(name: str) -> object:
    """The library is imported when it is asked for: a glimpse does without."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from brief.library import added, library

    return getattr(added if name == "Added" else library, name)
