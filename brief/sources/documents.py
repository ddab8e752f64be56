"""The content of a location: a file, standard input, or an address, each with its limits."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from brief.errors import SourceError
from brief.sources.files import LARGEST, absolute, content_of, standard_input
from brief.sources.locations import STANDARD_INPUT
from brief.sources.shortcuts import SHORTCUTS, address_in
from brief.sources.unpacking import BrokenOffError, TooLargeError, unpacked
from brief.sources.web.answers import FetchError, Validators

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from brief.sources.web.fetching import Fetcher

_TEXTS = frozenset(("text/html", "text/plain", "text/markdown"))
"""What is decoded as the server says; XML says itself how it is encoded."""
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Document:
    """What was found at a location."""

    location: str
    content: bytes
    kind: str = ""
    """The media type that a server gave."""
    validators: Validators = field(default_factory=Validators)
    address: str | None = None
    """Where to look for it again, when it came from the web."""
    typed: bool = False
    """Whether the reader named the address."""


def is_address(location: str) -> bool:
    """Whether a location is on the web."""
    return location.lower().startswith(("http://", "https://"))


def open_location(
    location: str, fetcher: Callable[[], Fetcher] | None = None, cancelled: Event | None = None
) -> Document:
    """The content at a location; without a fetcher nothing is asked of the web. Raises SourceError, CancelledError."""
    if is_address(location):
        return fetched(location, fetcher, typed=True, cancelled=cancelled)
    if not location:
        raise SourceError("''", "an empty name is no location")
    if "://" in location[:12]:
        raise SourceError(location, "only http and https addresses are read")
    if location == STANDARD_INPUT:
        return Document(location, standard_input())
    content = content_of(location)
    if PurePath(location).suffix.lower() in SHORTCUTS:
        return fetched(address_in(content, location), fetcher, typed=False, cancelled=cancelled)
    return Document(absolute(location), _without_packing(content, location))


def fetched(url: str, fetcher: Callable[[], Fetcher] | None, typed: bool, cancelled: Event | None = None) -> Document:
    """A document from the web. Raises SourceError, CancelledError."""
    if fetcher is None:
        raise SourceError(url, "nothing is fetched here")
    try:
        answer = fetcher().fetch(url, typed=typed, cancelled=cancelled)
    except FetchError as error:
        raise SourceError(url, error.words) from error
    content = in_utf8(answer.content or b"", answer.charset) if answer.kind in _TEXTS else answer.content or b""
    address = answer.moved_to or url
    return Document(answer.url, content, answer.kind, answer.validators, address, typed and same_host(url, address))


def same_host(a: str, b: str) -> bool:
    """Whether two addresses are on one host."""
    return urlsplit(a).hostname == urlsplit(b).hostname


def in_utf8(content: bytes, charset: str | None) -> bytes:
    """Text in the encoding that the server names; as it came when the server is wrong."""
    try:
        return content.decode(charset).encode() if charset else content
    except (LookupError, ValueError):
        return content


def _without_packing(content: bytes, location: str) -> bytes:
    """A gzip file's content."""
    if not content.startswith(_GZIP):
        return content
    try:
        return unpacked([content], LARGEST)
    except TooLargeError:
        raise SourceError(location, f"too large: more than {LARGEST // 1_000_000} MB unpacked") from None
    except (BrokenOffError, zlib.error):
        raise SourceError(location, "is a broken gzip archive") from None
