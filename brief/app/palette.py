"""The command palette, fed from the table of commands; a theme under its cursor is shown at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast, get_args

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from brief.app.screens.panes import PanesScreen
from brief.commands import COMMANDS, Command
from brief.length import Unit
from brief.text.cleaning import clean_line
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.app.application import BriefApp

_THEME = "theme "


class Commands(Provider):
    """Every command of the table that makes sense without a pane, and every theme."""

    async def discover(self) -> Hits:
        """What is shown before anything is typed."""
        for command in _offered():
            yield DiscoveryHit(self._name(command), partial(self._run, command), text=command.description)
        for words, choose in self._choices():
            yield DiscoveryHit(words, choose, text=words)

    async def search(self, query: str) -> Hits:
        """What fits the words."""
        matcher = self.matcher(query)
        for command in _offered():
            score = matcher.match(command.description)
            if score > 0:
                key = self._key(command)
                shown = Content.assemble(matcher.highlight(command.description), f" ({key})" if key else "")
                yield Hit(score, shown, partial(self._run, command), command.description)
        for words, choose in self._choices():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), choose, words)

    def _choices(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Themes; where articles stand also kept lists, and who chooses the sentences of summaries, and how many."""
        for theme in sorted(self.app.available_themes):
            yield _THEME + theme, partial(self._choose, theme)
        if isinstance(self.screen, PanesScreen):
            from brief.summary import rankers

            narrowing = self.screen.narrowing
            for typed, count in self.screen.library.searching.lists():
                yield f"list {clean_line(typed)} · {counted(count, 'article')}", partial(narrowing.type, typed)

            for ranker in rankers.names():
                yield f"summary by {ranker}", partial(self.screen.run_action, f"ranker('{ranker}')")
            for unit in get_args(Unit):
                yield f"summary in {unit}", partial(self.screen.run_action, f"unit('{unit}')")

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.action)

    def _choose(self, theme: str) -> None:
        self._brief.previewed.choose(theme)

    @property
    def _brief(self) -> BriefApp:
        return cast("BriefApp", self.app)

    def _key(self, command: Command) -> str | None:
        return self._brief.keymap_of_user.first(command)

    def _name(self, command: Command) -> str:
        key = self._key(command)
        return f"{command.description} ({key})" if key else command.description


def theme_of(words: str | None) -> str | None:
    """The theme that an entry of the palette names."""
    return words.removeprefix(_THEME) if words and words.startswith(_THEME) else None


def _offered() -> Iterator[Command]:
    return (command for command in COMMANDS if command.palette)
