"""What several folders of tests share: golden files, the checkout, and the distributions built from it once a run."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import tarfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHECKOUT = Path(__file__).resolve().parent.parent
GOLDENS = CHECKOUT / "tests" / "golden"

# The same examples on every run, and no stopwatch: the first one pays for the imports.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds --update-goldens."""
    parser.addoption("--update-goldens", action="store_true", help="write what the tests see into tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file of tests/golden, byte by byte, or writes the file with --update-goldens."""

    def compare(name: str, text: str) -> None:
        path = GOLDENS / name
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{name} differs; --update-goldens accepts the new form"

    return compare


@dataclass(frozen=True, slots=True)
class Distributions:
    """The wheel, the source distribution, and the wheel that is built from the source distribution."""

    wheel: Path
    source: Path
    rebuilt: Path


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The project's top folder."""
    return CHECKOUT


@pytest.fixture(scope="session")
def run_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for one run of the tests, the same one for all workers of pytest-xdist."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def one_worker_at_a_time(directory: Path) -> Iterator[None]:
    """Keeps the other workers waiting while one of them makes what all of them use."""
    with directory.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def build(project: Path, target: str, directory: Path) -> Path:
    """One distribution of a project folder, by hatchling, in a folder of its own."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(directory)]
    subprocess.run(command, cwd=project, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    [built] = directory.iterdir()
    return built


def build_all(directory: Path) -> None:
    """Builds what `Distributions` names."""
    build(CHECKOUT, "wheel", directory / "wheel")
    source = build(CHECKOUT, "sdist", directory / "source")
    with tarfile.open(source) as archive:
        archive.extractall(directory / "unpacked", filter="data")
    [project] = (directory / "unpacked").iterdir()
    build(project, "wheel", directory / "rebuilt")


@pytest.fixture(scope="session")
def distributions(run_directory: Path) -> Distributions:
    """The project's distributions, built once."""
    directory = run_directory / "distributions"
    with one_worker_at_a_time(directory):
        if not directory.is_dir():
            build_all(directory)
    [wheel], [source], [rebuilt] = (tuple((directory / name).iterdir()) for name in ("wheel", "source", "rebuilt"))
    return Distributions(wheel, source, rebuilt)
