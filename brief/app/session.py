"""What is remembered from one start to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, get_args

from brief.app.navigation import Place
from brief.library import DEFAULT_LENGTH
from brief.model import Shown, Sorting

if TYPE_CHECKING:
    from brief.library import Library

SHORTEST, LONGEST = 1, 40
"""Sentences of a summary."""


class Session:
    """Settings of the screen, kept in the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def length(self) -> int:
        """Sentences of a summary."""
        kept = self._library.setting("summary.length") or ""
        return max(SHORTEST, min(int(kept), LONGEST)) if kept.isdigit() else DEFAULT_LENGTH

    @length.setter
    def length(self, value: int) -> None:
        """Keeps the number of sentences."""
        self._library.set_setting("summary.length", str(value))

    @property
    def theme(self) -> str | None:
        """Name of the theme that was chosen."""
        return self._library.setting("theme")

    @theme.setter
    def theme(self, name: str) -> None:
        """Keeps the name of the theme."""
        self._library.set_setting("theme", name)

    @property
    def arrangement(self) -> tuple[Shown, Sorting]:
        """Which articles the list shows, and in what order."""
        shown, _, sorting = (self._library.setting("list") or "").partition(" ")
        return (
            next((one for one in get_args(Shown) if one == shown), "all"),
            next((one for one in get_args(Sorting) if one == sorting), "newest"),
        )

    @arrangement.setter
    def arrangement(self, chosen: tuple[Shown, Sorting]) -> None:
        """Keeps which articles are shown, and in what order."""
        self._library.set_setting("list", " ".join(chosen))

    @property
    def place(self) -> Place | None:
        """Where the reader was at the end of the last session."""
        try:
            kept = json.loads(self._library.setting("place") or "null")
            return (
                Place(str(kept["article"]), kept["statement"], int(kept["scroll"]), str(kept["pane"])) if kept else None
            )
        except (ValueError, KeyError, TypeError):
            return None

    @place.setter
    def place(self, place: Place) -> None:
        """Keeps the place."""
        kept = {
            "article": place.article,
            "statement": place.statement,
            "scroll": place.scroll,
            "pane": place.pane,
        }
        self._library.set_setting("place", json.dumps(kept))
