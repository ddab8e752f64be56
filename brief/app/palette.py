"""The command palette, fed from the table of commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from brief.commands import COMMANDS, Command, shown_keys

if TYPE_CHECKING:
    from collections.abc import Iterator


class Commands(Provider):
    """Every command of the table that makes sense without a pane, and every theme."""

    async def discover(self) -> Hits:
        """What is shown before anything is typed."""
        for command in _offered():
            yield DiscoveryHit(_name(command), partial(self._run, command))
        for theme in sorted(self.app.available_themes):
            yield DiscoveryHit(f"theme {theme}", partial(setattr, self.app, "theme", theme))

    async def search(self, query: str) -> Hits:
        """What fits the words."""
        matcher = self.matcher(query)
        for command in _offered():
            score = matcher.match(command.description)
            if score > 0:
                yield Hit(
                    score, matcher.highlight(command.description), partial(self._run, command), help=_name(command)
                )
        for theme in sorted(self.app.available_themes):
            score = matcher.match(f"theme {theme}")
            if score > 0:
                yield Hit(score, matcher.highlight(f"theme {theme}"), partial(setattr, self.app, "theme", theme))

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)


def _offered() -> Iterator[Command]:
    return (command for command in COMMANDS if command.palette)


def _name(command: Command) -> str:
    return f"{command.description} ({shown_keys(command).split()[0]})"
