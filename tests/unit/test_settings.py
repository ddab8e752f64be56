"""The settings file: what it may say, and what becomes of what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.settings import Settings, load, read

if TYPE_CHECKING:
    from pathlib import Path


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml") == Settings()


def test_what_the_file_says_holds(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        'theme = "nord"\nglyphs = "ascii"\nmotion = "reduced"\nread_after = 5\n'
        '[keys]\nexport = "E"\n"said.next" = ["s", "ctrl+n"]\nsummary.longer = ["plus"]\n',
        "utf-8",
    )
    assert load(path) == Settings(
        theme="nord",
        glyphs="ascii",
        motion="reduced",
        read_after=5.0,
        keys={"export": ("E",), "said.next": ("s", "ctrl+n"), "summary.longer": ("plus",)},
    )


def test_a_file_that_is_no_toml_is_skipped_and_named(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"theme = \xff")
    [problem] = load(path).problems
    assert problem.startswith("config.toml was skipped: ")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"colour": "red"}, "config.toml: colour is no setting of brief"),
        ({"glyphs": "emoji"}, "config.toml: glyphs is one of unicode, ascii"),
        ({"motion": True}, "config.toml: motion is one of full, reduced"),
        ({"read_after": -1}, "config.toml: read_after is a number of seconds from 0 to 3600"),
        ({"read_after": True}, "config.toml: read_after is a number of seconds from 0 to 3600"),
        ({"keys": {"export": 3}}, 'config.toml: keys is a table of command = "key" or ["key", "key"]'),
        ({"embedder": ["model"]}, "config.toml: embedder is the folder of a model for model2vec"),
        ({"theme": 1}, "config.toml: theme is the name of a theme"),
    ],
)
def test_what_is_wrong_is_named_and_the_rest_holds(fields: dict[str, object], problem: str) -> None:
    settings = read({**fields, "motion": "reduced"} if "motion" not in fields else fields)
    assert settings.problems == (problem,)
    assert settings.motion == ("full" if "motion" in fields else "reduced")
