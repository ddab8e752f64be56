"""Markdown: what remains when the markup is taken away, and the front matter as metadata."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache

from brief.errors import SourceError
from brief.sources.child import Child, ChildError
from brief.sources.dates import find_day
from brief.sources.encodings import decode
from brief.sources.markdown_parsing import text_of
from brief.sources.source import Draft

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<lines>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]+):[ \t]*(?P<value>.*)$", re.MULTILINE)
_HEAD = 10_000
"""Bytes in which front matter is looked for."""
_AT_ONCE = 20_000
"""Characters that are parsed here; the parser is slow on a longer text that was made to hold it up."""


_MOST = 2_000_000
"""Characters of markup that are parsed; an article is no longer than half of that."""


def has_front_matter(content: bytes) -> bool:
    """Whether a text of unknown kind begins like Markdown with metadata."""
    front = _FRONT_MATTER.match(content[:_HEAD].decode("utf-8-sig", "replace").replace("\r\n", "\n"))
    return front is not None and "title" in _fields(front["lines"])


def read_markdown(content: bytes, location: str) -> Draft:
    """The article without its markup. Raises SourceError."""
    source, note = decode(content, location)
    front = _FRONT_MATTER.match(source)
    fields = _fields(front["lines"]) if front else {}
    begin = front.end() if front else 0
    text = _text(source[begin : begin + _MOST], location)
    if len(source) > begin + _MOST:
        note = f"too long: only the first {_MOST:,} characters were read"
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


def _text(source: str, location: str) -> str:
    """The text without the markup. Raises SourceError."""
    if len(source) <= _AT_ONCE:
        return text_of(source)
    try:
        answer = _child().ask({"kind": "markdown", "content": b64encode(source.encode("utf-8")).decode("ascii")})
    except ChildError as error:
        raise SourceError(location, f"it could not be read: {error}") from None
    return str(answer["text"])


@cache
def _child() -> Child:
    return Child("brief.sources.document_parsing")


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
