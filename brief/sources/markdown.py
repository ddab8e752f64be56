"""Markdown: what remains when the markup is taken away, and the front matter as metadata."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.sources.dates import find_day
from brief.sources.encodings import decode
from brief.sources.source import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<lines>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]+):[ \t]*(?P<value>.*)$", re.MULTILINE)
_DEEPEST = 40
"""Levels of lists and quotations that are read."""


def read_markdown(content: bytes, location: str) -> Draft:
    """The article without its markup. Raises SourceError."""
    source, note = decode(content, location)
    front = _FRONT_MATTER.match(source)
    fields = _fields(front["lines"]) if front else {}
    text = "\n\n".join(_blocks(source[front.end() :] if front else source))
    if not text.strip():
        raise SourceError(location, "is empty")
    return Draft(
        text,
        title=fields.get("title"),
        outlet=fields.get("outlet") or fields.get("source"),
        byline=fields.get("byline") or fields.get("author"),
        published=find_day(fields.get("date", "") or fields.get("published", "")),
        note=fields.get("note") or note,
    )


def _fields(lines: str) -> dict[str, str]:
    """Flat fields; strings may be quoted as in YAML."""
    return {
        match["name"].lower(): value for match in _FIELD.finditer(lines) if (value := _unquoted(match["value"].strip()))
    }


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _blocks(source: str) -> Iterator[str]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    for token in parser.parse(source):
        if token.type in ("inline", "fence", "code_block"):
            block = _inline(token.children or ()) if token.type == "inline" else token.content
            if block.strip():
                yield block.strip()


def _inline(tokens: Sequence[Token]) -> str:
    """Characters without markup; an image leaves nothing, a line break in a paragraph a blank."""
    shown = {"text": None, "code_inline": None, "softbreak": " ", "hardbreak": "\n"}
    return "".join(shown[token.type] or token.content or "" for token in tokens if token.type in shown)
