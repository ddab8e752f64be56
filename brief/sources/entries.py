"""What a feed holds, and how an entry becomes an article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from brief.sources.metadata import article_from
from brief.sources.source import Draft
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.model import Article

ONLY_HEADLINE = "the feed gives only the headline"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed; `identity` stays the same when the entry is edited."""

    identity: str
    title: str = ""
    link: str | None = None
    """An http or https address, or None."""
    published: datetime | None = None
    author: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class FeedContent:
    """A feed as it was read."""

    title: str | None
    site: str | None
    entries: tuple[Entry, ...]
    note: str | None = None


def content_from(answer: dict[str, Any]) -> FeedContent:
    """The feed in an answer of the child process."""
    entries = tuple(_distinct(list(filter(None, map(_entry, answer["entries"])))))
    return FeedContent(_line(answer.get("title")), web_address(answer.get("link")), entries, answer.get("note"))


def _entry(fields: dict[str, Any]) -> Entry | None:
    title, body = _line(fields.get("title")) or "", str(fields.get("body") or "").strip()
    if not title and not body:
        return None
    link = web_address(fields.get("link"))
    identity = str(fields.get("id") or link or _digest(f"{title}\n{body}"))
    return Entry(identity[:500], title, link, _moment(fields.get("published")), _line(fields.get("author")), body)


def _distinct(entries: list[Entry]) -> Iterator[Entry]:
    """Entries without repeats; those that share an identity but not their words are told apart by them."""
    shared = {identity for identity, times in Counter(entry.identity for entry in entries).items() if times > 1}
    for entry in dict.fromkeys(entries):
        words = _digest(f"{entry.link}\n{entry.title}\n{entry.text}")[:12]
        yield replace(entry, identity=f"{entry.identity}#{words}") if entry.identity in shared else entry


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def web_address(text: object) -> str | None:
    """An http or https address, and nothing else that a feed may call a link."""
    if not isinstance(text, str):
        return None
    address = text.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    safe = parts.scheme.lower() in ("http", "https") and parts.netloc and address.isprintable() and " " not in address
    return address if safe and len(address) <= 2000 else None


def articles_of(content: FeedContent, location: str, retrieved: datetime) -> Iterator[tuple[Entry, Article]]:
    """The entries as articles, the oldest first, so that the newest stands on top of the list."""
    oldest_first = list(reversed(content.entries))
    oldest_first.sort(key=lambda entry: entry.published or retrieved)
    for entry in oldest_first:
        yield entry, article_of(entry, content.title, location, retrieved)


def article_of(entry: Entry, outlet: str | None, feed: str, retrieved: datetime) -> Article:
    """One entry as an article; its id comes from the feed and the entry, so that later text keeps it."""
    draft = Draft(
        "\n\n".join(filter(None, (entry.title, entry.text))),
        title=entry.title or None,
        outlet=outlet,
        byline=entry.author,
        published=entry.published.date() if entry.published else None,
        note=None if entry.text else ONLY_HEADLINE,
    )
    name = _digest(f"{feed}\n{entry.identity}")[:12]
    return article_from(draft, entry.link or feed, retrieved, name)


def _line(text: object) -> str | None:
    line = clean_line(str(text)).strip() if isinstance(text, str) else ""
    return line or None


def _moment(text: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
