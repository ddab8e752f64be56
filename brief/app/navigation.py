"""Where the reader was: places, back and forward."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.model import Span

LONGEST = 200
"""Steps that are kept."""


class Place(NamedTuple):
    """An exact place: the article, the statement under the cursor, the scroll position and the focused pane."""

    article: str
    statement: str | None = None
    scroll: int = 0
    pane: str = "brief"
    shown: Span | None = None
    """Words of the text to be shown, when the place is no statement."""


@dataclass(slots=True)
class History:
    """Places behind and ahead, as in a web browser."""

    _behind: list[Place] = field(default_factory=list)
    _ahead: list[Place] = field(default_factory=list)

    @classmethod
    def of(cls, behind: Iterable[Place], ahead: Iterable[Place]) -> History:
        """A history with these places, the nearest of each last."""
        return cls([*behind][-LONGEST:], [*ahead][-LONGEST:])

    def leave(self, place: Place) -> None:
        """Remembers a place that is left by a jump; what was ahead is forgotten."""
        self._behind.append(place)
        del self._behind[:-LONGEST]
        self._ahead.clear()

    def back(self, current: Place) -> Place | None:
        """The place before, or None at the beginning; the current one is then ahead."""
        return self._step(self._behind, self._ahead, current)

    def forward(self, current: Place) -> Place | None:
        """The place ahead, or None at the end; the current one is then behind."""
        return self._step(self._ahead, self._behind, current)

    @property
    def places(self) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """The places behind and those ahead, the nearest of each last."""
        return tuple(self._behind), tuple(self._ahead)

    @property
    def came_from(self) -> Place | None:
        """The place that `back` would lead to."""
        return self._behind[-1] if self._behind else None

    @staticmethod
    def _step(source: list[Place], target: list[Place], current: Place) -> Place | None:
        if not source:
            return None
        target.append(current)
        return source.pop()
