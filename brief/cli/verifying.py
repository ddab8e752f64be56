"""`brief verify`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.pile import Pile, exists
from brief.cli.rows import reason
from brief.cli.session import DONE, NOTHING_FOUND, PARTLY_DONE, Command
from brief.errors import NotFoundError, SourceError
from brief.export import front_matter
from brief.export.escaping import one_line
from brief.export.front_matter import is_address
from brief.export.verify import Mismatch, citation_count, verify
from brief.text.counting import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Callable, Iterator

    from brief.cli.session import Session
    from brief.model import Article


LARGEST = 50_000_000
"""Bytes of a brief."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="a brief that brief export wrote as Markdown")
    add_printing(parser)


def _verify(session: Session) -> int:
    read = mismatched = 0
    with Pile(session, []) as pile:
        for name in session.options.files:
            try:
                markdown = _markdown(Path(name))
            except (OSError, ValueError) as error:
                note(SourceError(name, _reason(error)).advised)
                continue
            read += 1
            mismatched += not _matches(session, name, markdown, _reader(pile, Path(name), markdown))
    if not read:
        return NOTHING_FOUND
    return PARTLY_DONE if mismatched or read < len(session.options.files) else DONE


def _markdown(path: Path) -> str:
    if path.exists() and not path.is_file():
        raise OSError("not a plain file")
    if path.stat().st_size > LARGEST:
        raise OSError(f"more than {LARGEST // 1_000_000} MB")
    return path.read_text("utf-8")


def _matches(session: Session, name: str, markdown: str, read: Callable[[str], str]) -> bool:
    found = verify(markdown, read)
    total = citation_count(markdown)
    lines = {mismatch.line for mismatch in found if mismatch.line}
    matching = total - min(total, len(lines)) if all(mismatch.line for mismatch in found) else 0
    if session.options.json:
        session.output.row(_row(name, total, matching, found))
        return not found
    for mismatch in found:
        place = f"{name}:{mismatch.line}" if mismatch.line else name
        session.output.raw(f"{one_line(f'{place}: {mismatch.message}')}\n")
    session.output.raw(
        f"{one_line(name)}: {matching} of {counted(total, 'citation')} {'matches' if total == 1 else 'match'}\n"
    )
    return not found


def _row(name: str, total: int, matching: int, found: list[Mismatch]) -> dict[str, object]:
    mismatches = [{"line": mismatch.line, "message": mismatch.message} for mismatch in found]
    return {
        "schema": "brief.verification/1",
        "file": name,
        "citations": total,
        "match": matching,
        "mismatches": mismatches,
    }


def _reader(pile: Pile, brief: Path, markdown: str) -> Callable[[str], str]:
    """Gives the text of a location: the file, from where the brief lies or from here, or the library's copy."""
    digests = {source.digest for source in front_matter.read(markdown).values()}

    def read(location: str) -> str:
        articles = list(_articles(pile, brief, location))
        if not articles:
            raise SourceError(location, "holds no article")
        # One location may hold several articles: the one that was exported is meant.
        return next((article for article in articles if article.digest in digests), articles[0]).text

    return read


def _articles(pile: Pile, brief: Path, location: str) -> Iterator[Article]:
    from brief import sources

    for place in (str(brief.parent / location), location):
        if not is_address(location) and exists(place):
            yield from sources.read(place, datetime.now(UTC))
            return
    own = pile.own()
    try:
        if own is None:
            raise NotFoundError(location)
        yield own.article(location)
    except NotFoundError as error:
        # A page is not fetched again: what it says now is not what was read then.
        reason = "not in the library, and pages are not fetched to verify" if is_address(location) else "no such file"
        raise SourceError(location, reason) from error


def _reason(error: Exception) -> str:
    return "not UTF-8 text" if isinstance(error, UnicodeDecodeError) else reason(error)


COMMANDS = (
    Command("verify", "checks every citation of exported briefs against the sources", _arguments, _verify,
            "--json: brief.verification/1 {file, citations, match, mismatches: [{line, message}]}"),
)  # fmt: skip
