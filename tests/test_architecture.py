"""What holds for the whole project: layers, start-up, names that explain themselves, an up-to-date README."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief import commands
from brief.cli import parser
from brief.keymap import Keymap

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).resolve().parent.parent
MODULES = sorted((CHECKOUT / "brief").rglob("*.py"))
LONGEST_MODULE = 400

HEAVY = ("textual", "nltk", "sumy", "numpy", "scipy", "trafilatura", "lxml", "requests")

BANNED_CALLS = {
    "from_markup": "outside text may hold brackets: build Content or Text from spans",
    "markup.escape": "escaping is not cleaning: use Content or Text objects",
    "os.system": "a shell reads file names as commands",
    "yaml.load": "runs code of whoever wrote the file",
    "extractall": "writes outside the folder",
    "nltk.download": "nothing is fetched at run time",
    "nltk.data.find": "the package brings its own data",
    "nltk.data.load": "the package brings its own data",
    "eval": "runs text as code",
    "exec": "runs text as code",
}
"""Ends of dotted names that nothing in the package calls, with the reason."""

BANNED_IMPORTS = {"pickle", "marshal", "shelve"}


@cache
def parsed(module: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(module.read_text(encoding="utf-8"), str(module))


def place(module: Path, node: ast.AST) -> str:
    """Where a node stands, as an editor opens it."""
    return f"{module.relative_to(CHECKOUT)}:{getattr(node, 'lineno', 1)}"


def calls() -> Iterator[tuple[Path, ast.Call, str]]:
    """Every call of the package with the name that is called, as written."""
    for module in MODULES:
        for node in ast.walk(parsed(module)):
            if isinstance(node, ast.Call):
                yield module, node, ast.unparse(node.func)


def imported(module: Path) -> Iterator[tuple[ast.AST, str]]:
    """Top-level packages that a module imports anywhere."""
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module.partition(".")[0]


def public_definitions(body: list[ast.stmt], prefix: str = "") -> Iterator[tuple[str, ast.stmt]]:
    """Public classes, functions and methods with their dotted names."""
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node.body, f"{prefix}{node.name}.")


def is_overload(node: ast.stmt) -> bool:
    """Whether a function only declares one of several signatures."""
    return isinstance(node, ast.FunctionDef) and any("overload" in ast.unparse(one) for one in node.decorator_list)


def loaded_by(statement: str) -> set[str]:
    """Top-level packages that are loaded after a statement in a fresh interpreter."""
    program = f"{statement}; import sys; print(*(name.partition('.')[0] for name in sys.modules))"
    return set(
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout.split()
    )


def test_the_layers_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", ["brief.cli", "brief.library", "brief.__main__"])
def test_a_command_starts_without_anything_heavy(module: str) -> None:
    assert loaded_by(f"import {module}") & set(HEAVY) == set()


def test_the_first_frame_waits_for_textual_only() -> None:
    assert loaded_by("import brief.app") & set(HEAVY) <= {"textual"}


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(CHECKOUT).as_posix())
def test_every_public_name_says_what_it_is(module: Path) -> None:
    named: list[tuple[str, ast.Module | ast.stmt]] = [(module.stem, parsed(module))] if parsed(module).body else []
    named += [(name, node) for name, node in public_definitions(parsed(module).body) if not is_overload(node)]
    silent = [name for name, node in named if not ast.get_docstring(node)]  # type: ignore[arg-type]
    assert silent == []


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(CHECKOUT).as_posix())
def test_a_module_has_one_idea(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_no_dangerous_call() -> None:
    found = [
        f"{place(module, node)}: {name}, {reason}"
        for module, node, name in calls()
        for banned, reason in BANNED_CALLS.items()
        if f".{name}".endswith(f".{banned}")
    ]
    assert found == []


def test_no_shell_reads_what_we_run() -> None:
    found = [
        place(module, node)
        for module, node, _ in calls()
        for keyword in node.keywords
        if keyword.arg == "shell" and ast.unparse(keyword.value) != "False"
    ]
    assert found == []


def test_no_module_loads_objects_from_a_file() -> None:
    found = [place(module, node) for module in MODULES for node, name in imported(module) if name in BANNED_IMPORTS]
    assert found == []


def test_no_query_numbers_its_parameters() -> None:
    """Python 3.12 deprecates ?1 with a sequence, and 3.14 refuses it."""
    numbered = [
        place(module, node)
        for module in MODULES
        if module.parent.name == "store"
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.search(r"\?\d", node.value)
    ]
    assert numbered == []


def readme() -> str:
    """The README."""
    return (CHECKOUT / "README.md").read_text(encoding="utf-8")


def test_ci_runs_the_test_command_of_the_readme() -> None:
    [command] = [line for line in readme().splitlines() if line.endswith(".venv/bin/pytest -n auto")]
    install, _, pytest_command = command.rpartition(" && ")
    script = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert install in script
    assert script[-1] == pytest_command


def test_the_picture_of_the_readme_is_there_and_asks_no_other_host() -> None:
    [picture] = re.findall(r"^!\[.+\]\((.+\.svg)\)$", readme(), re.MULTILINE)
    drawn = (CHECKOUT / picture).read_text(encoding="utf-8")
    assert "Thousands" in drawn
    assert "url(http" not in drawn.replace('"', "")
    assert "@font-face" not in drawn


def test_the_readme_lists_every_key() -> None:
    rows = [f"| {keys_in_readme(command)} | {command.description} |" for command in commands.COMMANDS]
    assert [row for row in rows if row not in readme().splitlines()] == []


def keys_in_readme(command: commands.Command) -> str:
    """The keys as code, a row of digits as a range."""
    return " ".join(key if key == "to" else f"`{key}`" for key in Keymap().shown(command).split())


def test_the_readme_lists_every_command() -> None:
    described = set(re.findall(r"^\| `brief ([\w-]+)", readme(), re.MULTILINE))
    assert set(parser.MODULES) - {"open"} - described == set()
