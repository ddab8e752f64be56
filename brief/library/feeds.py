"""The feeds that the reader follows: added, listed, fetched again, written down as OPML."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.errors import NotFoundError, SourceError
from brief.library.added import Added

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import datetime
    from threading import Event

    from brief.model import Article, Feed
    from brief.sources import Document
    from brief.sources.entries import Entry, FeedContent
    from brief.sources.web.answers import Answer
    from brief.sources.web.fetching import Fetcher
    from brief.store import Store

NOTHING_TO_REFRESH = "no feeds to refresh"


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of one feed."""

    feed: Feed
    new: tuple[str, ...] = ()
    """Ids of the new articles."""
    problem: str | None = None
    done: int = 1
    of: int = 1


class Feeds:
    """Feeds and their entries, which become articles and stay for good."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        fetcher: Fetcher | None = None,
        analyzing: AbstractContextManager[object] | None = None,
    ) -> None:
        self._store = store
        # no text changes while it is analyzed
        self._analyzing = analyzing or nullcontext()
        self._clock = clock
        self._fetcher = fetcher

    def fetcher(self) -> Fetcher:
        """What fetches, made when it is first needed."""
        if self._fetcher is None:
            from brief.sources.web.fetching import Fetcher

            self._fetcher = Fetcher(clock=self._clock)
        return self._fetcher

    def all(self) -> list[Feed]:
        """Every feed, in the order they were added."""
        return self._store.feeds.all()

    def feed(self, name: str) -> Feed:
        """The feed with this address or title. Raises NotFoundError."""
        found = [feed for feed in self.all() if name in (feed.url, feed.title)]
        if not found:
            raise NotFoundError(f"{name}: no such feed", "brief feeds lists them")
        return found[0]

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
        new = self._store.feeds.add(url, content.title)
        feed = self._told(self.feed(url), content, document.validators.etag, document.validators.modified)
        articles = list(self._take(feed, content, None))
        yield from (Added(url, article, new=True) for article in articles)
        state = "followed from now on" if new else "followed already"
        yield Added(url, said=f"{feed.name}: {state}, {len(articles)} new articles")

    def import_list(self, document: Document) -> Iterator[Added]:
        """Follows the feeds of an OPML list; nothing is fetched yet. Raises SourceError."""
        from brief.sources.feeds import read_opml

        feeds, refused = read_opml(document.content, document.location)
        added = sum(self._store.feeds.add(feed.url, feed.title, feed.folder) for feed in feeds)
        yield from (Added(document.location, problem=problem) for problem in refused)
        known = f", {len(feeds) - added} followed already" if added < len(feeds) else ""
        yield Added(document.location, said=f"{added} feeds added{known}")

    def as_opml(self) -> str:
        """All feeds as an OPML document."""
        from brief.sources.opml import write_opml

        return write_opml((feed.url, feed.title, feed.folder) for feed in self.all())

    def refresh(self, names: Sequence[str] = (), cancelled: Event | None = None) -> Iterator[Refreshed]:
        """Fetches some or all feeds again, several hosts at once; yields each as it is done. Raises NotFoundError."""
        from brief.library.refreshing import side_by_side

        feeds = [self.feed(name) for name in names] if names else self.all()
        found = side_by_side(feeds, lambda feed: self._refreshed(feed, cancelled), cancelled)
        for done, refreshed in enumerate(found, 1):
            yield replace(refreshed, done=done, of=len(feeds))

    def fetch_full_text(self, article: str, cancelled: Event | None = None) -> Article:
        """The whole text of an article that a feed gave in part, from its page. Raises SourceError, NotFoundError."""
        known = self._store.articles.get(article)
        if known is None:
            raise NotFoundError(f"{article}: no such article")
        whole = self._whole(known, cancelled)
        with self._analyzing:
            self._store.articles.replace_text(whole)
        return whole

    def _refreshed(self, feed: Feed, cancelled: Event | None) -> Refreshed:
        from brief.sources.feeds import read_feed
        from brief.sources.web.answers import FetchError

        if feed.not_before is not None and feed.not_before > self._clock():
            until = feed.not_before.astimezone().strftime("%H:%M")
            return Refreshed(feed, problem=f"{feed.name}: the server asks to wait until {until}")
        try:
            answer = self._asked(feed, cancelled)
            if answer.content is None:
                return Refreshed(self._told(feed, None, feed.etag, feed.modified))
            content = read_feed(answer.content, feed.url)
        except FetchError as error:
            return self._failed(feed, error.words, error.not_before)
        except SourceError as error:
            return self._failed(feed, error.reason)
        feed = self._told(
            replace(feed, url=answer.moved_to or feed.url), content, answer.validators.etag, answer.validators.modified
        )
        return Refreshed(feed, tuple(article.id for article in self._take(feed, content, cancelled)))

    def _asked(self, feed: Feed, cancelled: Event | None) -> Answer:
        from brief.sources.web.answers import Validators

        return self.fetcher().fetch(feed.url, Validators(feed.etag, feed.modified), typed=True, cancelled=cancelled)

    def _failed(self, feed: Feed, words: str, not_before: datetime | None = None) -> Refreshed:
        failed = replace(feed, problem=words, checked=self._clock(), not_before=not_before)
        self._store.feeds.save(failed)
        return Refreshed(failed, problem=f"{feed.name}: {words}")

    def _told(self, feed: Feed, content: FeedContent | None, etag: str | None, modified: str | None) -> Feed:
        """The feed with what the server said of it, stored."""
        told = replace(feed, etag=etag, modified=modified, checked=self._clock(), not_before=None, problem=None)
        if content is not None:
            told = replace(told, title=content.title or feed.title, site=content.site or feed.site)
        self._store.feeds.save(told)
        return told

    def _take(self, feed: Feed, content: FeedContent, cancelled: Event | None) -> Iterator[Article]:
        """Stores the entries that were not taken before, each in a transaction of its own."""
        from brief.sources.entries import articles_of

        known = self._store.feeds.known(feed, [entry.identity for entry in content.entries])
        for entry, article in articles_of(content, feed.url, self._clock()):
            if entry.identity not in known:
                whole = self._best(feed, entry, article, cancelled)
                if self._store.feeds.take(feed, entry.identity, whole):
                    yield whole

    def _best(self, feed: Feed, entry: Entry, article: Article, cancelled: Event | None) -> Article:
        """The article of an entry, with its whole text when the reader wants that and the page gives it."""
        if not feed.full_text or entry.link is None:
            return article
        try:
            return self._whole(article, cancelled)
        except SourceError as error:
            return replace(article, note=f"full text: {error.reason}")

    def _whole(self, article: Article, cancelled: Event | None) -> Article:
        from brief.sources.documents import fetched, is_address
        from brief.sources.whole import with_page

        if not is_address(article.location):
            raise SourceError(article.location, "did not come from the web")
        document = fetched(article.location, self.fetcher, typed=False, cancelled=cancelled)
        return with_page(article, document)
