"""What the first frame costs against a bare Textual app, in one run; ratios, never seconds."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from statistics import median
from typing import TYPE_CHECKING

import pytest

from brief.library import Library
from brief.model import Article
from tests.benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform != "linux", reason="processor time is read from /proc/PID/task, which is Linux's"),
]

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("first frame")
Bare().run()
"""
RUNS = 5
FIRST_FRAME_BUDGET = 1.1
"""Times a bare Textual app (performance); the test fails at twice the distance from 1 that noise can explain."""
FAILS_AT = 2 * FIRST_FRAME_BUDGET


def article(number: int) -> Article:
    text = f"Harbor notice {number}\nThe harbor of Vessanto closes pier {number}, the port authority said."
    digest = sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:12],
        location=f"/pile/{number}.txt",
        title=f"Harbor notice {number}",
        text=text,
        digest=digest,
        language="en",
        retrieved=datetime(2031, 5, 4, tzinfo=UTC),
        published=date(2031, 5, 4) - timedelta(days=number % 900),
        outlet="Harbor Post",
    )


def filled(path: Path, articles: int) -> Path:
    library = Library.open(path)
    for number in range(articles):
        library.add_article(article(number))
    library.close()
    return path


def first_frame(command: list[str], marker: str, environment: Mapping[str, str]) -> float:
    terminal = Terminal(command, environment)
    try:
        return terminal.cpu_until(marker)
    finally:
        terminal.close()


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("libraries")
    return {size: filled(folder / f"{size}.sqlite3", size) for size in (100, 3000)}


def test_first_frame(libraries: dict[int, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environment = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    bare: list[float] = []
    ours: dict[int, list[float]] = {size: [] for size in libraries}
    for _ in range(RUNS):
        bare.append(first_frame([sys.executable, "-c", BARE], "first frame", environment))
        for size, path in libraries.items():
            command = [sys.executable, "-m", "brief", "--library", str(path)]
            ours[size].append(first_frame(command, "Harbor notice", environment))

    ratios = {size: median(costs) / median(bare) for size, costs in ours.items()}

    with capsys.disabled():
        for size, ratio in ratios.items():
            print(f"\nfirst frame with {size} articles: {ratio:.2f} times a bare Textual app", end="")
    assert ratios[100] < FAILS_AT
    assert ratios[3000] < 1.2 * ratios[100]
