"""From the arguments of the process to its exit code."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from brief import __version__
from brief.cli import parser
from brief.cli.guard import guarded
from brief.cli.output import Output, print_text, stand_in_for_closed_streams
from brief.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.cli.session import Command, OpenReader, Themes


def main(
    argv: Sequence[str] | None = None,
    open_reader: OpenReader | None = None,
    themes: Themes | None = None,
    give_back: Callable[[], None] | None = None,
) -> int:
    """Runs one command and returns its exit code; nothing but an interpreter's end is ever raised.

    `give_back` gives the terminal back, before anything is told of a run that went wrong.
    """
    stand_in_for_closed_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)

    def run() -> int:
        try:
            return _run(arguments, open_reader, themes)
        finally:
            if give_back is not None:
                give_back()

    return guarded(run)


def _run(arguments: list[str], open_reader: OpenReader | None, themes: Themes | None) -> int:
    name, rest = parser.split(arguments)
    if name is None and rest[:1] in (["--version"], ["-V"]):
        print_text(f"brief {__version__}\n")
        return 0
    if name is None and {"--help", "-h"} & set(rest[:1]):
        print_text(parser.OVERVIEW)
        return 0
    command = load(name or "open")
    options = parser.build(command, rest).parse_args(rest)
    output = Output(as_json=getattr(options, "json", False), plain=getattr(options, "plain", False))
    code = command.run(Session(options, output, open_reader, themes))
    output.finish()
    return code


def load(name: str) -> Command:
    """The command of this name; only its own module is imported."""
    module = import_module(f"brief.cli.{parser.MODULES[name]}")
    found: dict[str, Command] = {command.name: command for command in module.COMMANDS}
    return found[name]
