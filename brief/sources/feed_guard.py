"""What is refused or cut before a feed's XML is parsed: entity bombs, and texts that hold the parser up."""

from __future__ import annotations

import re

_ENTITY = re.compile(rb"""<!ENTITY\s+(?:%\s+)?[^\s"']+\s+(?P<value>"[^"]*"|'[^']*')""")
_LONGEST_ENTITY = 1_000
_MOST_ENTITIES = 2_000
_NAMES = re.compile(
    rb"(<(?:\w+:)?(?:author|creator|contributor|managingeditor|webmaster|publisher|owner|name|email)\b[^>]{0,500}>"
    rb"[^<]{300})[^<]+",
    re.IGNORECASE,
)
_DEEPEST = 1_000
_TAG = re.compile(rb"<(?P<end>/?)[A-Za-z][^<>]*?(?P<alone>/?)>")


class RefusedError(ValueError):
    """Why a document is not parsed, in words."""


def guarded(content: bytes) -> bytes:
    """The document with overlong names cut (feedparser issue 562). Raises RefusedError."""
    _refuse_bombs(content)
    _refuse_depth(content)
    return _NAMES.sub(rb"\1", content)


def _refuse_bombs(content: bytes) -> None:
    found = [match["value"] for match in _ENTITY.finditer(content)]
    expanding = any(re.search(rb"&\w+;|%\w+;", value) for value in found)
    if expanding or len(found) > _MOST_ENTITIES or any(len(value) > _LONGEST_ENTITY for value in found):
        raise RefusedError("refused: its entities expand")


def _refuse_depth(content: bytes) -> None:
    depth = 0
    for tag in _TAG.finditer(content):
        if tag["end"]:
            depth = max(0, depth - 1)
        elif not tag["alone"]:
            depth += 1
            if depth > _DEEPEST:
                raise RefusedError("refused: nested too deeply")
