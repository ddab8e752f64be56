"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

from brief.sources.blocks import lines_of
from brief.sources.feed_guard import RefusedError


def read_json_feed(content: bytes) -> dict[str, Any]:
    """The feed's title, link and entries. Raises RefusedError."""
    try:
        feed = json.loads(content.decode("utf-8-sig", "replace"), parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        raise RefusedError("is not a feed: the JSON is broken") from None
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise RefusedError("is not a feed: JSON without a list of items")
    items = [item for item in feed["items"] if isinstance(item, dict)]
    return {
        "title": _string(feed, "title"),
        "link": _string(feed, "home_page_url"),
        "entries": [_entry(item, _author(feed)) for item in items],
        "note": None if len(items) == len(feed["items"]) else "some of the feed's items are no items",
    }


def _entry(item: dict[str, Any], author: str | None) -> dict[str, Any]:
    return {
        "id": _string(item, "id"),
        "title": _string(item, "title"),
        "link": _string(item, "url") or _string(item, "external_url"),
        "published": _moment(item),
        "author": _author(item) or author,
        "body": _body(item),
    }


def _body(item: dict[str, Any]) -> str:
    markup = _string(item, "content_html")
    text = lines_of(markup) if markup else _string(item, "content_text")
    return text or _string(item, "summary") or ""


def _author(fields: dict[str, Any]) -> str | None:
    """The names of version 1.1's authors or of version 1.0's author."""
    listed = fields.get("authors") if isinstance(fields.get("authors"), list) else [fields.get("author")]
    names = [name for one in listed or () if isinstance(one, dict) and (name := _string(one, "name"))]
    return ", ".join(names) or None


def _moment(item: dict[str, Any]) -> str | None:
    for name in ("date_published", "date_modified"):
        try:
            moment = datetime.fromisoformat(re.sub(r"(?<=:\d\d)\.\d+", "", _string(item, name) or ""))
            return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()
        except (ValueError, OverflowError):
            continue
    return None


def _string(fields: dict[str, Any], name: str) -> str | None:
    """A field's text without half characters, which no file can hold."""
    value = fields.get(name)
    return value.encode("utf-8", "replace").decode("utf-8").strip() or None if isinstance(value, str) else None
