"""`brief add`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.parser import add_locations, add_printing
from brief.cli.progress import tracked
from brief.cli.session import Command, exit_code
from brief.export.rows import article_reference

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session


def _arguments(parser: ArgumentParser) -> None:
    add_locations(parser, "+")
    add_printing(parser)


def _add(session: Session) -> int:
    from brief.library import Library

    options = session.options
    new = known = problems = said = 0
    library = Library.open(options.library, recognizer=session.recognizer)
    try:
        for added in tracked(library.add(options.locations), "read"):
            if added.problem:
                problems += 1
                note(added.problem.advised)
            elif added.said:
                said += 1
                note(added.said)
            elif added.article:
                new, known = new + added.new, known + (not added.new)
                if options.json:
                    session.output.row(
                        {"schema": "brief.added/1", **article_reference(added.article), "new": added.new}
                    )
    finally:
        library.close()
    note(
        f"{new} added" + (f", {known} there already" if known else "") + (f", {problems} not read" if problems else "")
    )
    return exit_code(new + known + said > 0, problems > 0)


COMMANDS = (
    Command("add", "add articles to the library without opening it", _arguments, _add,
            "--json: brief.added/1 {id, location, title, new}"),
)  # fmt: skip
