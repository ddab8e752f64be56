"""However brief is installed, it brings the shipped articles and themes, and nothing else lies at the top."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Distributions

TOP_LEVEL = {"pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "brief", "tests", "seeds", "themes"}
NOT_IN_VERSION_CONTROL = {"build", "dist", "__pycache__"}

GIVEN_DOCUMENT = "000_48c7c0eaba71ce45.txt"
GIVEN_DIGEST = "9e4c6deaa44852fcd5c1c63fc3e877035eadf28d1d849ca817ad88f9bc6c2575"

SHOW_FOLDERS = "from brief.resources import *; print(seeds_directory(), themes_directory(), sep='\\n')"


def shipped(checkout: Path) -> dict[str, bytes]:
    """What the two folders hold, by path inside the package."""
    files = (path for folder in ("seeds", "themes") for path in (checkout / folder).rglob("*") if path.is_file())
    return {f"brief/{path.relative_to(checkout).as_posix()}": path.read_bytes() for path in files}


def shipped_folders(installed: Path) -> list[list[str]]:
    """File names of the two folders, as an interpreter finds them that is started elsewhere with this site folder."""
    program = f"import sys; sys.path.insert(0, {str(installed)!r}); import site; site.addsitedir({str(installed)!r}); "
    command = [sys.executable, "-I", "-c", program + SHOW_FOLDERS]
    found = subprocess.run(command, cwd="/", check=True, capture_output=True, text=True).stdout.splitlines()
    return [file_names(folder) for folder in found]


def file_names(folder: str | Path) -> list[str]:
    """Names of the files in a folder."""
    return sorted(path.name for path in Path(folder).iterdir())


def test_the_top_level_holds_the_named_files_and_folders_only(checkout: Path) -> None:
    names = {path.name for path in checkout.iterdir() if not path.name.startswith(".")}
    assert names - NOT_IN_VERSION_CONTROL == TOP_LEVEL


def test_the_given_document_stays_as_it_was_given(checkout: Path) -> None:
    assert hashlib.sha256((checkout / "seeds" / GIVEN_DOCUMENT).read_bytes()).hexdigest() == GIVEN_DIGEST


@pytest.mark.parametrize("which", ["wheel", "rebuilt"])
def test_a_wheel_holds_seeds_and_themes_byte_for_byte(distributions: Distributions, checkout: Path, which: str) -> None:
    with zipfile.ZipFile(getattr(distributions, which)) as wheel:
        held = {
            name: wheel.read(name) for name in wheel.namelist() if name.startswith(("brief/seeds/", "brief/themes/"))
        }
    assert held == shipped(checkout)


def test_the_wheel_from_the_source_distribution_is_the_same_wheel(distributions: Distributions) -> None:
    with zipfile.ZipFile(distributions.wheel) as direct, zipfile.ZipFile(distributions.rebuilt) as rebuilt:
        assert {(entry.filename, entry.CRC) for entry in direct.infolist()} == {
            (entry.filename, entry.CRC) for entry in rebuilt.infolist()
        }


def test_the_source_distribution_keeps_the_top_level(distributions: Distributions) -> None:
    with tarfile.open(distributions.source) as archive:
        names = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert {name for name in names if not name.startswith(".")} - {"PKG-INFO"} == TOP_LEVEL


@pytest.mark.parametrize("which", ["wheel", "rebuilt"])
def test_an_installed_wheel_finds_its_folders(
    distributions: Distributions, checkout: Path, tmp_path: Path, which: str
) -> None:
    with zipfile.ZipFile(getattr(distributions, which)) as wheel:
        wheel.extractall(tmp_path)
    assert shipped_folders(tmp_path) == [file_names(checkout / "seeds"), file_names(checkout / "themes")]


def test_an_editable_install_finds_the_folders(checkout: Path, tmp_path: Path) -> None:
    program = f"from hatchling.build import build_editable; print(build_editable({str(tmp_path)!r}))"
    subprocess.run([sys.executable, "-c", program], cwd=checkout, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    assert shipped_folders(tmp_path / "site") == [file_names(checkout / "seeds"), file_names(checkout / "themes")]


def test_the_shipped_folders_hold_no_python(checkout: Path) -> None:
    assert not [path for folder in ("seeds", "themes") for path in (checkout / folder).rglob("*.py")]


def test_the_wheel_tells_its_name_and_its_command(distributions: Distributions) -> None:
    with zipfile.ZipFile(distributions.wheel) as wheel:
        [metadata] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        [entry_points] = [name for name in wheel.namelist() if name.endswith(".dist-info/entry_points.txt")]
        headers = message_from_string(wheel.read(metadata).decode())
        commands = wheel.read(entry_points).decode()
    assert (headers["Name"], headers["License-Expression"]) == ("brief-reader", "MIT")
    assert "brief = brief.__main__:main" in commands


def test_what_was_trained_on_the_work_of_others_carries_their_notice(
    distributions: Distributions, checkout: Path
) -> None:
    folders = {path.parent.relative_to(checkout).as_posix() for path in (checkout / "brief").rglob("data/*")}
    with zipfile.ZipFile(distributions.wheel) as wheel:
        names = set(wheel.namelist())
    assert {folder for folder in folders if f"{folder}/NOTICE" not in names} == set()
