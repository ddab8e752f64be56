"""The program on the terminal."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from textual.app import App
from textual.theme import Theme

from brief.app import theming
from brief.app.palette import Commands
from brief.app.screens.main import MainScreen
from brief.app.session import Session
from brief.errors import BriefError
from brief.log import record
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType
    from textual.actions import ActionParseResult
    from textual.command import Provider
    from textual.dom import DOMNode
    from textual.notifications import SeverityLevel

    from brief.library import Library


class BriefApp(App[str]):
    """Shows the main screen; returns a location when the reader leaves the samples by adding one."""

    TITLE = "brief"
    CSS_PATH = "brief.tcss"
    COMMANDS: ClassVar[set[type[Provider]]] = {Commands}  # type: ignore[assignment]
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[object]] = []  # type: ignore[assignment]

    def __init__(
        self, library: Library, *, samples: bool = False, opened: Sequence[str] = (), locations: Sequence[str] = ()
    ) -> None:
        without_color = theming.without_color()
        super().__init__(ansi_color=True if without_color else None)
        self.animation_level = "none"
        self._library = library
        self._main = MainScreen(library, samples=samples, opened=opened, locations=locations)
        self._main.problems.extend(self._register_themes())
        chosen = Session(library).theme or theming.DEFAULT
        # set before the sheet is read, so that it is read once
        self.set_reactive(BriefApp.theme, theming.WITHOUT_COLOR if without_color else self._known(chosen))

    def get_default_screen(self) -> MainScreen:
        """The main screen is the only one under the dialogs."""
        return self._main

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Defaults of our own variables."""
        return theming.variables(self.current_theme.dark)

    def on_mount(self) -> None:
        """Listens for signals to end, and for another theme to be kept."""
        self._end_with_signals()
        self.theme_changed_signal.subscribe(self, self._keep_theme)

    def action_next_theme(self) -> None:
        """The next theme, remembered."""
        names = sorted(self.available_themes)
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.notify(f"theme {self.theme}", timeout=2)

    def _keep_theme(self, theme: Theme) -> None:
        if not self.no_color:
            Session(self._library).theme = theme.name

    def _register_themes(self) -> list[str]:
        problems: list[str] = []
        for theme in theming.themes():
            if isinstance(theme, Theme):
                self.register_theme(theme)
            else:
                problems.append(theme)
        return problems

    def _known(self, theme: str) -> str:
        return theme if theme in self.available_themes else theming.DEFAULT

    def _end_with_signals(self) -> None:
        """A signal to end ends the program in order, so that the terminal is given back as it was."""
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    asyncio.get_running_loop().add_signal_handler(number, self.exit)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Shows a line for some seconds: letters only, whatever is in it."""
        super().notify(clean_line(message), title=title, severity=severity, timeout=timeout, markup=False)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Runs a command; what the library cannot do is one line, and the reader goes on."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except BriefError as error:
            self.notify(error.message, severity="error")
            return True

    def _fatal_error(self) -> None:
        """Ends with one line in the place of Textual's traceback; the log has the details."""
        if self._exception is None or self._exit_renderables:
            return
        error = self._exception
        path = record(error)
        details = f" (details in {path})" if path else ""
        words = clean_line(f"brief: {type(error).__name__}: {error}{details}")
        self._exit_renderables.append(Segments([Segment(words)]))
        self._close_messages_no_wait()

    def exit(self, result: str | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Ends the program; the place is kept."""
        self.remember()
        super().exit(result, return_code, message)

    def remember(self) -> None:
        """Keeps the place for the next start."""
        place = self._main.reading.place if self._main.is_attached else None
        if place is not None:
            Session(self._library).place = place

    async def action_quit(self) -> None:
        """Quits at once."""
        self.exit()
