"""`brief remove`: takes articles off the pile; files stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.pile import Pile
from brief.cli.session import DONE, Command
from brief.text.counting import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="an article of the library, by id or location")


def _remove(session: Session) -> int:
    with Pile(session, []) as pile:
        library = pile.needed()
        articles = list(dict.fromkeys(library.article(one).id for one in session.options.articles))
        library.remove(articles)
        note(f"{counted(len(articles), 'article')} removed; brief undo takes that back, and so does adding again")
    return DONE


COMMANDS = (
    Command("remove", "takes articles off the pile, with all that is known of them; never deletes a file",
            _arguments, _remove),
)  # fmt: skip
