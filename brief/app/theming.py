"""Themes out of TOML files: the shipped ones and the user's own."""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING, Any

from textual.theme import Theme

from brief import paths, resources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEFAULT = "brief-dark"
WITHOUT_COLOR = "ansi-dark"
"""Textual's theme that leaves the terminal's own colors; under NO_COLOR nothing of it is left but attributes."""

_ON_DARK = {
    "actor-person": "#9cc9ff",
    "actor-organization": "#ffcf70",
    "actor-place": "#9be3a4",
    "marked": "#ffcf70",
    "statement": "#2b3846",
}
_ON_LIGHT = {
    "actor-person": "#0b4f95",
    "actor-organization": "#7a4200",
    "actor-place": "#1c6130",
    "marked": "#7a4a00",
    "statement": "#e3dfc9",
}

_ON_TERMINAL = {
    "actor-person": "ansi_cyan",
    "actor-organization": "ansi_yellow",
    "actor-place": "ansi_green",
    "marked": "ansi_yellow",
    "statement": "ansi_default",
}


def variables(theme: Theme) -> dict[str, str]:
    """Values of our own names for themes that do not set them under [variables]: all can be read on this theme."""
    standard = _ON_DARK if theme.dark else _ON_LIGHT
    if set(standard) <= set(theme.variables):
        return {}
    if theme.ansi:
        return _ON_TERMINAL
    # Textual's other themes are many: only those that are chosen pay for this
    from textual.color import Color

    from brief.app.contrast import backing, readable

    colors = theme.to_color_system().generate()
    background, foreground = Color.parse(colors["background"]), Color.parse(colors["foreground"])
    statement = backing(Color.parse(standard["statement"]), [foreground], background)
    strongest = Color.parse("#ffffff" if theme.dark else "#000000")
    inks = {name: Color.parse(value) for name, value in standard.items() if name != "statement"}
    shown = {name: readable(ink, (background, statement), strongest).hex for name, ink in inks.items()}
    return {**shown, "statement": statement.hex}


def themes() -> Iterator[Theme | str]:
    """Every theme that can be loaded; for a bad file what is wrong with it."""
    for folder in (resources.themes_directory(), paths.themes_directory()):
        for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
            yield load(path)


def load(path: Path) -> Theme | str:
    """The theme of a file, or what is wrong with it."""
    try:
        fields: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        return Theme(**{"name": path.stem, **fields})
    except (OSError, ValueError, TypeError) as error:
        return f"theme {path.name} was skipped: {error}"


def without_color() -> bool:
    """Whether the user asks for no color (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))
