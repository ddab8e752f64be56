"""The command palette, fed from the table of commands; a theme under its cursor is shown at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from brief.commands import COMMANDS, Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.app.application import BriefApp

_THEME = "theme "


class Commands(Provider):
    """Every command of the table that makes sense without a pane, and every theme."""

    async def discover(self) -> Hits:
        """What is shown before anything is typed."""
        for command in _offered():
            yield DiscoveryHit(self._name(command), partial(self._run, command), text=command.description)
        for theme in sorted(self.app.available_themes):
            yield DiscoveryHit(_THEME + theme, partial(self._choose, theme), text=_THEME + theme)

    async def search(self, query: str) -> Hits:
        """What fits the words."""
        matcher = self.matcher(query)
        for command in _offered():
            score = matcher.match(command.description)
            if score > 0:
                shown = matcher.highlight(command.description)
                yield Hit(score, shown, partial(self._run, command), command.description, self._name(command))
        for theme in sorted(self.app.available_themes):
            score = matcher.match(_THEME + theme)
            if score > 0:
                shown = matcher.highlight(_THEME + theme)
                yield Hit(score, shown, partial(self._choose, theme), _THEME + theme)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)

    def _choose(self, theme: str) -> None:
        self._brief.previewed.choose(theme)

    @property
    def _brief(self) -> BriefApp:
        return cast("BriefApp", self.app)

    def _name(self, command: Command) -> str:
        key = self._brief.keymap_of_user.first(command)
        return f"{command.description} ({key})" if key else command.description


def theme_of(words: str | None) -> str | None:
    """The theme that an entry of the palette names."""
    return words.removeprefix(_THEME) if words and words.startswith(_THEME) else None


def _offered() -> Iterator[Command]:
    return (command for command in COMMANDS if command.palette)
