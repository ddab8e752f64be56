"""The colors and signs of the program: themes, those that are tried in the palette, and what a terminal can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.command import CommandPalette
from textual.filter import ANSIToTruecolor
from textual.theme import Theme

from brief.app import theming
from brief.app.line_filters import one_filter
from brief.app.right_to_left import Isolated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.filter import LineFilter

    from brief.app.theme_preview import ThemePreview
    from brief.settings import Settings

_ISOLATED = Isolated()


class ThemedApp(App[str]):
    """Knows every theme, reads only those that are asked for, and draws in the chosen one."""

    previewed: ThemePreview
    """The theme that is tried in the palette."""
    _settings: Settings
    _all_themes = False
    """Whether every theme was read; the first frame needs only its own."""
    _colors_are_ours = False
    """Whether the theme is chosen; until then Textual asks for the colors of another in vain."""

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

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and ours: words from right to left stay in their pane, signs fit the terminal."""
        return one_filter(tuple(self._filters_of_lines()))

    def _filters_of_lines(self) -> Sequence[LineFilter]:
        filters = [*super().get_line_filters(), _ISOLATED]
        if self.native_ansi_color:
            # a theme that is set before the start does not yet take this one away
            filters = [one for one in filters if not isinstance(one, ANSIToTruecolor)]
        if self.no_color:
            from brief.app.colorless import COLORLESS

            filters = [*filters, COLORLESS]
        if self._settings.glyphs == "unicode":
            return filters
        from brief.app.glyphs import PLAIN_GLYPHS

        return [*filters, PLAIN_GLYPHS]

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
