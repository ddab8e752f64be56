"""One location to its articles, by the kind of file."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.sources.files import absolute, content_of, standard_input
from brief.sources.locations import STANDARD_INPUT
from brief.sources.markdown import read_markdown
from brief.sources.metadata import article_from
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
_LATER = {
    ".pdf": "PDF files",
    ".docx": "Word documents",
    ".doc": "Word documents",
    ".odt": "office documents",
    ".eml": "mail",
    ".mbox": "mail",
    ".rtf": "RTF documents",
    ".epub": "books",
    ".opml": "lists of feeds",
    ".rss": "feeds",
    ".atom": "feeds",
}
_READ_NOW = "brief reads .txt, .md and .html files"


def read(location: str, retrieved: datetime) -> Iterator[Article]:
    """The articles at a location. Raises SourceError."""
    if "://" in location[:12]:
        raise SourceError(location, "web addresses are not read yet", "save the page and open the file")
    if location == STANDARD_INPUT:
        yield from read_bytes(standard_input(), location, retrieved)
        return
    suffix = PurePath(location).suffix.lower()
    content = content_of(location)
    if suffix in _LATER:
        raise SourceError(location, f"{_LATER[suffix]} are not read yet", _READ_NOW)
    yield from read_bytes(content, absolute(location), retrieved)


def read_bytes(content: bytes, location: str, retrieved: datetime) -> Iterator[Article]:
    """The articles in what a location holds. Raises SourceError."""
    if not content.strip(b" \t\r\n\x00\x0b\x0c"):
        raise SourceError(location, "is empty")
    draft = _format(content, location)(content, location)
    yield article_from(draft, location, retrieved)


def _format(content: bytes, location: str) -> Format:
    suffix = PurePath(location).suffix.lower()
    if suffix in _FORMATS:
        return _FORMATS[suffix]
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return read_page if start.startswith((b"<!doctype html", b"<html")) else read_plain
