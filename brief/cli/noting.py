"""`brief note` and `brief tag`: the reader's own words on articles and statements."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.pile import Pile
from brief.cli.session import DONE, Command
from brief.errors import NotFoundError
from brief.export.escaping import one_line
from brief.export.passages import Piece

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.library import Library
    from brief.note import Note, Noted

_LONGEST = 1_000_000
"""Characters of a note."""


def _note_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "on", nargs="?", metavar="ARTICLE", help="an article, or the id of a statement; none: all notes"
    )
    parser.add_argument("text", nargs="?", metavar="TEXT", help="the note, in Markdown; - reads it from stdin")
    parser.add_argument("--remove", action="store_true", help="take the note away")
    add_printing(parser)


def _tag_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("on", nargs="?", metavar="ARTICLE", help="an article; none: every tag with its articles")
    parser.add_argument("tags", nargs="*", metavar="TAG", help="tags to add")
    parser.add_argument("--remove", action="store_true", help="take the tags away, or all without a TAG")
    add_printing(parser)


def _note(session: Session) -> int:
    options = session.options
    with Pile(session, []) as pile:
        library = pile.needed()
        if options.on is None:
            return pile.exit_code(_print_all(session, library.notes.all()))
        article, statement = _meant(library, options.on)
        if options.text is None and not options.remove:
            own = [one for one in library.notes.of(article) if statement in (None, one.statement)]
            return pile.exit_code(_print(session, article, own))
        text = "" if options.remove else sys.stdin.read(_LONGEST) if options.text == "-" else options.text
        changed = library.notes.write(article, text, statement)
        note(("note taken away" if options.remove else "noted") if changed else "nothing changed")
    return DONE


def _tag(session: Session) -> int:
    options = session.options
    with Pile(session, []) as pile:
        library = pile.needed()
        if options.on is None:
            tags = library.notes.all_tags()
            for tag, count in tags.items():
                if options.json:
                    session.output.row({"schema": "brief.tag/1", "tag": tag, "articles": count})
                else:
                    session.output.lines([(Piece(tag), Piece(f"  {count}", "note"))])
            return pile.exit_code(bool(tags))
        article = library.article(options.on).id
        known = library.notes.tags(article)
        if options.tags or options.remove:
            library.notes.tag(article, _changed(known, options.tags, options.remove))
            known = library.notes.tags(article)
        if options.json:
            session.output.row({"schema": "brief.tags/1", "article": article, "tags": list(known)})
        else:
            session.output.lines([(Piece(" ".join(known) or "no tags"),)])
    return DONE


def _changed(known: tuple[str, ...], named: list[str], remove: bool) -> list[str]:
    from brief.library.notes import tag_name

    names = [tag_name(one) for one in named]
    if not remove:
        return [*known, *names]
    return [tag for tag in known if names and tag not in names]


def _meant(library: Library, on: str) -> tuple[str, str | None]:
    """The article, and the statement if the id is one's. Raises NotFoundError."""
    try:
        return library.article(on).id, None
    except NotFoundError as error:
        try:
            return library.statement(on)[0].id, on
        except NotFoundError:
            raise error from None


def _print_all(session: Session, found: list[Noted]) -> bool:
    for one in found:
        _print(session, one.article, [one.note])
    return bool(found)


def _print(session: Session, article: str, notes: list[Note]) -> bool:
    for one in notes:
        if session.options.json:
            row = {"schema": "brief.note/1", "article": article, "statement": one.statement, "text": one.text}
            session.output.row(row)
        else:
            on = f"{article[:8]} {one.statement}" if one.statement else article[:8]
            lines = one.text.split("\n")
            session.output.lines([(Piece(f"{on}  ", "note"), Piece(one_line(line))) for line in lines])
    return bool(notes)


COMMANDS = (
    Command("note", "writes a note on an article or statement, or prints the notes", _note_arguments, _note,
            "--json: brief.note/1 {article, statement, text}"),
    Command("tag", "adds tags to an article or takes them away, or prints the tags", _tag_arguments, _tag,
            "--json: brief.tags/1 {article, tags}; without ARTICLE: brief.tag/1 {tag, articles}"),
)  # fmt: skip
