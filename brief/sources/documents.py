"""The content of a location: a file, standard input, or an address, each with its limits."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

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


def is_address(location: str) -> bool:
    """Whether a location is on the web."""
    return location.lower().startswith(("http://", "https://"))


def open_location(
    location: str, fetcher: Callable[[], Fetcher] | None = None, cancelled: Event | None = None
) -> Document:
    """The content at a location; without a fetcher nothing is asked of the web. Raises SourceError, CancelledError."""
    if is_address(location):
        return fetched(location, fetcher, typed=True, cancelled=cancelled)
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
    return Document(answer.url, answer.content or b"", answer.kind, answer.validators, answer.moved_to or url)


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
