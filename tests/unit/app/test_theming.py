"""Themes can be read, and every color on them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.color import Color
from textual.theme import Theme

from brief import resources
from brief.app import theming

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = sorted(resources.themes_directory().glob("*.toml"))
COLORS = ("actor-person", "actor-organization", "actor-place")


def theme(path: Path) -> Theme:
    loaded = theming.load(path)
    assert isinstance(loaded, Theme)
    return loaded


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_text_and_actors_stand_out_from_the_background(path: Path) -> None:
    loaded = theme(path)
    assert loaded.background is not None
    assert loaded.foreground is not None
    for behind in (loaded.background, loaded.variables["statement"]):
        for color in (loaded.foreground, *(loaded.variables[name] for name in COLORS)):
            assert contrast(Color.parse(color), Color.parse(behind)) >= 4.5, (color, behind)


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of WCAG 2.1."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color) -> float:
    """Relative luminance of WCAG 2.1."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_a_bad_file_is_named_and_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.toml").write_text("primary = ")
    (tmp_path / "unknown.toml").write_text('primary = "#fff"\nsparkle = 3\n')
    monkeypatch.setattr("brief.paths.themes_directory", lambda: tmp_path)

    problems = [problem for problem in theming.themes() if isinstance(problem, str)]

    assert [problem.split(" was")[0] for problem in problems] == ["theme broken.toml", "theme unknown.toml"]


def test_a_theme_of_ones_own_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.toml").write_text('primary = "#0000ff"\n')
    monkeypatch.setattr("brief.paths.themes_directory", lambda: tmp_path)

    assert "mine" in [found.name for found in theming.themes() if isinstance(found, Theme)]
