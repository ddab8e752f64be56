"""What related statements cost at ten and at a hundred thousand statements: ratios within one run, never seconds.

By hand, at any size: python -m tests.benchmarks.test_relation_speed 1000000
"""

from __future__ import annotations

import re
import resource
import sqlite3
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

import pytest

from brief.store import Store
from brief.stories.relations import RelationEngine
from tests.benchmarks.statements import statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import StatementText

pytestmark = pytest.mark.benchmark

ASKED = 60


class Cost(NamedTuple):
    """What a collection costs: seconds a statement, seconds a query, bytes a statement, and memory."""

    load: float
    query: float
    slow_query: float
    size: float
    """What is kept for search alone: the full-text index and the key terms of the articles."""
    memory: int
    """Bytes by which the most that was resident grew with loading."""


class Plain(NamedTuple):
    """The yardstick: the same statements in a table of FTS5 as it comes, asked for any of a statement's words."""

    load: float
    query: float


def measure(count: int, path: Path) -> Cost:
    """Loads so many statements, and asks for some."""
    collection = list(statements(count))
    store = Store.open(path)
    empty = _most_resident()
    start = process_time()
    store.statements.load(collection)
    load = (process_time() - start) / count
    memory = _most_resident() - empty
    times = sorted(_times(store, [one.id for one in _asked(collection)]))
    size = _index_bytes(store) / count
    store.close()
    return Cost(load, median(times), times[int(0.95 * len(times))], size, memory)


def measure_plain(count: int) -> Plain:
    """The same with nothing but FTS5 and its bm25."""
    collection = list(statements(count))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE plain USING fts5(text, tokenize = porter)")
        start = process_time()
        connection.executemany("INSERT INTO plain VALUES (?)", ((statement.text,) for statement in collection))
        connection.commit()
        load = (process_time() - start) / count
        times = []
        for statement in _asked(collection):
            words = " OR ".join(re.findall(r"\w+", statement.text))
            start = process_time()
            connection.execute("SELECT rowid FROM plain(?) ORDER BY rank LIMIT 10", (words,)).fetchall()
            times.append(process_time() - start)
    return Plain(load, median(times))


def _asked(collection: Sequence[StatementText]) -> Sequence[StatementText]:
    return collection[:: max(1, len(collection) // ASKED)]


def _times(store: Store, asked: Sequence[str]) -> list[float]:
    engine = RelationEngine(store.statements)
    times = []
    for name in asked:
        query = store.statements.get(name)
        assert query is not None
        start = process_time()
        engine.related(query)
        times.append(process_time() - start)
    return times


def _most_resident() -> int:
    """The most bytes of memory that this process has had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else 1024 * most


def asking_memory(path: Path, names: Sequence[str]) -> int:
    """Bytes by which what is resident grows with asking, in a process that does nothing else; on Linux."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_growth, path, names).result()


def _growth(path: Path, names: Sequence[str]) -> int:
    store = Store.open(path)
    before = _resident()
    _times(store, names)
    growth = _resident() - before
    store.close()
    return growth


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def _index_bytes(store: Store) -> int:
    with store._connections.reading() as connection:
        (index,) = connection.execute("SELECT sum(length(block)) FROM statement_index_data").fetchone()
        # The name of an article stands in the table and in its index.
        (about,) = connection.execute("SELECT sum(length(packed) + 2 * length(article)) FROM article_terms").fetchone()
    return int(index) + int(about)


@pytest.fixture(scope="module")
def costs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Cost, Cost]:
    """At ten and at a hundred thousand statements."""
    folder = tmp_path_factory.mktemp("relations")
    return measure(10_000, folder / "small.sqlite3"), measure(100_000, folder / "large.sqlite3")


def test_ten_times_the_statements_do_not_cost_three_times_a_query(costs: tuple[Cost, Cost]) -> None:
    small, large = costs
    assert large.query < 3 * small.query
    assert large.slow_query < 4 * small.query


def test_loading_costs_the_same_for_each_statement(costs: tuple[Cost, Cost]) -> None:
    small, large = costs
    assert large.load < 2 * small.load


def test_storing_a_statement_costs_a_few_times_what_plain_full_text_costs(costs: tuple[Cost, Cost]) -> None:
    _, large = costs
    assert large.load < 10 * measure_plain(20_000).load


def test_the_index_is_smaller_than_the_words(costs: tuple[Cost, Cost]) -> None:
    _, large = costs
    assert large.size < 100


def test_a_query_costs_less_than_plain_bm25_for_the_same_words(costs: tuple[Cost, Cost]) -> None:
    _, large = costs
    assert large.query < measure_plain(100_000).query


if __name__ == "__main__":
    size = int(sys.argv[1])
    place = Path(sys.argv[2] if len(sys.argv) > 2 else f"relations-{size}.sqlite3")
    found = measure(size, place)
    print(f"{size:,} statements: load {1e6 * found.load:.1f} ms CPU a thousand, index {found.size:.0f} bytes each")
    print(f"query p50 {1e3 * found.query:.1f}, p95 {1e3 * found.slow_query:.1f} ms CPU")
    growth = asking_memory(place, [f"s{number}" for number in range(0, size, max(1, size // ASKED))])
    print(f"memory +{found.memory / 1e6:.0f} MB loading, +{growth / 1e6:.0f} MB asking")
