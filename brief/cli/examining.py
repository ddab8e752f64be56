"""`brief doctor`: what is well and what is wrong with this installation, and what to do about it."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING

from brief.cli import findings
from brief.cli.parser import add_printing
from brief.cli.session import DONE, PARTLY_DONE, Command
from brief.export.escaping import one_line
from brief.export.passages import Piece
from brief.settings import load, settings_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.cli.findings import Finding
    from brief.cli.session import Session


def _doctor(session: Session) -> int:
    wrong = False
    for finding in _all(session):
        wrong = wrong or finding.state == "wrong"
        if session.options.json:
            session.output.row({"schema": "brief.finding/1", **asdict(finding)})
        else:
            session.output.lines([tuple(_pieces(finding))])
    return PARTLY_DONE if wrong else DONE


def _all(session: Session) -> Iterator[Finding]:
    path = settings_file()
    themes = [found for found in session.themes() if isinstance(found, str)] if session.themes is not None else ()
    return chain(
        findings.of_program(),
        findings.of_library(session.options.library),
        findings.of_settings(load(path), path),
        findings.of_themes(themes),
        findings.of_extras(),
        findings.of_terminal(os.environ, sys.stdout.encoding or "utf-8", _size()),
        findings.of_folders(),
    )


def _size() -> tuple[int, int] | None:
    return tuple(os.get_terminal_size(sys.stdout.fileno())) if sys.stdout.isatty() else None  # type: ignore[return-value]


def _pieces(finding: Finding) -> Iterator[Piece]:
    yield Piece(f"{finding.state:<7}", "heading" if finding.state == "wrong" else "note")
    yield Piece(f"{finding.part:<10}", "name")
    yield Piece(one_line(finding.words))
    if finding.advice:
        yield Piece(f" ({one_line(finding.advice)})", "note")


COMMANDS = (
    Command("doctor", "looks at the library, the settings, the terminal and what is installed", add_printing, _doctor,
            "each line: well, note or wrong, and what to do; exit code 1 when something is wrong\n"
            "--json: brief.finding/1 {part, state, words, advice}"),
)  # fmt: skip
