"""`brief list` and `brief show`."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from brief.cli.lengths import asked_length, asked_ranker
from brief.cli.output import note
from brief.cli.parser import add_length, add_locations, add_printing, count, day
from brief.cli.pile import Pile, analyzed
from brief.cli.session import Command
from brief.export.passages import BLANK, Piece, headline, list_lines, summary_lines, text_lines
from brief.export.rows import list_row, shown_row
from brief.text.counting import counted
from brief.text.query import parse

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Iterator, Sequence

    from brief.cli.pile import Found
    from brief.cli.session import Session
    from brief.export.passages import Line
    from brief.library import Library
    from brief.model import ArticleRow, Summary

_PAGE = 500


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="QUERY", help="only what fits, in the words of brief search")
    parser.add_argument("-n", type=count, dest="limit", metavar="N", help="articles at most")
    parser.add_argument("--unread", action="store_true", help="only articles that were not read")
    parser.add_argument("--marked", action="store_true", help="only marked articles")
    parser.add_argument("--story", metavar="STORY", help="only articles of the story with this id")
    parser.add_argument("--since", metavar="DATE", type=day, help="only articles of this day (2025-02-25) or later")
    add_printing(parser)


def _show_arguments(parser: ArgumentParser) -> None:
    add_locations(parser, "+")
    add_length(parser)
    add_printing(parser)


def _list(session: Session) -> int:
    options = session.options
    with Pile(session, []) as pile:
        library = pile.shelf()
        keys = _fitting(library, " ".join(options.words)) if options.words else library.order()
        of_story = _of_story(library, options.story)
        asked_for = (row for row in _rows(library, keys) if _asked_for(options, row, of_story))
        return pile.exit_code(_print_rows(session, islice(asked_for, options.limit)))


def print_list(session: Session) -> int:
    """Prints the library, newest first."""
    with Pile(session, []) as pile:
        library = pile.shelf()
        return pile.exit_code(_print_rows(session, _rows(library, library.order())))


def _print_rows(session: Session, rows: Iterable[ArticleRow]) -> bool:
    done = False
    for row in rows:
        session.output.row(list_row(row)) if session.options.json else session.output.lines(list_lines([row]))
        done = True
    return done


def _fitting(library: Library, typed: str) -> list[int]:
    query = parse(typed)
    for problem in query.problems:
        note(problem)
    if query.looks_inside:
        analyzed(library)
    fits = set(library.searching.keys(typed))
    return [key for key in library.order() if key in fits]


def _of_story(library: Library, story: str | None) -> set[str] | None:
    return {member.row.id for member in library.stories.story(story).members} if story else None


def _rows(library: Library, keys: Sequence[int]) -> Iterator[ArticleRow]:
    for start in range(0, len(keys), _PAGE):
        yield from library.rows(keys[start : start + _PAGE])


def _asked_for(options: Namespace, row: ArticleRow, of_story: set[str] | None) -> bool:
    if (options.unread and row.read) or (options.marked and not row.marked):
        return False
    if options.since and (row.published is None or row.published < options.since):
        return False
    return of_story is None or row.id in of_story


def print_articles(session: Session) -> int:
    """Prints articles with their summaries."""
    options, done = session.options, False
    length, ranker = asked_length(options), asked_ranker(options)
    with Pile(session) as pile:
        for found in pile.articles():
            summary = found.library.summary(found.article.id, length, ranker)
            if options.json:
                session.output.row(shown_row(found.article, summary))
            else:
                session.output.lines([BLANK, BLANK] if done else [])
                session.output.lines(shown_lines(found, summary))
            done = True
        return pile.exit_code(done)


def shown_lines(found: Found, summary: Summary) -> Iterator[Line]:
    """Headline, byline, summary and text."""
    analysis = found.library.analyze(found.article.id)
    yield from headline(found.article)
    chosen = list(summary_lines(found.article, analysis, summary))
    if chosen:
        shown = f"{len(summary.sentences)} of {counted(summary.of, 'sentence')}"
        yield from (BLANK, (Piece(f"Summary, {shown}", "heading"),), *chosen, BLANK, (Piece("Text", "heading"),))
    yield BLANK
    yield from text_lines(found.article, analysis)


COMMANDS = (
    Command("list", "the library, newest first", _list_arguments, _list,
            "--json: brief.article/1 {id, title, outlet, published, statements, read, marked, noted,\n"
            "  problem}"),
    Command("show", "articles as text: headline, summary, body", _show_arguments, print_articles,
            "--json: brief.shown/1 {article: {id, …, text}, summary: [{start, end, text}]}"),
)  # fmt: skip
