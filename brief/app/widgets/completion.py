"""How the last word of a search may go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.suggester import Suggester

if TYPE_CHECKING:
    from brief.library.searching import Searching


class Completion(Suggester):
    """Shows after the cursor what tab would complete."""

    def __init__(self, searching: Searching) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._searching = searching

    async def get_suggestion(self, value: str) -> str | None:
        """What the query would be after tab."""
        completed = self._searching.complete(value)
        # only what goes on after the cursor can be drawn there
        return completed if completed is not None and completed.startswith(value) else None
