"""The arguments: which command is meant, and what each family of commands shares."""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from brief import __version__, paths
from brief.cli.output import note, print_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.cli.session import Command

MODULES = {
    "open": "opening",
    "add": "adding",
    "list": "listing",
    "show": "listing",
    "summary": "summaries",
    "actors": "actors",
    "statements": "speaking",
    "related": "relating",
    "search": "searching",
    "stories": "stories",
    "story": "stories",
    "export": "exporting",
    "verify": "verifying",
    "analyze": "analyzing",
    "feeds": "feeds",
    "refresh": "feeds",
    "import": "feeds",
    "export-feeds": "feeds",
    "keys": "telling",
    "locate": "telling",
    "config": "configuring",
    "serve": "serving",
    "library": "keeping",
    "note": "noting",
    "tag": "noting",
    "remove": "removing",
    "undo": "undoing",
    "redo": "undoing",
    "doctor": "examining",
    "problems": "troubles",
    "themes": "theming",
    "completions": "completing",
}
"""The module of each command."""

OVERVIEW = f"""\
brief {__version__}: a terminal reader for a pile of news; nothing leaves this machine
usage: brief [LOCATION...]    open the reader on files, folders, globs, - for stdin
       brief COMMAND [...]    print; brief COMMAND --help has the details

  add       to the library; remove    statements  who said what
  list      the library               related     related statements, ranked
  show      articles as text          export      a cited Markdown brief
  summary   the summary only          verify      check the citations of a brief
  actors    who and what is named     analyze     everything, as JSON Lines
  keys      also themes, completions  doctor      what is wrong; problems, locate
  config    settings; library: file   feeds       feeds; import, export-feeds: OPML
  refresh   fetch the feeds again     stories     articles by event; story ID: one
  search    texts and statements      note, tag   your words; undo, redo; serve

examples:
  brief                               the library, or samples while it is empty
  brief notes/*.txt                   read files
  brief statements --speaker Varga notes/*.txt
  brief export a.txt b.txt -o brief.md && brief verify brief.md
  curl -s https://news.example/story | brief summary -n 3 -

options: --json, --plain, --library FILE (:memory: for none), --version, --help
A file that is called like a command: brief -- list, or brief ./list
exit codes: 0 done, 1 some input failed, 2 usage, 3 nothing found, 130 interrupted
"""


class Parser(argparse.ArgumentParser):
    """Argument errors as one clean line, with the exit code 2."""

    typed: Sequence[str] = ()
    """The arguments that are read."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and ends."""
        file = next((one for one in self.typed if one.startswith("-") and os.path.isfile(one)), None)
        hint = f"the file {file} is ./{file} here" if file else f"{self.prog} --help has the arguments"
        note(f"{self.prog}: {message} ({hint})")
        raise SystemExit(2)

    def _print_message(self, message: str, file: object = None) -> None:
        print_text(message)


def split(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command's name, if the first word that is no option is one, and the other arguments."""
    skipped = False
    for position, argument in enumerate(arguments):
        if skipped:
            skipped = False
        elif argument == "--":
            break
        elif argument in ("--library", "--recognizer"):
            skipped = True
        elif not argument.startswith("-") or argument == "-":
            if argument in MODULES:
                return argument, [*arguments[:position], *arguments[position + 1 :]]
            break
    return None, list(arguments)


def build(command: Command, typed: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of one command, for these arguments."""
    parser = Parser(
        prog="brief" if command.name == "open" else f"brief {command.name}",
        description=f"{command.help[:1].upper()}{command.help[1:]}.",
        epilog=command.epilog or None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.typed = typed
    parser.add_argument("--library", metavar="FILE", type=_library, default=_library(os.environ.get("BRIEF_LIBRARY")),
                        help="another library file; :memory: for none")  # fmt: skip
    parser.add_argument("--recognizer", metavar="NAME", default=os.environ.get("BRIEF_RECOGNIZER"),
                        help="who finds names: tagger, spacy or spacy:MODEL")  # fmt: skip
    command.add_arguments(parser)
    return parser


def add_printing(parser: argparse.ArgumentParser) -> None:
    """What every command that prints takes."""
    parser.add_argument("--json", action="store_true", help='one JSON object a line, each with its "schema"')
    parser.add_argument("--plain", action="store_true", help="no styles and no wrapping, even on a terminal")


def add_locations(parser: argparse.ArgumentParser, nargs: str = "*") -> None:
    """The articles that a command is about."""
    parser.add_argument(
        "locations",
        nargs=nargs,
        # with a default the message about missing arguments leaves out what may be missing
        default=[],
        metavar="LOCATION",
        help="a file, folder, glob, URL, - for stdin, or the id of an article in the library",
    )


def add_length(parser: argparse.ArgumentParser) -> None:
    """How long summaries are, and who chooses their sentences."""
    add_size(parser, "default 5 sentences")
    parser.add_argument("--ranker", metavar="NAME", help="who chooses the sentences")


def add_size(parser: argparse.ArgumentParser, otherwise: str) -> None:
    """How long summaries are."""
    length = parser.add_mutually_exclusive_group()
    length.add_argument("-n", type=_positive, dest="sentences", metavar="N", help=f"sentences ({otherwise})")
    length.add_argument("--percent", type=_percent, metavar="N", help="share of the sentences")
    length.add_argument("--words", type=_positive, metavar="N", help="words at most")


def add_rows(parser: argparse.ArgumentParser) -> None:
    """Reading rows instead of articles."""
    parser.add_argument(
        "--input",
        choices=["articles", "jsonl"],
        default="articles",
        help='what the locations hold; jsonl: rows {"id", "text"[, "title", "published", "outlet"]}',
    )


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Working on several rows at once."""
    parser.add_argument(
        "--jobs", type=_positive, default=1, metavar="N", help="processes that work at once (with jsonl)"
    )


def count(text: str) -> int:
    """A number of rows."""
    return _positive(text)


def day(text: str) -> date:
    """A day as 2025-02-25."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date: dates are written 2025-02-25") from error


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:10]) < 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 999999")
    return int(text)


def _percent(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text[:10]) <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 100")
    return int(text)


def _library(text: str | None) -> Path | None:
    """The library's file, or None for memory."""
    if not text:
        return paths.library_file()
    return None if text == ":memory:" else Path(text)
