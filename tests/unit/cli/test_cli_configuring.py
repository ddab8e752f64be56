"""`brief config`."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.unit.cli.conftest import Program


def test_without_a_file_the_standard_settings_are_shown(program: Program) -> None:
    result = program("config")
    assert result.code == 0
    assert "not there" in result.out
    for name in ("theme", "embedder", "keep_days", "keep_articles"):
        assert f"# {name} =" in result.out
    standard = {
        "glyphs": "unicode",
        "motion": "full",
        "read_after": 3.0,
        "antecedents": True,
        "recognizer": "tagger",
        "keys": {},
    }
    assert tomllib.loads(result.out) == standard


def test_what_the_file_says_is_shown_and_what_is_wrong_named(program: Program) -> None:
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text(
        'glyphs = "ascii"\nsparkle = 1\n[keys]\n"said.next" = "m"\n', "utf-8"
    )
    result = program("config")
    assert result.code == 1
    assert tomllib.loads(result.out)["keys"] == {"said.next": ["m"]}
    assert result.err.splitlines() == [
        "config.toml: sparkle is no setting of brief",
        "keys: m is now said.next; mark is left with no key",
    ]
    assert program("config", "--json").rows[0]["glyphs"] == "ascii"


def test_keys_are_those_of_the_settings(program: Program) -> None:
    (program.folder / "config").mkdir()
    (program.folder / "config" / "config.toml").write_text('[keys]\nexport = "E"\n', "utf-8")
    keys = {row["command"]: row["keys"] for row in program("keys", "--json").rows}
    assert keys["export"] == "E"
