"""The program on the terminal."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from textual.widgets import Input

from brief.app import theming
from brief.app.attempting import attempt
from brief.app.first_rows.keeping import keep_rows
from brief.app.screens.main import MainScreen
from brief.app.session import Session
from brief.app.theme_preview import ThemePreview
from brief.app.themed_app import ThemedApp
from brief.errors import BriefError
from brief.keymap import keymap
from brief.log import record
from brief.problem import problem_in
from brief.settings import STANDARD, Settings
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import RenderableType
    from textual.actions import ActionParseResult
    from textual.command import Provider
    from textual.dom import DOMNode
    from textual.driver import Driver
    from textual.events import DescendantFocus, Resize
    from textual.notifications import SeverityLevel

    from brief.library import Library

DRAW_UNDER_SECONDS = 0.3
QUIT_SECONDS = 3.0
"""How long after one ctrl+c another one quits."""
_MEND_SETTINGS = "all else holds; brief config names the file and shows what holds"
_MEND_THEMES = "all else holds; brief locate themes names the folder"


def _commands() -> type[Provider]:
    """The entries of the palette, imported with it."""
    from brief.app.palette import Commands

    return Commands


class BriefApp(ThemedApp):
    """Shows the main screen; returns what the reader leaves for: a location of one's own, or the samples."""

    TITLE = "brief"
    CSS_PATH = "brief.tcss"
    COMMANDS: ClassVar[set[Callable[[], type[Provider]]]] = {_commands}  # type: ignore[assignment]
    ENABLE_COMMAND_PALETTE = True
    NOTIFICATION_TIMEOUT = 4
    BINDINGS: ClassVar[list[object]] = []  # type: ignore[assignment]
    _quits_until = 0.0
    """When a ctrl+c is the first one again."""

    def __init__(
        self,
        library: Library,
        settings: Settings = STANDARD,
        *,
        samples: bool = False,
        opened: Sequence[str] = (),
        locations: Sequence[str] = (),
        driver_class: type[Driver] | None = None,
    ) -> None:
        without_color = theming.without_color()
        super().__init__(driver_class, ansi_color=True if without_color else None)
        self.animation_level = "none"
        self._library = library
        self._settings = settings
        self.keymap_of_user, conflicts = keymap(settings.keys)
        """Which keys start which command."""
        # Textual keeps the keys of a command whose new ones are empty: "none" is no key
        self.set_keymap({id: ",".join(keys) or "none" for id, keys in self.keymap_of_user.changed.items()})
        self.previewed = ThemePreview(self, self._keep_theme)
        """The theme that is tried in the palette."""
        self._main = MainScreen(
            library, settings, self.keymap_of_user, samples=samples, opened=opened, locations=locations
        )
        chosen = Session(library).theme or settings.theme or theming.DEFAULT
        unread = self._learn(theming.at_start(chosen))
        self._main.problems.add(
            [problem_in(words, _MEND_SETTINGS) for words in (*settings.problems, *conflicts)]
            + [problem_in(words, _MEND_THEMES) for words in unread]
        )
        # set before the sheet is read, so that it is read once
        self.set_reactive(BriefApp.theme, theming.WITHOUT_COLOR if without_color else self._known(chosen))
        self._colors_are_ours = True
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> MainScreen:
        """The main screen is the only one under the dialogs."""
        return self._main.begin(self.size.width, without_color=self.no_color)

    def on_mount(self) -> None:
        """Listens for signals to end."""
        self._end_with_signals()

    def on_resize(self, event: Resize) -> None:
        """Covers every view while the terminal has no room for it."""
        from brief.app.screens.too_small import TooSmall, too_small

        if too_small(event.size) and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())

    def action_help_quit(self) -> None:
        """The first ctrl+c says what another one does; where words are selected, it copies them."""
        now = monotonic()
        if now < self._quits_until:
            self.exit()
            return
        self._quits_until = now + QUIT_SECONDS
        self.notify("ctrl+c again quits", timeout=QUIT_SECONDS)

    def action_redraw(self) -> None:
        """Draws everything anew, when something else has written on the terminal."""
        self.refresh(layout=True)

    def on_app_focus(self) -> None:
        """The reader is back."""
        if self._main.is_attached:
            self._main.look()

    def _keep_theme(self, theme: str) -> None:
        attempt(self, lambda: setattr(Session(self._library), "theme", theme))

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Nothing blinks when motion is to be reduced."""
        if self._settings.motion == "reduced" and isinstance(event.widget, Input):
            event.widget.cursor_blink = False

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
        # When the size changes under a line that is shown, Textual leaves its place undrawn once it has gone.
        self.set_timer((self.NOTIFICATION_TIMEOUT if timeout is None else timeout) + DRAW_UNDER_SECONDS, self._draw)

    def _draw(self) -> None:
        self.screen.refresh()

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
            self.notify(error.advised, severity="error")
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
        # a place that cannot be kept is no reason to stay
        with suppress(BriefError):
            self.remember()
        super().exit(result, return_code, message)

    def remember(self) -> None:
        """Keeps the place for the next start."""
        place = self._main.reading.place if self._main.is_attached else None
        if place is not None:
            session, reading = Session(self._library), self._main.reading
            reading.leave()
            session.place, session.history, session.left = place, reading.history, reading.left
            session.list_top = self._main.articles.scroll_offset.y
            if not self._main.samples:
                keep_rows(self._main)

    async def action_quit(self) -> None:
        """Quits at once."""
        self.exit()
