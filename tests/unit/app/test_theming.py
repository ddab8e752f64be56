"""Themes can be read, and every color on them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from brief import resources
from brief.app import theming
from brief.app.contrast import READABLE, contrast

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = sorted(resources.themes_directory().glob("*.toml"))
MUTED = 0.6
"""How strong Textual's $text-muted is: "auto 60%"."""
INKS = ("foreground", "actor-person", "actor-organization", "actor-place", "marked")


def theme(path: Path) -> Theme:
    loaded = theming.checked(path)
    assert isinstance(loaded, Theme)
    return loaded


COLORED = [one for one in (*map(theme, SHIPPED), *BUILTIN_THEMES.values()) if not one.ansi]


@pytest.mark.parametrize("chosen", COLORED, ids=lambda chosen: chosen.name)
def test_text_and_actors_stand_out_from_what_is_behind_them(chosen: Theme) -> None:
    colors = {**chosen.to_color_system().generate(), **theming.variables(chosen), **chosen.variables}
    for name in INKS:
        for behind in ("background", "statement"):
            ratio = contrast(Color.parse(colors[name]), Color.parse(colors[behind]))
            assert ratio >= READABLE, f"{name} on {behind}: {ratio:.1f}"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_quiet_words_of_our_themes_can_be_read_too(path: Path) -> None:
    colors = theme(path).to_color_system().generate()
    if theme(path).ansi:
        assert {color for color in theme(path).variables.values() if not color.startswith("ansi_")} <= {"none"}
        return
    for behind in ("background", "surface", "panel"):
        below = Color.parse(colors[behind])
        quiet = below.blend(below.get_contrast_text(1.0), MUTED)
        assert contrast(quiet, below) >= READABLE, behind


def test_there_is_a_theme_for_every_need() -> None:
    assert {path.stem for path in SHIPPED} >= {
        "brief-dark",
        "brief-light",
        "brief-contrast",
        "brief-colorblind",
        "brief-ansi",
    }


def test_a_bad_file_is_named_and_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.toml").write_text("primary = ")
    (tmp_path / "no_color.toml").write_text('primary = "blurple"\n')
    (tmp_path / "no_ink.toml").write_text('primary = "#fff"\n[variables]\nactor-person = "very red"\n')
    (tmp_path / "unknown.toml").write_text('primary = "#fff"\nsparkle = 3\n')
    monkeypatch.setattr("brief.paths.themes_directory", lambda: tmp_path)

    problems = [problem for problem in theming.themes() if isinstance(problem, str)]

    assert [problem.split(" was")[0] for problem in problems] == [
        "theme broken.toml",
        "theme no_color.toml",
        "theme no_ink.toml",
        "theme unknown.toml",
    ]


def test_a_theme_of_ones_own_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.toml").write_text('primary = "#0000ff"\n')
    monkeypatch.setattr("brief.paths.themes_directory", lambda: tmp_path)

    assert "mine" in [found.name for found in theming.themes() if isinstance(found, Theme)]


def test_a_start_reads_only_the_themes_that_it_may_need(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brief.paths.themes_directory", lambda: tmp_path)

    def names(chosen: str) -> list[str]:
        return [found.name for found in theming.at_start(chosen) if isinstance(found, Theme)]

    assert names("brief-light") == ["brief-light", "brief-dark"]
    assert names("dracula") == ["brief-dark"]
    (tmp_path / "mine.toml").write_text('name = "brief-light"\nprimary = "#0000ff"\n')
    assert names("brief-light")[-1] == "brief-light"
    assert len(names("brief-light")) == len(list(theming.themes()))
