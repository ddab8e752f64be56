"""What a large library costs against a small one, in one run; ratios, never seconds."""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief.arrangement import Arrangement
from brief.library import Library
from tests.benchmarks.generated import fill, names, put_in_stories, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable


pytestmark = pytest.mark.benchmark

SMALL = 100
LARGE = int(os.environ.get("BRIEF_SCALE", "4000"))
"""Articles; 100,000 by hand."""
RUNS = 25


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A small and a large library of generated articles."""
    folder = tmp_path_factory.mktemp("scale")
    for size in (SMALL, LARGE):
        fill(folder / f"{size}.sqlite3", size, spoken=True)
    return {size: folder / f"{size}.sqlite3" for size in (SMALL, LARGE)}


def cheapest(work: Callable[[], object], runs: int = RUNS) -> float:
    """The least CPU seconds of several runs: what is not noise."""
    costs: list[float] = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        costs.append(time.process_time() - begun)
    return min(costs)


OPERATORS = {
    "word": ["{word}"],
    "two letters": ["{syllable}"],
    "phrase": ['"{word} {other}"'],
    "-word": ["-{word}", "{other} -{word}"],
    "person:": ['person:"{name}"', "person:{surname}"],
    "person: nobody": ["person:{syllable}"],
    "org: nobody": ["org:{surname}"],
    "said:": ["said:{word}", "said:{word} said:{other}"],
    "source:": ["source:7", "source:nowhere", "{word} source:7"],
    "tag:": ["tag:ports"],
    "is:": ["is:unread", "is:marked", "is:noted", "is:read"],
    "before:, after:": ["before:2020-02 {word}", "after:2030 {word}", "after:2020-01-03 before:2020-01-05"],
    "-field:": ["-source:7", '-person:"{name}"', "-said:{syllable}", "-is:read", "-before:2020-02"],
    "all together": ['person:"{name}" said:{other} source:7 after:2020 is:unread -{word}'],
}
"""Queries of each operator; places are filled with words and names of the generated articles."""


def queries(patterns: list[str]) -> list[str]:
    """Frequent and rare words and names in these patterns."""
    words, speakers = vocabulary(), names()
    filled = [
        {
            "word": words[300 * place],
            "other": words[300 * place + 1],
            "syllable": words[place],
            "name": speakers[100 * place],
            "surname": speakers[100 * place].split()[1],
        }
        for place in range(4)
    ]
    return [pattern.format_map(some) for pattern in patterns for some in filled]


def read_newest(path: Path) -> None:
    """The yardstick: the words of as many texts as a search looks into, with nothing of ours."""
    connection = sqlite3.connect(path)
    for (text,) in connection.execute("SELECT text FROM article_text ORDER BY article DESC LIMIT 3000"):
        assert text.lower().split()
    connection.close()


def percentiles(library: Library, typed: list[str]) -> tuple[float, float]:
    """Milliseconds on the clock of half, and of all but a twentieth, of the searches."""
    took: list[float] = []
    for query in typed * 5:
        begun = time.perf_counter()
        library.searching.search(query)
        took.append(1000 * (time.perf_counter() - begun))
    return statistics.median(took), sorted(took)[int(len(took) * 0.95)]


def open_first_page(path: Path) -> None:
    library = Library.open(path)
    assert len(library.first_rows(64)) == 64
    library.close()


def search_each(library: Library, queries: list[str]) -> None:
    for typed in queries:
        library.searching.search(typed)


def test_opening_costs_the_same(libraries: dict[int, Path], capsys: pytest.CaptureFixture[str]) -> None:
    costs = {size: cheapest(partial(open_first_page, path)) for size, path in libraries.items()}
    ratio = costs[LARGE] / costs[SMALL]
    with capsys.disabled():
        print(f"\nopening {LARGE} articles: {ratio:.2f} times {SMALL}", end="")
    assert ratio < 1.5


def test_searching_while_typing_costs_what_is_shown(
    libraries: dict[int, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    word = vocabulary()[300]
    costs: dict[int, float] = {}
    for size, path in libraries.items():
        library = Library.open(path)
        typed = [word[:end] for end in range(2, len(word) + 1)]
        costs[size] = cheapest(partial(search_each, library, typed))
        library.close()
    ratio = costs[LARGE] / costs[SMALL]
    with capsys.disabled():
        print(f"\nsearching {LARGE} articles: {ratio:.2f} times {SMALL}", end="")
    assert ratio < 6


@pytest.mark.parametrize("operator", OPERATORS)
def test_each_operator_costs_less_than_reading_what_is_looked_into(
    libraries: dict[int, Path], operator: str, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = queries(OPERATORS[operator])
    library = Library.open(libraries[LARGE])
    cost = max(cheapest(partial(library.searching.search, query), 5) for query in typed)
    half, most = percentiles(library, typed)
    library.close()
    yardstick = cheapest(partial(read_newest, libraries[LARGE]), 5)
    with capsys.disabled():
        told = f"{cost / yardstick:.2f} times reading 3,000 texts; p50 {half:.0f} ms, p95 {most:.0f} ms"
        print(f"\n{operator} in {LARGE} articles: {told}", end="")
    assert cost / yardstick < 4


def begin_by_stories(path: Path) -> None:
    library = Library.open(path)
    beginning = library.arranging.beginning(Arrangement(grouped=True), 64)
    assert len(library.rows(beginning.keys[:64])) == 64
    library.close()


def test_the_beginning_of_a_list_by_stories_costs_the_same(
    libraries: dict[int, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    costs: dict[int, float] = {}
    for size, path in libraries.items():
        told = Path(shutil.copy(path, tmp_path))
        put_in_stories(told)
        costs[size] = cheapest(partial(begin_by_stories, told))
    ratio = costs[LARGE] / costs[SMALL]
    with capsys.disabled():
        print(f"\nthe beginning of a list by stories, {LARGE} articles: {ratio:.2f} times {SMALL}", end="")
    assert ratio < 3
