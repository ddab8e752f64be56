"""What is remembered from one start to the next."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, get_args

from brief.app.navigation import History, Place
from brief.arrangement import Arrangement
from brief.length import Length
from brief.model import Shown, Sorting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.app.export_choices import ExportChoices
    from brief.library import Library

MOST_LEFT = 300
"""Articles of which it is remembered where they were left."""


class Session:
    """Settings of the screen, kept in the library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def length(self) -> Length:
        """The length of summaries."""
        return Length.written(self._library.setting("summary.length") or "")

    @length.setter
    def length(self, value: Length) -> None:
        """Keeps the length."""
        self._library.set_setting("summary.length", str(value))

    @property
    def ranker(self) -> str | None:
        """Who chooses the sentences of summaries, when it is not the default ranker."""
        return self._library.setting("summary.ranker") or None

    @ranker.setter
    def ranker(self, name: str | None) -> None:
        """Keeps the name of the ranker."""
        self._library.set_setting("summary.ranker", name or "")

    @property
    def theme(self) -> str | None:
        """Name of the theme that was chosen."""
        return self._library.setting("theme")

    @theme.setter
    def theme(self, name: str) -> None:
        """Keeps the name of the theme."""
        self._library.set_setting("theme", name)

    @property
    def arrangement(self) -> Arrangement:
        """Which articles the list shows, and how; what was typed to narrow it is not kept."""
        kept = (self._library.setting("list") or "").split()
        shown: Shown = next((one for one in get_args(Shown) if one in kept), "all")
        sorting: Sorting = next((one for one in get_args(Sorting) if one in kept), "newest")
        return Arrangement(shown, sorting, grouped="grouped" in kept)

    @arrangement.setter
    def arrangement(self, chosen: Arrangement) -> None:
        """Keeps which articles are shown, and how."""
        grouped = ["grouped"] if chosen.grouped else []
        self._library.set_setting("list", " ".join((chosen.shown, chosen.sorting, *grouped)))

    @property
    def dense(self) -> bool:
        """Whether the list has one line for each article, whatever the room."""
        return self._library.setting("list.lines") == "1"

    @dense.setter
    def dense(self, dense: bool) -> None:
        """Keeps how many lines the articles of the list have."""
        self._library.set_setting("list.lines", "1" if dense else "")

    @property
    def export(self) -> ExportChoices | None:
        """What was chosen for the last export, if there was one."""
        from brief.app.export_choices import choices_of

        return choices_of(self._kept("export"))

    @export.setter
    def export(self, choices: ExportChoices) -> None:
        """Keeps what was chosen."""
        self._library.set_setting("export", json.dumps(choices.row()))

    @property
    def list_top(self) -> int:
        """The line of the whole list that was the first one in sight."""
        kept = self._kept("list.top")
        return max(0, kept) if isinstance(kept, int) else 0

    @list_top.setter
    def list_top(self, line: int) -> None:
        """Keeps the line."""
        self._library.set_setting("list.top", str(line))

    @property
    def place(self) -> Place | None:
        """Where the reader was at the end of the last session."""
        return next(iter(_places(self._kept("place"))), None)

    @place.setter
    def place(self, place: Place) -> None:
        """Keeps the place."""
        self._library.set_setting("place", json.dumps(_row(place)))

    @property
    def history(self) -> History:
        """The places behind and ahead at the end of the last session."""
        kept = self._kept("history")
        behind, ahead = kept if isinstance(kept, list) and len(kept) == 2 else ((), ())
        return History.of(_places(behind), _places(ahead))

    @history.setter
    def history(self, history: History) -> None:
        """Keeps the places behind and ahead."""
        self._library.set_setting("history", json.dumps([[_row(place) for place in way] for way in history.places]))

    @property
    def left(self) -> dict[str, Place]:
        """Where articles were left, by article, the one left last at the end."""
        return {place.article: place for place in _places(self._kept("left"))}

    @left.setter
    def left(self, places: dict[str, Place]) -> None:
        """Keeps where the articles were left that were left last."""
        self._library.set_setting("left", json.dumps([_row(place) for place in places.values()][-MOST_LEFT:]))

    def _kept(self, name: str) -> Any:
        try:
            return json.loads(self._library.setting(name) or "null")
        except ValueError:
            return None


def _row(place: Place) -> dict[str, object]:
    return {"article": place.article, "statement": place.statement, "scroll": place.scroll, "pane": place.pane}


def _places(kept: Any) -> Iterator[Place]:
    """The places of what was kept; what is no place is passed over."""
    for row in kept if isinstance(kept, list | tuple) else [kept]:
        with suppress(KeyError, TypeError, ValueError):
            statement = row["statement"]
            yield Place(str(row["article"]), statement and str(statement), int(row["scroll"]), str(row["pane"]))
