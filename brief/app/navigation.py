"""Where the reader was: places, back and forward."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.model import Span

LONGEST = 200
"""Steps that are kept."""


@dataclass(frozen=True, slots=True)
class Place:
    """An exact place: the article, the statement under the cursor, the scroll position and the focused pane."""

    article: str
    statement: str | None = None
    scroll: int = 0
    pane: str = "brief"
    shown: Span | None = None
    """Words of the text to be shown, when the place is no statement."""
    span: Span | None = None
    """Where in the text, when it is no statement that is to be shown."""


@dataclass(slots=True)
class History:
    """Places behind and ahead, as in a web browser, the nearest last."""

    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        """Remembers a place that is left by a jump; what was ahead is forgotten."""
        self.behind.append(place)
        del self.behind[:-LONGEST]
        self.ahead.clear()

    def back(self, current: Place) -> Place | None:
        """The place before, or None at the beginning; the current one is then ahead."""
        return self._step(self.behind, self.ahead, current)

    def forward(self, current: Place) -> Place | None:
        """The place ahead, or None at the end; the current one is then behind."""
        return self._step(self.ahead, self.behind, current)

    @property
    def came_from(self) -> Place | None:
        """The place that `back` would lead to."""
        return self.behind[-1] if self.behind else None

    @staticmethod
    def _step(source: list[Place], target: list[Place], current: Place) -> Place | None:
        if not source:
            return None
        target.append(current)
        return source.pop()
