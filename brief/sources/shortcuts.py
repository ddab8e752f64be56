"""Files that only hold an address: .url of Windows, .webloc of macOS, .desktop of Linux."""

from __future__ import annotations

import plistlib
import re
from xml.parsers.expat import ExpatError

from brief.errors import SourceError
from brief.sources.entries import web_address
from brief.sources.feed_guard import RefusedError, guarded

SHORTCUTS = frozenset((".url", ".webloc", ".desktop"))
_LARGEST = 100_000
_LINE = re.compile(rb"^URL\s*=\s*(\S+)", re.MULTILINE | re.IGNORECASE)


def address_in(content: bytes, location: str) -> str:
    """The address that a shortcut leads to. Raises SourceError."""
    is_list = content.startswith((b"<?xml", b"bplist", b"<!DOCTYPE"))
    address = web_address(_in_list(content[:_LARGEST]) if is_list else _in_lines(content))
    if address is None:
        raise SourceError(location, "holds no web address")
    return address


def _in_lines(content: bytes) -> str | None:
    line = _LINE.search(content[:_LARGEST])
    return line[1].decode("utf-8", "replace") if line else None


def _in_list(content: bytes) -> str | None:
    try:
        properties = plistlib.loads(guarded(content))
    except (plistlib.InvalidFileException, ExpatError, RefusedError, ValueError, OverflowError, RecursionError):
        return None
    return properties.get("URL") if isinstance(properties, dict) else None
