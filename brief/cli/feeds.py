"""`brief feeds`, `brief refresh`, `brief import` and `brief export-feeds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.progress import tracked
from brief.cli.session import Command, exit_code
from brief.errors import SourceError
from brief.export.rows import feed_row
from brief.library.sources import NOTHING_TO_REFRESH
from brief.text.cleaning import clean_line
from brief.text.counting import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.library import Library
    from brief.model import Feed


def _feeds_arguments(parser: ArgumentParser) -> None:
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--full-text", metavar="FEED", help="fetch the pages of this feed's new entries from now on")
    change.add_argument("--as-given", metavar="FEED", help="take this feed's entries as the feed gives them")
    change.add_argument("--remove", metavar="FEED", help="leave this feed or watched folder; its articles stay")
    add_printing(parser)


def _refresh_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("feeds", nargs="*", metavar="FEED", help="only this one, by its address, path or title")
    add_printing(parser)


def _import_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="an OPML file, or its address")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("-o", dest="file", metavar="FILE", help="where to; an existing file is never overwritten")


def _opened(session: Session) -> Library:
    from brief.library import Library

    return Library.open(session.options.library, recognizer=session.recognizer)


def _feeds(session: Session) -> int:
    options, library = session.options, _opened(session)
    try:
        if options.remove:
            note(f"{library.sources.remove(options.remove)}: followed no longer")
        elif options.full_text or options.as_given:
            feed = library.feeds.set_full_text(options.full_text or options.as_given, always=bool(options.full_text))
            note(f"{feed.name}: {'whole articles' if feed.full_text else 'as the feed gives them'} from now on")
        else:
            return _list(session, library.feeds.all(), library.folders.names())
    finally:
        library.close()
    return exit_code(True, False)


def _list(session: Session, feeds: list[Feed], folders: list[str]) -> int:
    for feed in feeds:
        if session.options.json:
            session.output.row(feed_row(feed))
        else:
            session.output.raw(f"{_line(feed)}\n")
    for folder in folders:
        if session.options.json:
            session.output.row({"schema": "brief.folder/1", "path": folder})
        else:
            session.output.raw(f"{clean_line(folder)}  watched folder\n")
    if not feeds and not folders:
        note("no feeds (brief add URL follows one, brief add FOLDER watches one)")
    return exit_code(bool(feeds or folders), False)


def _line(feed: Feed) -> str:
    counts = f"{counted(feed.articles, 'article')}, {feed.unread} unread"
    parts = [feed.folder, feed.name, counts, "whole articles" if feed.full_text else None, feed.problem, feed.url]
    return clean_line("  ".join(part for part in parts if part))


def _refresh(session: Session) -> int:
    library = _opened(session)
    done = problems = new = 0
    try:
        for refreshed in tracked(library.sources.refresh(session.options.feeds), "sources", library.sources.count()):
            new += len(refreshed.new)
            problems += bool(refreshed.problems)
            done += not refreshed.problems
            for problem in refreshed.problems:
                note(problem)
            if session.options.json:
                row = {"schema": "brief.refreshed/1", "location": refreshed.location, "new": list(refreshed.new)}
                session.output.row({**row, "problems": list(refreshed.problems)})
        removed = library.retention.tidy(session.rules)
    finally:
        library.close()
    if removed:
        note(f"{counted(removed, 'article')} removed, as keep_days and keep_articles in config.toml say")
    note(counted(new, "new article") if done or problems else f"{NOTHING_TO_REFRESH} (brief add URL)")
    return exit_code(done > 0, problems > 0)


def _import(session: Session) -> int:
    from brief.sources import open_location

    library = _opened(session)
    done = failed = False
    try:
        for file in session.options.files:
            try:
                for added in library.feeds.import_list(open_location(file, library.web.fetcher)):
                    failed |= added.problem is not None
                    done |= added.said is not None
                    note(added.problem.advised if added.problem else added.said or "")
            except SourceError as problem:
                failed = True
                note(problem.advised)
    finally:
        library.close()
    return exit_code(done, failed)


def _export(session: Session) -> int:
    from pathlib import Path

    library = _opened(session)
    try:
        text = library.feeds.as_opml()
    finally:
        library.close()
    if session.options.file and session.options.file != "-":
        from brief.export.files import write_new

        note(f"written: {write_new(Path(session.options.file), text)}")
    else:
        session.output.raw(text)
    return exit_code(True, False)


COMMANDS = (
    Command("feeds", "lists the feeds and watched folders, or changes how one is followed", _feeds_arguments, _feeds,
            "--json: brief.feed/1 {url, title, site, folder, full_text, checked, problem, articles, unread};\n"
            "  brief.folder/1 {path} for a watched folder"),
    Command("refresh", "fetches the feeds and looks at the watched folders again", _refresh_arguments, _refresh,
            "--json: brief.refreshed/1 {location, new: [article], problems}"),
    Command("import", "follows the feeds of an OPML list", _import_arguments, _import),
    Command("export-feeds", "writes the feeds as OPML", _export_arguments, _export),
)  # fmt: skip
