"""`brief undo` and `brief redo`: the changes that the reader made, here or on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.pile import Pile
from brief.cli.session import DONE, NOTHING_FOUND, Command

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable

    from brief.cli.session import Session
    from brief.library.changes import Changes


def _no_arguments(parser: ArgumentParser) -> None:
    """Nothing but what every command takes."""


def _undo(session: Session) -> int:
    return _step(session, lambda changes: changes.undo(), "undone")


def _redo(session: Session) -> int:
    return _step(session, lambda changes: changes.redo(), "done again")


def _step(session: Session, take: Callable[[Changes], str | None], done: str) -> int:
    with Pile(session, []) as pile:
        words = take(pile.needed().changes)
    note(f"{done}: {words}" if words is not None else f"nothing can be {done}")
    return DONE if words is not None else NOTHING_FOUND


COMMANDS = (
    Command(
        "undo",
        "takes back the last removal or change of marks, notes, tags, states, actors and stories",
        _no_arguments,
        _undo,
    ),
    Command("redo", "does again what was undone last", _no_arguments, _redo),
)
