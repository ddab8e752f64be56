"""`brief search`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brief.cli.output import note
from brief.cli.parser import add_printing, count
from brief.cli.pile import Pile, analyzed
from brief.cli.session import DONE, NOTHING_FOUND, Command
from brief.errors import NotFoundError, UsageError
from brief.export.dates import short_date
from brief.export.escaping import one_line
from brief.export.passages import Piece
from brief.text.counting import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.export.passages import Line
    from brief.library import Library
    from brief.library.searching import Hit


def _search_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="QUERY", help="words and fields; without any: the kept searches")
    parser.add_argument("-n", type=count, dest="limit", default=50, metavar="N", help="articles at most (default 50)")
    keeping = parser.add_mutually_exclusive_group()
    keeping.add_argument("--keep", action="store_true", help="keep this search, for / in the reader")
    keeping.add_argument("--drop", action="store_true", help="keep this search no longer")
    add_printing(parser)


def _search(session: Session) -> int:
    typed = " ".join(session.options.words)
    if session.options.keep or session.options.drop:
        return _keep(session, typed)
    with Pile(session, []) as pile:
        library = pile.shelf()
        if not typed:
            return _kept(session, library)
        found = analyzed(library).searching.search(typed, session.options.limit)
        for problem in found.problems:
            note(problem)
        for hit in found.hits:
            session.output.row(_row(typed, hit)) if session.options.json else session.output.lines([_line(hit)])
        more = "+" if found.more else ""
        if found.hits:
            note(f"{counted(len(found.hits), 'hit', more)} in {counted(found.articles, 'article', more)}")
        return pile.exit_code(bool(found.hits))


def _keep(session: Session, typed: str) -> int:
    from brief.library import Library

    if not typed:
        raise UsageError("which search?", 'brief search "QUERY" --keep keeps one')
    library = Library.open(session.options.library)
    try:
        changed = library.searching.keep(typed, kept=session.options.keep)
    finally:
        library.close()
    if session.options.drop and not changed:
        raise NotFoundError(f"{typed}: no such kept search", "brief search shows those that are kept")
    state = "kept" if session.options.keep else "dropped"
    note(f"{state}: {typed}" if changed else f"{typed}: was kept before")
    return DONE


def _kept(session: Session, library: Library) -> int:
    kept = library.searching.saved()
    for typed in kept:
        if session.options.json:
            session.output.row({"schema": "brief.search/1", "query": typed})
        else:
            session.output.lines([(Piece(one_line(typed)),)])
    if not kept:
        note("no kept searches (brief search QUERY --keep keeps one)")
    return DONE if kept else NOTHING_FOUND


def _row(typed: str, hit: Hit) -> dict[str, Any]:
    return {
        "schema": "brief.hit/1",
        "query": typed,
        "where": hit.where,
        "article": {"id": hit.row.id, "title": hit.row.title, "outlet": hit.row.outlet},
        "statement": hit.statement,
        "speaker": hit.speaker or None,
        "start": hit.span.start if hit.span else None,
        "end": hit.span.end if hit.span else None,
        "text": hit.text,
        "marks": [{"start": mark.start, "end": mark.end} for mark in hit.marks],
    }


def _line(hit: Hit) -> Line:
    row = hit.row
    name = row.outlet or ("" if hit.where == "title" else f"“{row.title}”")
    source = " · ".join(part for part in (one_line(name), short_date(row.published) if row.published else "") if part)
    speaker = (Piece(f"{one_line(hit.speaker)}: ", "name"),) if hit.speaker else ()
    return (
        Piece(f"{hit.where:<6}", "note"),
        *speaker,
        Piece(one_line(hit.text)),
        Piece(f"  ({source}; {row.id[:8]})" if source else f"  ({row.id[:8]})", "note"),
    )


COMMANDS = (
    Command("search", "searches titles, texts and statements", _search_arguments, _search,
            'query: word  "two words"  -without  actor: person: org: place: said: source: tag: before:DAY after:DAY\n'
            "  is:unread is:read is:marked is:noted; a word finds all that begin with it; a minus before a word or a\n"
            "  field leaves out; put all of it into one pair of quotation marks where it holds -word\n"
            "--json: brief.hit/1 {query, where: said|text|title, article: {id, title, outlet}, statement, speaker,\n"
            "  start, end, text, marks: [{start, end}] (in text)}"),
)  # fmt: skip
