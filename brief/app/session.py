"""What is remembered from one start to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

from brief.app.navigation import LONGEST as LONGEST_HISTORY
from brief.app.navigation import History, Place
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
        return _place(self._kept("place"))

    @place.setter
    def place(self, place: Place) -> None:
        """Keeps the place."""
        self._keep("place", _kept_place(place))

    @property
    def history(self) -> History:
        """The places behind and ahead at the end of the last session."""
        kept = self._kept("history")
        behind, ahead = (
            [place for one in (kept.get(side) or () if isinstance(kept, dict) else ()) if (place := _place(one))]
            for side in ("behind", "ahead")
        )
        return History(behind[-LONGEST_HISTORY:], ahead[-LONGEST_HISTORY:])

    @history.setter
    def history(self, history: History) -> None:
        """Keeps the places behind and ahead."""
        places = {"behind": history.behind, "ahead": history.ahead}
        self._keep("history", {side: [_kept_place(place) for place in kept] for side, kept in places.items()})

    def _kept(self, name: str) -> Any:
        try:
            return json.loads(self._library.setting(name) or "null")
        except ValueError:
            return None

    def _keep(self, name: str, value: object) -> None:
        self._library.set_setting(name, json.dumps(value))


def _kept_place(place: Place) -> dict[str, object]:
    return {"article": place.article, "statement": place.statement, "scroll": place.scroll, "pane": place.pane}


def _place(kept: Any) -> Place | None:
    try:
        return Place(str(kept["article"]), kept["statement"], int(kept["scroll"]), str(kept["pane"]))
    except (ValueError, KeyError, TypeError):
        return None
