"""Themes out of TOML files: the shipped ones and the user's own."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

from textual.color import Color, ColorParseError
from textual.theme import BUILTIN_THEMES, Theme

from brief import paths, resources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from brief.theme_row import Origin, ThemeRow

DEFAULT = "brief-dark"
_STRENGTH = re.compile(r" \d+%$")
_NO_COLOR = re.compile(r"auto( \d+%)?|\d+%|((not )?(none|bold|italic|underline|reverse|dim|strike|blink) ?)+")
"""Values of variables that are looks, not colors."""
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
    from brief.app.contrast import backing, readable

    colors = theme.to_color_system().generate()
    background, foreground = Color.parse(colors["background"]), Color.parse(colors["foreground"])
    statement = backing(Color.parse(standard["statement"]), [foreground], background)
    strongest = Color.parse("#ffffff" if theme.dark else "#000000")
    inks = {name: Color.parse(value) for name, value in standard.items() if name != "statement"}
    shown = {name: readable(ink, (background, statement), strongest).hex for name, ink in inks.items()}
    return {**shown, "statement": statement.hex}


def at_start(chosen: str) -> Iterator[Theme | str]:
    """The themes of a start: the chosen one and the one in its place when it is none, the others only when asked for.

    A file of the user's own may have any name and stand for any theme: where there are some, all are read.
    """
    if _files(paths.themes_directory()):
        yield from themes()
    else:
        shipped = {path.stem: path for path in _files(resources.themes_directory())}
        yield from (load(shipped[name]) for name in dict.fromkeys((chosen, DEFAULT)) if name in shipped)


def themes() -> Iterator[Theme | str]:
    """Every theme that can be loaded; for a bad file what is wrong with it."""
    yield from map(load, _files(resources.themes_directory()))
    yield from map(checked, _files(paths.themes_directory()))


def rows() -> Iterator[ThemeRow | str]:
    """Every theme by name, a file of the user's in the place of another with its name; what is wrong with bad files."""
    from brief.theme_row import ThemeRow

    found: dict[str, ThemeRow] = {name: ThemeRow(name, theme.dark, "Textual") for name, theme in BUILTIN_THEMES.items()}
    folders: dict[Origin, Path] = {"brief": resources.themes_directory(), "yours": paths.themes_directory()}
    for origin, folder in folders.items():
        for theme in map(checked, _files(folder)):
            if isinstance(theme, str):
                yield theme
            else:
                found[theme.name] = ThemeRow(theme.name, theme.dark, origin)
    yield from (found[name] for name in sorted(found))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml")) if folder.is_dir() else []


def load(path: Path) -> Theme | str:
    """The theme of a file, or what is wrong with it."""
    import tomllib

    try:
        fields: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        theme = Theme(**{"name": path.stem, **fields})
    except (OSError, ValueError, TypeError) as error:
        return _skipped(path, error)
    if theme.ansi:
        # Textual's own sheets ask for these from themes of the terminal's colors alone
        theme.variables = {**BUILTIN_THEMES[WITHOUT_COLOR].variables, **theme.variables}
    return theme


def checked(path: Path) -> Theme | str:
    """The theme of a file that nobody has tried yet: a color that is none would end the program."""
    theme = load(path)
    if isinstance(theme, str):
        return theme
    try:
        theme.to_color_system().generate()
        for value in theme.variables.values():
            if not _NO_COLOR.fullmatch(value):
                Color.parse(_STRENGTH.sub("", value))
    except (ColorParseError, ValueError, TypeError, AttributeError) as error:
        return _skipped(path, error)
    return theme


def _skipped(path: Path, error: Exception) -> str:
    reason = str(error).partition("\n")[0]
    return f"theme {path.name} was skipped: {reason}"


def without_color() -> bool:
    """Whether the user asks for no color (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))
