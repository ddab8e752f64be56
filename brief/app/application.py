"""The program on the terminal."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment, Segments
from textual import on
from textual.app import App
from textual.command import CommandPalette
from textual.filter import ANSIToTruecolor
from textual.theme import Theme
from textual.widgets import Input

from brief.app import theming
from brief.app.attempting import attempt
from brief.app.first_rows.keeping import keep_rows
from brief.app.right_to_left import Isolated
from brief.app.screens.main import MainScreen
from brief.app.session import Session
from brief.app.theme_preview import ThemePreview
from brief.errors import BriefError
from brief.keymap import keymap
from brief.log import record
from brief.problem import problem_in
from brief.settings import STANDARD, Settings
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from rich.console import RenderableType
    from textual.actions import ActionParseResult
    from textual.command import Provider
    from textual.dom import DOMNode
    from textual.driver import Driver
    from textual.events import DescendantFocus, Resize
    from textual.filter import LineFilter
    from textual.notifications import SeverityLevel

    from brief.library import Library

_ISOLATED = Isolated()
DRAW_UNDER_SECONDS = 0.3
QUIT_SECONDS = 3.0
"""How long after one ctrl+c another one quits."""
_MEND_SETTINGS = "all else holds; brief config names the file and shows what holds"
_MEND_THEMES = "all else holds; brief locate themes names the folder"


def _commands() -> type[Provider]:
    """The entries of the palette, imported with it."""
    from brief.app.palette import Commands

    return Commands


class BriefApp(App[str]):
    """Shows the main screen; returns what the reader leaves for: a location of one's own, or the samples."""

    TITLE = "brief"
    CSS_PATH = "brief.tcss"
    COMMANDS: ClassVar[set[Callable[[], type[Provider]]]] = {_commands}  # type: ignore[assignment]
    ENABLE_COMMAND_PALETTE = True
    NOTIFICATION_TIMEOUT = 4
    BINDINGS: ClassVar[list[object]] = []  # type: ignore[assignment]
    _all_themes = False
    """Whether every theme was read; the first frame needs only its own."""
    _quits_until = 0.0
    """When a ctrl+c is the first one again."""
    _colors_are_ours = False
    """Whether the theme is chosen; until then Textual asks for the colors of another in vain."""

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

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Defaults of our own variables."""
        return theming.variables(self.current_theme) if self._colors_are_ours else {}

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Every theme by name; those that the first frame did not need are read now."""
        if self._colors_are_ours and not self._all_themes:
            self._all_themes = True
            self._learn(theming.themes())
        return super().available_themes

    def get_theme(self, theme_name: str) -> Theme | None:
        """The theme of this name; asked for one that is known, nothing is read."""
        return self._registered_themes.get(theme_name) or super().get_theme(theme_name)

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

    def action_next_theme(self) -> None:
        """The next theme, remembered."""
        names = sorted(self.available_themes)
        self.previewed.choose(names[(names.index(self.theme) + 1) % len(names)])
        self.notify(f"theme {self.theme}", timeout=2)

    @on(CommandPalette.OptionHighlighted)
    def try_theme(self, message: CommandPalette.OptionHighlighted) -> None:
        """The cursor of the palette is on another entry."""
        from brief.app.palette import theme_of

        hit = getattr(message.highlighted_event.option, "hit", None)
        self.previewed.show(theme_of(getattr(hit, "text", None)))

    @on(CommandPalette.Closed)
    def end_trying(self, message: CommandPalette.Closed) -> None:
        """The palette is closed."""
        if not message.option_selected:
            self.previewed.end()

    def on_app_focus(self) -> None:
        """The reader is back."""
        if self._main.is_attached:
            self._main.look()

    def _keep_theme(self, theme: str) -> None:
        attempt(self, lambda: setattr(Session(self._library), "theme", theme))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and ours: words from right to left stay in their pane, signs fit the terminal."""
        filters = [*super().get_line_filters(), _ISOLATED]
        if self.native_ansi_color:
            # a theme that is set before the start does not yet take this one away
            filters = [one for one in filters if not isinstance(one, ANSIToTruecolor)]
        if self.no_color:
            from brief.app.colorless import Colorless

            filters = [*filters, Colorless()]
        if self._settings.glyphs == "unicode":
            return filters
        from brief.app.glyphs import PlainGlyphs

        return [*filters, PlainGlyphs()]

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Nothing blinks when motion is to be reduced."""
        if self._settings.motion == "reduced" and isinstance(event.widget, Input):
            event.widget.cursor_blink = False

    def _learn(self, themes: Iterable[Theme | str]) -> list[str]:
        """Makes themes known; what is wrong with those that are none is returned."""
        problems: list[str] = []
        for theme in themes:
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
