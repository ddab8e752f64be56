"""The related pane follows the statement under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.resting import Rest
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.app.related_items import RelatedItem
    from brief.app.screens.panes import PanesScreen
    from brief.model import Statement

RELATED_SECONDS = 0.12
CHOOSE = "s chooses a statement; the related ones of all articles are shown here."


class Following:
    """Looks for related statements when the cursor has rested, and shows those that are still asked for."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._rest = Rest(screen, RELATED_SECONDS, self.relate)
        self._shown: str | None = None
        """Id of the statement whose related ones are shown."""
        self._then: Callable[[], None] | None = None
        """What the reader asked for with a key that came before them."""

    def begin(self) -> None:
        """Looks for them when the statement cursor has rested."""
        self._then = None
        self._rest.begin()

    def relate(self) -> None:
        """Looks for the statements related to the one under the cursor."""
        reading = self._screen.reading
        statement, article = self._screen.view.statement, reading.article
        if statement is not None and article is not None:
            left = reading.came_from.statement if reading.came_from else None
            self._screen.work.relate(statement.id, article, left)

    def take(self, statement: str, items: Sequence[RelatedItem]) -> None:
        """Shows related statements, if the cursor is still there."""
        current = self._screen.view.statement
        if current is None or current.id != statement:
            return
        self._screen.related.show(items, "" if items else self._nothing(current))
        self._screen.titles.show()
        self._shown, then, self._then = statement, self._then, None
        if then is not None and self._screen.is_current:
            then()

    def then(self, act: Callable[[], None]) -> None:
        """Does something with the related statements, once those of the statement under the cursor are shown."""
        current = self._screen.view.statement
        if current is None or current.id == self._shown:
            act()
        else:
            self._then = act

    def clear(self, notice: str = CHOOSE) -> None:
        """Shows none: no statement is chosen."""
        self._shown = self._then = None
        self._screen.related.show((), notice)

    def _nothing(self, statement: Statement) -> str:
        text = self._screen.view.article.text if self._screen.view.article else ""
        words = clean_line(" ".join(content.of(text) for content in statement.contents))[:60]
        return f"No related statement for “{words}…”. More articles on the same story bring some."
