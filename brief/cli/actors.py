"""`brief actors`: who and what is named, all about one actor, and corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.parser import add_locations, add_printing, count
from brief.cli.pile import Pile, analyzed
from brief.cli.session import DONE, Command
from brief.errors import UsageError
from brief.export.passages import Piece, actor_lines
from brief.export.profiles import profile_lines
from brief.export.rows import actor_row, profile_row

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.library.correcting import Correcting
    from brief.model import Kind

KINDS: tuple[Kind, ...] = ("person", "organization", "place")


def _arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    parser.add_argument("-n", type=count, dest="limit", metavar="N", help="actors at most")
    parser.add_argument("--kind", choices=KINDS, help="only actors of this kind")
    parser.add_argument("--about", metavar="NAME", help="all about one actor: names, statements, mentions, with whom")
    correct = parser.add_argument_group("corrections, kept in the library for good (u in the reader undoes the last)")
    one = correct.add_mutually_exclusive_group()
    one.add_argument("--merge", nargs=2, metavar=("NAME", "INTO"), help="two names are one actor")
    one.add_argument("--split", metavar="NAME", help="a name stands for somebody else")
    one.add_argument("--rename", nargs=2, metavar=("NAME", "NEW"), help="call an actor otherwise")
    one.add_argument("--set-kind", nargs=2, metavar=("NAME", "KIND"), help="person, organization or place")
    add_printing(parser)


def _run(session: Session) -> int:
    options = session.options
    if options.merge or options.split or options.rename or options.set_kind:
        return _correct(session)
    with Pile(session) as pile:
        library, articles = pile.together()
        named = [article.id for article in articles]
        analyzed(library, named)
        if options.about:
            profile = library.identity.profile(options.about, named)
            lines = profile_lines(profile, session.in_letters)
            session.output.row(profile_row(profile)) if options.json else session.output.lines(lines)
            return pile.exit_code(True)
        rows = [row for row in library.actors(named) if options.kind in (None, row.actor.kind)]
        for row in rows[: options.limit]:
            session.output.row(actor_row(row)) if options.json else session.output.lines(actor_lines([row]))
        return pile.exit_code(bool(rows))


def _correct(session: Session) -> int:
    with Pile(session, []) as pile:
        session.output.lines([(Piece(_corrected(session, analyzed(pile.needed()).correcting)),)])
    return DONE


def _corrected(session: Session, correcting: Correcting) -> str:
    options = session.options
    if options.merge:
        return correcting.merge(*options.merge)
    if options.split:
        return correcting.split(options.split)
    if options.rename:
        return correcting.rename(*options.rename)
    name, kind = options.set_kind
    if kind not in KINDS:
        raise UsageError(f"{kind!r} is no kind of actor", "person, organization or place")
    return correcting.set_kind(name, kind)


COMMANDS = (
    Command("actors", "persons, organizations and places with their names and counts", _arguments, _run,
            "--json: brief.actor/1 {id, name, kind, aliases, titles, articles, named, said}\n"
            "--about NAME --json: brief.profile/1, the same and\n"
            "{written, acts_for, said_by, said_about, mentioned, with}"),
)  # fmt: skip
