"""`brief themes`: the themes that can be chosen, and what is wrong with the others."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from brief import paths
from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.session import DONE, PARTLY_DONE, Command
from brief.errors import UsageError
from brief.export.escaping import one_line
from brief.export.passages import Piece
from brief.settings import load, settings_file

if TYPE_CHECKING:
    from brief.cli.session import Session
    from brief.theme_row import ThemeRow


def _themes(session: Session) -> int:
    if session.themes is None:
        raise UsageError("the reading screen is not there", "start the program as brief, or python -m brief")
    wrong = False
    chosen = load(settings_file()).theme
    for found in session.themes():
        if isinstance(found, str):
            wrong = True
            note(f"{found} ({paths.themes_directory()})")
        elif session.options.json:
            session.output.row({"schema": "brief.theme/1", **asdict(found), "chosen": found.name == chosen})
        else:
            session.output.lines([_line(found, found.name == chosen)])
    return PARTLY_DONE if wrong else DONE


def _line(theme: ThemeRow, chosen: bool) -> tuple[Piece, ...]:
    look = f"{'dark' if theme.dark else 'light':<6}{theme.origin}"
    return (
        Piece(f"{one_line(theme.name):<24}", "name"),
        Piece(look),
        Piece("  in config.toml" if chosen else "", "note"),
    )


COMMANDS = (
    Command("themes", "the themes: of brief, of Textual, and your own", add_printing, _themes,
            'theme = "NAME" in config.toml chooses one; T in the reader tries them\n'
            "--json: brief.theme/1 {name, dark, origin, chosen}"),
)  # fmt: skip
