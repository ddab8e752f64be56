"""`brief library`: checking, copying, writing down and reading again, repairing."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.cli.output import note
from brief.cli.session import DONE, NOTHING_FOUND, PARTLY_DONE, Command
from brief.errors import NotFoundError, StoreError, UsageError
from brief.export.escaping import one_line
from brief.export.passages import Piece
from brief.text.counting import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Iterator

    from brief.cli.session import Session
    from brief.library import Library


def _library_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("act", choices=sorted(_ACTS), help="what is done with the library")
    parser.add_argument("file", nargs="?", metavar="FILE", help="backup: the copy; import: the file to read")
    parser.add_argument("--dry-run", action="store_true", help="tidy: only say what would go")
    parser.add_argument("-o", dest="output", metavar="FILE", help="export: where to; an existing file stays")


def _library(session: Session) -> int:
    if session.options.library is None:
        raise UsageError("a library in memory cannot be kept")
    return _ACTS[session.options.act](session)


def _opened(session: Session) -> Library:
    from brief.library import Library

    path: Path = session.options.library
    if not path.exists() and session.options.act != "import":
        raise StoreError(f"{path}: there is no library yet", "brief add LOCATION makes it")
    return Library.open(path)


def _check(session: Session) -> int:
    library = _opened(session)
    try:
        problems = library.keeping.check()
        count = library.article_count()
    finally:
        library.close()
    for problem in problems:
        note(problem)
    note("brief library repair saves what can be saved" if problems else f"all is well: {counted(count, 'article')}")
    return PARTLY_DONE if problems else DONE


def _backup(session: Session) -> int:
    path = Path(_named(session))
    library = _opened(session)
    try:
        library.keeping.backup(path)
    finally:
        library.close()
    note(f"written: {path}")
    return DONE


def _export(session: Session) -> int:
    from brief.export.files import create
    from brief.export.rows import dump

    library = _opened(session)
    wanted = session.options.output or session.options.file
    try:
        # closed before the library, also when nobody reads to the end
        with closing(library.keeping.rows()) as rows:
            lines = (f"{dump(row)}\n" for row in rows)
            if wanted is None or wanted == "-":
                for line in lines:
                    session.output.raw(line)
                return DONE
            create(Path(wanted), lines)
    finally:
        library.close()
    note(f"written: {wanted}")
    return DONE


def _import(session: Session) -> int:
    name = _named(session)
    library = _opened(session)
    try:
        with open(name, encoding="utf-8") as file:
            count = library.keeping.load(_rows(file))
        note(f"{counted(count, 'row')}, {counted(library.article_count(), 'article')}")
    except FileNotFoundError:
        raise NotFoundError(f"{name}: no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{name}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    finally:
        library.close()
    return DONE


def _rows(lines: Any) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise StoreError(f"line {number}: this is no JSON") from error
        if not isinstance(row, dict):
            raise StoreError(f"line {number}: no row of a library")
        yield row


def _tidy(session: Session) -> int:
    rules = session.rules
    if not rules:
        raise UsageError("nothing says what may go", "keep_days or keep_articles in config.toml; brief config shows it")
    library = _opened(session)
    try:
        if session.options.dry_run:
            for article in library.retention.expendable(rules):
                session.output.lines([(Piece(article[:8], "note"), Piece(f"  {one_line(library.row(article).title)}"))])
            return DONE
        note(f"{counted(library.retention.tidy(rules), 'article')} removed")
    finally:
        library.close()
    return DONE


def _repair(session: Session) -> int:
    from brief.library.repairing import repair

    repaired = repair(session.options.library)
    if repaired is None:
        note("nothing is wrong with the library")
        return DONE
    saved = repaired.saved
    note(f"set aside: {repaired.aside}")
    counts = counted(saved["article"], "article"), counted(saved["feed"], "feed"), counted(saved["fact"], "fact")
    note(f"saved: {', '.join(counts)} (marks, notes, corrections)")
    return PARTLY_DONE if saved["article"] else NOTHING_FOUND


def _named(session: Session) -> str:
    if session.options.file is None:
        raise UsageError(f"brief library {session.options.act} FILE: the file is missing")
    return str(session.options.file)


_ACTS: dict[str, Callable[[Session], int]] = {
    "backup": _backup,
    "check": _check,
    "export": _export,
    "import": _import,
    "repair": _repair,
    "tidy": _tidy,
}

COMMANDS = (
    Command("library", "checks, copies, writes down, reads again or repairs the library", _library_arguments, _library,
            "backup FILE   a copy of the library, also while it is in use\n"
            "check         whether the file and its indexes are sound\n"
            "export        everything as JSON Lines; import FILE reads it into a new library, nothing is lost\n"
            "repair        sets a damaged library aside and saves what can be read of it\n"
            "tidy          removes what keep_days and keep_articles of config.toml do not keep; never an article that\n"
            "              is marked, noted, tagged or in a marked pair"),
)  # fmt: skip
