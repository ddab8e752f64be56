"""The feeds that the reader follows: added, listed, fetched again, written down as OPML."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from brief.errors import NotFoundError, SourceError
from brief.library.added import Added
from brief.library.refreshing import Refreshed
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from brief.library.entries import Entries
    from brief.model import Feed
    from brief.sources import Document
    from brief.sources.entries import FeedContent
    from brief.sources.web.answers import Answer, Validators
    from brief.sources.web.fetching import Fetcher
    from brief.store import Store


class Feeds:
    """Feeds and their entries, which become articles and stay for good."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], fetcher: Callable[[], Fetcher], entries: Entries
    ) -> None:
        self._store = store
        self._clock = clock
        self._fetcher = fetcher
        self._entries = entries

    def all(self) -> list[Feed]:
        """Every feed, in the order they were added."""
        return self._store.feeds.all()

    def feed(self, name: str) -> Feed:
        """The feed with this address or title. Raises NotFoundError."""
        url = self.known(name)
        if url is None:
            raise NotFoundError(f"{name}: no such feed", "brief feeds lists them")
        return next(feed for feed in self.all() if feed.url == url)

    def remove(self, name: str) -> Feed:
        """Follows a feed no longer; its articles stay. Raises NotFoundError."""
        feed = self.feed(name)
        self._store.feeds.remove(feed.url)
        return feed

    def set_full_text(self, name: str, always: bool) -> Feed:
        """Whether the pages of new entries are fetched. Raises NotFoundError."""
        feed = replace(self.feed(name), full_text=always)
        self._store.feeds.save(feed)
        return feed

    def follow(self, document: Document) -> Iterator[Added]:
        """Follows the feed that was fetched, and takes its entries. Raises SourceError."""
        from brief.sources.feeds import read_feed

        content = read_feed(document.content, document.location)
        url = document.address or document.location
        new = self._store.feeds.add(url, content.title, typed=document.typed)
        articles = self._entries.take(self.feed(url), content)
        feed = self._told(self.feed(url), content, document.validators)
        yield from (Added(url, article, new=True) for article in articles)
        state = "followed from now on" if new else "followed already"
        yield Added(url, said=f"{feed.name}: {state}, {counted(len(articles), 'new article')}")

    def import_list(self, document: Document) -> Iterator[Added]:
        """Follows the feeds of an OPML list; nothing is fetched yet. Raises SourceError."""
        from brief.sources.feeds import read_opml

        feeds, refused = read_opml(document.content, document.location)
        added = sum(self._store.feeds.add(feed.url, feed.title, feed.folder) for feed in feeds)
        yield from (Added(document.location, problem=problem) for problem in refused)
        known = f", {len(feeds) - added} followed already" if added < len(feeds) else ""
        yield Added(document.location, said=f"{counted(added, 'feed')} added{known}")

    def as_opml(self) -> str:
        """All feeds as an OPML document."""
        from brief.sources.opml import write_opml

        return write_opml((feed.url, feed.title, feed.folder) for feed in self.all())

    def names(self) -> list[str]:
        """The addresses of the feeds."""
        return [feed.url for feed in self.all()]

    def known(self, typed: str) -> str | None:
        """The address of the feed with this address or title."""
        return next((feed.url for feed in self.all() if typed in (feed.url, feed.title)), None)

    def leave(self, name: str) -> str:
        """Follows a feed no longer; its articles stay."""
        return self.remove(name).name

    def refresh(self, names: Sequence[str], cancelled: Event | None = None) -> Iterator[Refreshed]:
        """Fetches these feeds again, several hosts at once; yields each as it is done."""
        from brief.library.side_by_side import side_by_side

        feeds = [feed for feed in self.all() if feed.url in names]
        stopped = cancelled or Event()
        yield from side_by_side(feeds, lambda feed: self._refreshed(feed, stopped), stopped)

    def _refreshed(self, feed: Feed, cancelled: Event | None) -> Refreshed:
        from brief.sources.feeds import read_feed
        from brief.sources.web.answers import FetchError

        if feed.not_before is not None and feed.not_before > self._clock():
            until = feed.not_before.astimezone().strftime("%H:%M")
            return _refreshed(feed, problem=f"the server asks to wait until {until}")
        try:
            answer = self._asked(feed, cancelled)
            if answer.content is None:
                return _refreshed(self._told(feed, None, answer.validators))
            content = read_feed(answer.content, feed.url)
        except FetchError as error:
            return self._failed(feed, error.words, error.not_before)
        except SourceError as error:
            return self._failed(feed, error.reason)
        articles = self._entries.take(feed, content, cancelled)
        # only now: with the new validators the server would not send again what was not taken
        feed = self._told(_moved(feed, answer.moved_to or feed.url), content, answer.validators)
        return _refreshed(feed, tuple(article.id for article in articles))

    def _asked(self, feed: Feed, cancelled: Event | None) -> Answer:
        from brief.sources.web.answers import Validators

        validators = Validators(feed.etag, feed.modified)
        return self._fetcher().fetch(feed.url, validators, typed=feed.typed, cancelled=cancelled)

    def _failed(self, feed: Feed, words: str, not_before: datetime | None = None) -> Refreshed:
        failed = replace(feed, problem=words, checked=self._clock(), not_before=not_before)
        self._store.feeds.save(failed)
        return _refreshed(failed, problem=words)

    def _told(self, feed: Feed, content: FeedContent | None, validators: Validators) -> Feed:
        """The feed with what the server said of it, stored."""
        told = replace(
            feed,
            etag=validators.etag,
            modified=validators.modified,
            checked=self._clock(),
            not_before=None,
            problem=None,
        )
        if content is not None:
            told = replace(told, title=content.title or feed.title, site=content.site or feed.site)
        self._store.feeds.save(told)
        return told


def _moved(feed: Feed, url: str) -> Feed:
    """The feed at its new address; another host is not one that the reader named."""
    from brief.sources.documents import same_host

    return replace(feed, url=url, typed=feed.typed and same_host(feed.url, url))


def _refreshed(feed: Feed, new: tuple[str, ...] = (), problem: str | None = None) -> Refreshed:
    return Refreshed(feed.name, feed.url, new, (f"{feed.name}: {problem}",) if problem else ())
