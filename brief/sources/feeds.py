"""A feed or a list of feeds, parsed in a child process."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from brief.errors import SourceError
from brief.sources.child import Child, ChildError
from brief.sources.entries import content_from, web_address
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from brief.sources.entries import FeedContent

_START = 4_000
"""Bytes in which a feed says what it is."""
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf|channel)[\s>]|<rdf:RDF[\s>]", re.IGNORECASE)
_OPML = re.compile(rb"<opml[\s>]", re.IGNORECASE)
_PAGE = re.compile(rb"<html[\s>]|<!doctype html", re.IGNORECASE)
_HEAD = 200_000
"""Bytes of a page in which it names its feed."""
_LINK = re.compile(rb"<link\s[^<>]{1,2000}>", re.IGNORECASE)
_FEED_LINK = re.compile(rb"""type\s*=\s*["']?application/(?:rss|atom|feed)\+(?:xml|json)""", re.IGNORECASE)
_TARGET = re.compile(rb"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org|"items"\s*:\s*[\[{]')


@dataclass(frozen=True, slots=True)
class FeedReference:
    """A feed in an OPML list."""

    url: str
    title: str | None = None
    folder: str | None = None


@cache
def _child() -> Child:
    return Child("brief.sources.feed_parsing")


def is_feed(content: bytes) -> bool:
    """Whether the beginning looks like RSS, Atom, RDF or JSON Feed, or like XML that is no page."""
    start = _start(content)
    if start.lstrip().startswith(b"{"):
        return _JSON_FEED.search(start) is not None
    feed, page = _FEED.search(start), _PAGE.search(start)
    if page is not None:
        return feed is not None and feed.start() < page.start()
    # some servers send a line of their own before the document
    marked = start.lstrip().startswith(b"<!DOCTYPE") or b"<?xml" in start
    return marked or (feed is not None and start.lstrip().startswith(b"<"))


def is_opml(content: bytes) -> bool:
    """Whether the beginning looks like OPML."""
    return _OPML.search(_start(content)) is not None


def _start(content: bytes) -> bytes:
    """The beginning without the zeros of UTF-16 and UTF-32."""
    return content[:_START].removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe")


def offered_feed(page: bytes, address: str) -> str | None:
    """The feed that a page says it has (https://blog.whatwg.org/feed-autodiscovery)."""
    for link in _LINK.findall(page[:_HEAD]):
        kind = _FEED_LINK.search(link)
        target = _TARGET.search(link)
        if kind is not None and target is not None:
            return web_address(urljoin(address, unescape(target[1].decode("utf-8", "replace"))))
    return None


def read_feed(content: bytes, location: str) -> FeedContent:
    """A feed's entries. Raises SourceError."""
    return content_from(_asked("feed", content, location))


def read_opml(content: bytes, location: str) -> tuple[list[FeedReference], list[SourceError]]:
    """The feeds of a list, each once, and what was refused in it. Raises SourceError."""
    feeds: dict[str, FeedReference] = {}
    refused = []
    for found in _asked("opml", content, location)["feeds"]:
        url = web_address(found["url"])
        if url is None:
            refused.append(SourceError(location, f"not an http or https address: {clean_line(found['url'])[:80]}"))
        else:
            feeds.setdefault(url, FeedReference(url, found["title"], found["folder"]))
    return list(feeds.values()), refused


def _asked(kind: str, content: bytes, location: str) -> dict[str, Any]:
    try:
        answer = _child().ask({"kind": kind, "content": b64encode(content).decode("ascii")})
    except ChildError as error:
        raise SourceError(location, f"the feed could not be read: {error}") from None
    if "refused" in answer:
        raise SourceError(location, str(answer["refused"]))
    return answer
