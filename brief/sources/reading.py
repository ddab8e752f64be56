"""A location's content to its articles, by the kind of file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from brief.errors import SourceError
from brief.sources.documents import Document, is_address, open_location
from brief.sources.entries import articles_of
from brief.sources.feeds import is_feed, is_opml, read_feed
from brief.sources.markdown import has_front_matter, read_markdown
from brief.sources.metadata import article_from
from brief.sources.office import OFFICE_FILES, OFFICE_KINDS, office_reader
from brief.sources.pages import read_page
from brief.sources.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from brief.model import Article
    from brief.sources.source import Format

_FORMATS: dict[str, Format] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
}
_KINDS: dict[str, Format] = {
    "text/html": read_page,
    "application/xhtml+xml": read_page,
    "text/markdown": read_markdown,
    "text/plain": read_plain,
}
_LATER = {
    ".doc": "old Word documents",
    ".odt": "office documents",
    ".rtf": "RTF documents",
    ".epub": "books",
}
_READ_NOW = "brief reads text, Markdown, HTML, PDF, .docx, mail, feeds and lists of feeds"
_NOTHING = b" \t\r\n\x00\x0b\x0c"


def read(location: str, retrieved: datetime) -> Iterator[Article]:
    """The articles in a file or in standard input. Raises SourceError."""
    yield from articles_in(open_location(location), retrieved)


def articles_in(document: Document, retrieved: datetime) -> Iterator[Article]:
    """The articles that a document holds. Raises SourceError."""
    content, location = document.content, document.location
    suffix = _suffix(location)
    if suffix in _LATER:
        raise SourceError(location, f"{_LATER[suffix]} are not read yet", _READ_NOW)
    if not content.strip(_NOTHING):
        raise SourceError(location, "is empty")
    office = OFFICE_KINDS.get(document.kind) or OFFICE_FILES.get(suffix)
    if office is None and not suffix and not document.kind:
        office = office_reader(content)
    if office is not None:
        yield from (article_from(draft, location, retrieved) for draft in office(content, location))
        return
    if is_opml(content):
        raise SourceError(location, "is a list of feeds", "brief import adds them")
    if suffix == ".json" or (suffix not in _FORMATS and is_feed(content)):
        for _, article in articles_of(read_feed(content, location), location, retrieved):
            yield article
    else:
        draft = _format(document, suffix)(content, location)
        yield article_from(draft, location, retrieved)


def _suffix(location: str) -> str:
    path = urlsplit(location).path if is_address(location) else location
    return PurePath(path).suffix.lower()


def _format(document: Document, suffix: str) -> Format:
    known = _KINDS.get(document.kind) or _FORMATS.get(suffix)
    if known is not None:
        return known
    if not suffix and has_front_matter(document.content):
        return read_markdown
    start = document.content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return read_page if start.startswith((b"<!doctype html", b"<html")) else read_plain
