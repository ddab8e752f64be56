"""Themes that are tried in the palette: shown while the cursor is on them, kept only when one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App


class ThemePreview:
    """Shows themes of an app and takes them back; `keep` is told of a choice."""

    def __init__(self, app: App[str], keep: Callable[[str], None]) -> None:
        self._app = app
        self._keep = keep
        self._before: str | None = None
        """The theme to go back to while another is tried."""

    def show(self, theme: str | None) -> None:
        """Tries a theme; None shows the one that was there."""
        if theme is None:
            self.end()
        elif theme in self._app.available_themes and not self._app.no_color:
            self._before = self._before or self._app.theme
            self._set(theme)

    def choose(self, theme: str) -> None:
        """Stays with a theme."""
        self._before = None
        if theme in self._app.available_themes and not self._app.no_color:
            self._set(theme)
            self._keep(theme)

    def end(self) -> None:
        """Goes back to the theme before, when none was chosen."""
        before, self._before = self._before, None
        if before is not None:
            self._set(before)

    def _set(self, theme: str) -> None:
        """Textual leaves the screen on top, the palette, in the colors of the theme before."""
        self._app.theme = theme
        self._app.call_later(lambda: self._app.stylesheet.update(self._app.screen))
