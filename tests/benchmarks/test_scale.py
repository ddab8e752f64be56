"""What a large library costs against a small one, in one run; ratios, never seconds."""

from __future__ import annotations

import os
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from brief.library import Library
from tests.benchmarks.generated import fill, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
        fill(folder / f"{size}.sqlite3", size)
    return {size: folder / f"{size}.sqlite3" for size in (SMALL, LARGE)}


def cheapest(work: Callable[[], object]) -> float:
    """The least CPU seconds of several runs: what is not noise."""
    costs: list[float] = []
    for _ in range(RUNS):
        begun = time.process_time()
        work()
        costs.append(time.process_time() - begun)
    return min(costs)


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
