"""How the list of articles is arranged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from brief.model import Shown, Sorting


class Arrangement(NamedTuple):
    """Which articles a list shows, and how."""

    shown: Shown = "all"
    sorting: Sorting = "newest"
    grouped: bool = False
    """Whether the articles of a story stand together, near-copies as one."""
    words: str = ""
    """What the reader typed to narrow it, in the words of the search."""
