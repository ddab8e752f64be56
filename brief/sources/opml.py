"""Lists of feeds: OPML in and out (http://opml.org/spec2.opml), by the standard library's parser without any DTD."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from brief.sources.feed_guard import RefusedError, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

_BARE = re.compile(rb"&(?!#?\w{1,10};)")


def read_outlines(content: bytes) -> list[dict[str, Any]]:
    """Each outline with an address: url, title, folder; of a broken list what stands before the break.

    Raises RefusedError.
    """
    reader = _Reader()
    for candidate in (content, _BARE.sub(b"&amp;", content)):
        reader = _Reader()
        with suppress(expat.ExpatError):
            reader.read(guarded(candidate))
            if reader.is_opml:
                return reader.found
    if reader.found:
        return reader.found
    raise RefusedError("is not a list of feeds (OPML)")


class _Reader:
    """Walks the outlines; an outline without an address is the folder of those in it."""

    def __init__(self) -> None:
        self.found: list[dict[str, Any]] = []
        self.is_opml = False
        self._folders: list[str | None] = []

    def read(self, content: bytes) -> None:
        """Parses a whole document. Raises ExpatError, RefusedError."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = _refuse_entity
        parser.Parse(content, True)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.is_opml |= tag.lower() == "body"
        if tag.lower() != "outline":
            return
        fields = {name.lower(): value for name, value in attributes.items()}
        url, title = fields.get("xmlurl", "").strip(), fields.get("title") or fields.get("text") or ""
        if url:
            folder = next((name for name in reversed(self._folders) if name), None)
            self.found.append({"url": url, "title": title.strip() or None, "folder": folder})
        self._folders.append(None if url else title.strip())

    def _end(self, tag: str) -> None:
        if tag.lower() == "outline" and self._folders:
            self._folders.pop()


def _refuse_entity(*_: object) -> None:
    raise RefusedError("refused: its entities expand")


def write_opml(feeds: Iterable[tuple[str, str | None, str | None]]) -> str:
    """An OPML 2.0 document of feeds given as (url, title, folder), folders in the order they come."""
    folders: dict[str | None, list[str]] = {}
    for url, title, folder in feeds:
        name = _attribute(title or url)
        line = f'<outline type="rss" text={name} title={name} xmlUrl={_attribute(url)}/>'
        folders.setdefault(folder, []).append(line)
    lines = [line for folder, inside in folders.items() for line in _folder(folder, inside)]
    body = "\n".join(f"    {line}" for line in lines)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>Feeds of brief</title></head>\n'
        f"  <body>\n{body}\n  </body>\n</opml>\n"
    )


def _folder(folder: str | None, lines: list[str]) -> list[str]:
    if folder is None:
        return lines
    return [f"<outline text={_attribute(folder)}>", *(f"  {line}" for line in lines), "</outline>"]


def _attribute(text: str) -> str:
    """A quoted attribute; characters that XML cannot hold become question marks."""
    return quoteattr("".join(character if character.isprintable() else "?" for character in text))
