"""Articles in any script: rows keep their width, and words from right to left stay in their pane."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from brief.app.right_to_left import Isolated
from brief.errors import SourceError
from brief.library import Library
from brief.sources.rows import read_rows
from tests.screens.conftest import NOW

if TYPE_CHECKING:
    from tests.screens.conftest import Reader

MARK = "\u200e"
SCRIPTS = {
    "hebrew": "\u05d4\u05de\u05e2\u05d1\u05d5\u05e8\u05ea \u05e0\u05e1\u05d2\u05e8\u05d4",
    "arabic": "\u0623\u063a\u0644\u0642 \u0627\u0644\u0645\u064a\u0646\u0627\u0621",
    "chinese": "\u6e2f\u53e3\u4eca\u5929\u5173\u95ed",
    "thai": "\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d\u0e1b\u0e34\u0e14\u0e27\u0e31\u0e19\u0e19\u0e35\u0e49",
    "combining": "Le\u0301a Te\u0301el dit o\u0302\u0301 non",
    "emoji": "\U0001f6a2 \u26f4 harbor \U0001f468\u200d\U0001f469\u200d\U0001f467 closed",
}


def library_of(words: str) -> Library:
    """Two articles in which everything is written so."""
    library = Library.open(None, lambda: NOW)
    for name in ("one", "two"):
        text = f"{words} {words}.\n\n“{words}, {words} {name},” said Ilse Maro. She said {words} is closed.\n"
        row = {"id": name, "text": text, "title": f"{words} {name}", "outlet": words, "author": words}
        for article in read_rows([json.dumps(row)], NOW):
            assert not isinstance(article, SourceError)
            library.add_article(article)
            library.analyze(article.id)
    return library


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_row_is_as_wide_as_the_terminal(reader: Reader, script: str) -> None:
    """In cells, whatever the characters: the borders stand in their columns."""

    async def see() -> list[tuple[str, int]]:
        async with reader(80, 24, library=library_of(SCRIPTS[script])) as screen:
            wrong = []
            for keys in (
                [],
                ["s", "r"],
                ["p"],
                ["escape", "w"],
                ["escape", "A"],
                ["escape", "c"],
                ["escape", "/", "c"],
            ):
                await screen.press(*keys)
                strips = screen.app.screen._compositor.render_strips()
                widths = {cell_len("".join(one.text for one in strip)) for strip in strips}
                wrong += [(screen.text, width) for width in widths - {80}]
            return wrong

    assert asyncio.run(see()) == []


def test_words_from_right_to_left_are_marked_off_on_the_screen(reader: Reader) -> None:
    words = SCRIPTS["hebrew"]

    async def see() -> str:
        async with reader(80, 24, library=library_of(words)) as screen:
            return screen.text

    assert re.search(f"{MARK}[^{MARK}]*{words}[^{MARK}]*{MARK}", asyncio.run(see()))


def isolated(*texts: str) -> list[str]:
    return [segment.text for segment in Isolated().apply([Segment(text) for text in texts], Color(0, 0, 0))]


def test_marks_stand_around_a_run_and_not_inside_it() -> None:
    assert isolated("| ", "\u05d0", "\u05d1", " |") == ["| ", f"{MARK}\u05d0", f"\u05d1{MARK}", " |"]
    assert isolated("\u05d0") == [f"{MARK}\u05d0{MARK}"]


def test_other_lines_stay_as_they_are() -> None:
    assert isolated("| ", "caf\u00e9", " |") == ["| ", "caf\u00e9", " |"]
