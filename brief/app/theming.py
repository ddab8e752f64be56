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
    "statement": "#2b3846",
}
_ON_LIGHT = {
    "actor-person": "#0b4f95",
    "actor-organization": "#7a4200",
    "actor-place": "#1c6130",
    "statement": "#e3dfc9",
}


def variables(dark: bool) -> dict[str, str]:
    """Values of our own names for themes that do not set them under [variables]."""
    return _ON_DARK if dark else _ON_LIGHT


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
