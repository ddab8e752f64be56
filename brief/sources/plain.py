"""Plain text: the article's text is the whole input, so that offsets lead back to it."""

from __future__ import annotations

from brief.sources.encodings import decode
from brief.sources.source import Draft


def read_plain(content: bytes, location: str) -> Draft:
    """The text as it stands. Raises SourceError."""
    text, note = decode(content, location)
    return Draft(text, note=note, offset_in_input=0)
