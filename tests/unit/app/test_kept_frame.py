"""A frame is shown again only where it belongs, and only if nothing in it could act on the terminal."""

from __future__ import annotations

import pytest

from brief.app.first_rows.frame import belongs, is_harmless, packed, unpacked

LINES = ["\x1b[1;38;5;253m brief \x1b[0m", "\x1b[7m› Ferry fares — “10 percent” 渡し船\x1b[0m", ""]
HERE = belongs(80, 24, 7)


def test_a_frame_comes_back_as_it_was() -> None:
    assert unpacked(packed(LINES, HERE), HERE, 3) == LINES


@pytest.mark.parametrize(
    "elsewhere", [belongs(81, 24, 7), belongs(80, 25, 7), belongs(80, 24, 8), belongs(80, 24, None)]
)
def test_a_frame_of_another_terminal_or_library_is_none(elsewhere: str) -> None:
    assert unpacked(packed(LINES, HERE), elsewhere, 3) is None


@pytest.mark.parametrize("name", ["TERM", "COLORTERM", "NO_COLOR"])
def test_a_frame_in_other_colors_is_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = packed(LINES, HERE)
    monkeypatch.setenv(name, "other")

    assert unpacked(kept, belongs(80, 24, 7), 3) is None


def test_a_frame_of_other_height_is_none() -> None:
    assert unpacked(packed(LINES, HERE), HERE, 4) is None
    assert unpacked("", HERE, 3) is None


def test_words_written_leftward_are_kept_with_the_marks_around_them() -> None:
    line = "\x1b[1mNews: \u200e\u05d7\u05d3\u05e9\u05d5\u05ea\u200e today"

    assert unpacked(packed([line], HERE), HERE, 1) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "\x1b]52;c;ZXZpbA==\x07",
        "\x1b[2J",
        "\x1b[?1049l",
        "\x1b[1mbold\x1b[31",
        "\x1b[38;5",
        "\x1b[;\u0661m",
        "\x1bc",
        "a\rb",
        "a\x08b",
        "a\x9b2Jb",
        "a\u202eb",
        "a\u200bb",
        "\x1b[1m\x1b(0",
        "\ud800",
    ],
)
def test_what_could_act_is_neither_kept_nor_shown(line: str) -> None:
    assert not is_harmless(line)
    assert packed([line], HERE) == ""
    assert unpacked("\n".join((HERE, line)), HERE, 1) is None
