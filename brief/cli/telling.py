"""`brief keys` and `brief locate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief import paths
from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.session import Command
from brief.commands import COMMANDS as COMMANDS_OF_READER
from brief.keymap import keymap
from brief.settings import load, settings_file

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable
    from pathlib import Path

    from brief.cli.session import Session

_PLACES: dict[str, Callable[[], Path]] = {
    "config": paths.config_directory,
    "data": lambda: paths.library_file().parent,
    "themes": paths.themes_directory,
    "log": lambda: paths.log_file(),
}


def _locate_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=sorted(_PLACES))
    add_printing(parser)


def _keys(session: Session) -> int:
    settings = load(settings_file())
    chosen, conflicts = keymap(settings.keys)
    for problem in (*settings.problems, *conflicts):
        note(problem)
    rows = [(chosen.shown(command), command.id, command.description) for command in COMMANDS_OF_READER]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for keys, name, description in rows:
        if session.options.json:
            session.output.row({"schema": "brief.key/1", "keys": keys, "command": name, "description": description})
        else:
            session.output.raw(f"{keys:<{widths[0]}}  {name:<{widths[1]}}  {description}\n")
    return 0


def _locate(session: Session) -> int:
    what = session.options.what
    path = _PLACES[what]()
    if session.options.json:
        session.output.row({"schema": "brief.place/1", "what": what, "path": str(path)})
    else:
        session.output.raw(f"{path}\n")
    return 0


COMMANDS = (
    Command("keys", "the keys of the reader", add_printing, _keys, "--json: brief.key/1 {keys, command, description}"),
    Command("locate", "where brief keeps its files", _locate_arguments, _locate, "--json: brief.place/1 {what, path}"),
)
