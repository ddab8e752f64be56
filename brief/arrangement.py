"""How the list of articles is arranged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.model import Shown, Sorting


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which articles a list shows, and how."""

    shown: Shown = "all"
    sorting: Sorting = "newest"
    grouped: bool = False
    """Whether the articles of a story stand together, near-copies as one."""
    words: str = ""
    """What the reader typed to narrow it, in the words of the search."""
