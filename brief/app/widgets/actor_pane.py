"""The actors of the open article."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.segment import Segment

from brief.app.page.wrapping import shortened
from brief.app.widgets.line_list import LineList
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from brief.model import Actor, Analysis, Kind

_TAGS: dict[Kind, str] = {"person": "PER", "organization": "ORG", "place": "LOC"}


class ActorPane(LineList):
    """Kind, name, statements and mentions of each actor, those who speak most first."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.actors: tuple[Actor, ...] = ()
        self._said: Counter[str | None] = Counter()
        self._named: Counter[str] = Counter()
        self._known = False

    @property
    def nothing(self) -> str:
        """Why there are no actors."""
        return "Nobody is named in this article." if self._known else ""

    @property
    def count(self) -> int:
        """How many actors there are."""
        return len(self.actors)

    def show(self, analysis: Analysis | None) -> None:
        """Shows the actors of an article."""
        self._known = analysis is not None
        statements = analysis.statements if analysis else ()
        mentions = analysis.mentions if analysis else ()
        self._said = Counter(statement.speaker.actor for statement in statements if statement.speaker)
        self._named = Counter(mention.actor for mention in mentions if mention.form == "name")
        self.actors = tuple(
            sorted(
                analysis.actors if analysis else (), key=lambda actor: (-self._said[actor.id], -self._named[actor.id])
            )
        )
        self.cursor = 0
        self.items_changed()

    def item_line(self, index: int, line: int, width: int) -> list[Segment]:
        """The one line of an actor."""
        actor = self.actors[index]
        said = f"{self._said[actor.id]} said " if self._said[actor.id] else ""
        counts = f"{said:>8}{self._named[actor.id]:>3}× "
        name = shortened(clean_line(actor.name), width - 6 - len(counts))
        style = self.part(f"actor-pane--{actor.kind}")
        gap = " " * max(0, width - 5 - len(counts) - Segment(name).cell_length)
        return [
            Segment(f" {_TAGS[actor.kind]} ", self.part("line-list--dim")),
            Segment(name, style),
            Segment(gap + counts),
        ]
