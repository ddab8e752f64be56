"""`brief export`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from brief.cli.lengths import asked_length, asked_ranker
from brief.cli.output import note
from brief.cli.parser import add_length, add_locations, add_printing, count
from brief.cli.pile import Pile
from brief.cli.session import Command
from brief.cli.stories import grouped
from brief.errors import UsageError
from brief.export.options import SECTIONS, Links, Options

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.model import Article, Brief

_ENDINGS = {"markdown": "md", "json": "json", "text": "txt"}
MOST_UNASKED = 50
"""Articles of a library that are exported without being named or marked."""


def _arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    add_length(parser)
    parser.add_argument(
        "--marked", action="store_true", help="what is marked in the library: articles, and statements of others"
    )
    parser.add_argument("--story", metavar="STORY", help="the story with this id (brief stories shows it)")
    parser.add_argument(
        "-o", dest="target", metavar="FILE", help="where to write; - for stdout (default: a name of its own)"
    )
    parser.add_argument("--format", choices=list(_ENDINGS), help="markdown (default), json or text")
    parser.add_argument("--force", action="store_true", help="replace the file instead of writing FILE-2")
    parser.add_argument("--links", choices=get_args(Links), default="footnotes", help="how places are cited")
    parser.add_argument("--sections", type=_sections, default=Options().sections, metavar="NAMES",
                        help=f"which of {','.join(SECTIONS)}")  # fmt: skip
    parser.add_argument("--related", type=count, default=4, metavar="N", help="related statements for each article")
    parser.add_argument("--obsidian", action="store_true", help="actors as [[links]]")
    parser.add_argument("--no-front-matter", action="store_true", help="without the YAML block (verify needs it)")
    add_printing(parser)


def _sections(text: str) -> tuple[str, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in SECTIONS:
            raise argparse.ArgumentTypeError(f"{name!r} is no section; there are {', '.join(SECTIONS)}")
    return tuple(names)


def _export(session: Session) -> int:
    options = session.options
    length, ranker = asked_length(options), asked_ranker(options)
    with Pile(session) as pile:
        if options.story:
            library = grouped(pile, options.locations)
            story = library.stories.story(options.story)
            _deliver(session, library.briefs.story(story, length))
            return pile.exit_code(True)
        library, articles = pile.together()
        related = options.related if "related" in options.sections else 0
        if not options.locations and (library.marked() or library.marked_statements.ids()):
            _deliver(session, library.briefs.marked(length, ranker, related))
            return pile.exit_code(True)
        if not options.locations:
            articles = _unmarked(articles, options.marked)
        if articles:
            _deliver(session, library.brief([article.id for article in articles], length, ranker, related))
        return pile.exit_code(bool(articles))


def _unmarked(articles: list[Article], only_marked: bool) -> list[Article]:
    """All articles of a small library, where nothing is marked."""
    if not only_marked and len(articles) > MOST_UNASKED:
        raise UsageError(f"{len(articles)} articles and none marked", "name some, or mark them in the reader with m")
    return [] if only_marked else articles


def _deliver(session: Session, brief: Brief) -> None:
    """Prints the brief, or writes its file and prints where."""
    from brief.export import files, names
    from brief.export.places import seen_from

    options = session.options
    chosen = options.format or ("json" if options.json else "markdown")
    if options.target == "-" or (options.target is None and options.json):
        _print(session, seen_from(brief, Path.cwd()), chosen)
        return

    target = Path(options.target) if options.target else Path(names.file_name(brief, _ENDINGS[chosen]))
    if options.target and target.is_dir():
        target /= names.file_name(brief, _ENDINGS[chosen])
    write = files.replace if options.force else files.write_new
    path = write(target, rendered(session, seen_from(brief, target.absolute().parent), chosen))
    if path != target:
        note(f"{target} is there already")
    session.output.raw(f"{path}\n")


def _print(session: Session, brief: Brief, chosen: str) -> None:
    if chosen == "text":
        from brief.export.passages import brief_lines

        session.output.lines(brief_lines(brief))
    else:
        session.output.raw(rendered(session, brief, chosen))


def rendered(session: Session, brief: Brief, chosen: str) -> str:
    """The brief in the format asked for."""
    from brief.export import json, markdown, text

    if chosen == "json":
        return json.render(brief)
    if chosen == "text":
        return text.render(brief)
    options = session.options
    return markdown.render(
        brief,
        Options(options.links, options.obsidian, not options.no_front_matter, options.sections),
    )


COMMANDS = (
    Command("export", "a cited brief of articles", _arguments, _export,
            "Without a location: what is marked, or all of a small library. The path written is printed.\n"
            "--json: brief.brief/1 on stdout"),
)  # fmt: skip
