"""What runs in the child: RSS, Atom and RDF by feedparser, JSON Feed and OPML by our own readers."""

from __future__ import annotations

import re
from base64 import b64decode
from calendar import timegm
from datetime import UTC, datetime
from typing import Any

import feedparser

from brief.sources.blocks import lines_of
from brief.sources.feed_guard import RefusedError, guarded
from brief.sources.json_feed import read_json_feed
from brief.sources.opml import read_outlines

_MARKUP = re.compile(r"<[!/?a-zA-Z]|&[#\w]+;")
_SITE = re.compile(r"https?://[^/]*", re.IGNORECASE)
_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """A feed's title, link and entries, or the feeds of an OPML list; `refused` says in words why there are none."""
    content = b64decode(question["content"])
    try:
        if question["kind"] == "opml":
            return {"feeds": read_outlines(content)}
        if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
            return read_json_feed(content)
        return _read_xml(guarded(content))
    except RefusedError as error:
        return {"refused": str(error)}


def _read_xml(content: bytes) -> dict[str, Any]:
    parsed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.entries and not (parsed.version and parsed.feed):
        raise RefusedError("is not a feed")
    broken = bool(parsed.bozo) and not isinstance(parsed.get("bozo_exception"), feedparser.CharacterEncodingOverride)
    return {
        "title": _plain(parsed.feed, "title"),
        "link": parsed.feed.get("link"),
        "entries": [_entry(entry) for entry in parsed.entries],
        "note": "the feed is not well-formed; some of it may be missing" if broken else None,
    }


def _entry(entry: Any) -> dict[str, Any]:
    return {
        "id": entry.get("id"),
        "title": _plain(entry, "title"),
        "link": _link(entry),
        "published": _moment(entry),
        "author": entry.get("author"),
        "body": _body(entry),
    }


def _link(entry: Any) -> str | None:
    """The entry's address, which may be its id; an id without a path names a site, not the entry."""
    link = entry.get("link")
    return None if link and not entry.get("links") and _SITE.fullmatch(link) else link


def _body(entry: Any) -> str:
    """The longest of the contents, or the summary."""
    contents = [_text(part.get("value", ""), part.get("type", "")) for part in entry.get("content", ())]
    return max(contents, key=len, default="") or _plain(entry, "summary") or _plain(entry, "subtitle")


def _plain(fields: Any, name: str) -> str:
    return _text(fields.get(name, ""), fields.get(f"{name}_detail", {}).get("type", ""))


def _text(value: str, kind: str) -> str:
    """A field as text; what is called plain text is left alone unless it holds markup after all."""
    return lines_of(value) if kind in _HTML_TYPES or _MARKUP.search(value) else value.strip()


def _moment(entry: Any) -> str | None:
    """When it was published, or else changed, in UTC."""
    for name in ("published_parsed", "updated_parsed"):
        try:
            if entry.get(name):
                return datetime.fromtimestamp(timegm(entry[name]), UTC).isoformat()
        except (ValueError, OverflowError, OSError, TypeError):
            continue
    return None
