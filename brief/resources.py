"""The shipped folders: inside the package in a wheel, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _shipped(folder: str) -> Path:
    packaged = _PACKAGE / folder
    return packaged if packaged.is_dir() else _PACKAGE.parent / folder


def seeds_directory() -> Path:
    """The given document and the sample articles."""
    return _shipped("seeds")


def themes_directory() -> Path:
    """One TOML file for each shipped theme."""
    return _shipped("themes")
