"""Entries of feeds: taken into the library once, as given or with the whole text of their pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from brief.errors import NotFoundError, SourceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import datetime
    from threading import Event

    from brief.model import Article, Feed
    from brief.sources.entries import Entry, FeedContent
    from brief.sources.web.fetching import Fetcher
    from brief.store import Store


_TOGETHER = 50
"""Entries that are stored at once."""


class Entries:
    """Takes entries; `analyzing` is held while an article's text is exchanged, so that none changes meanwhile."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        fetcher: Callable[[], Fetcher],
        analyzing: AbstractContextManager[object],
    ) -> None:
        self._store = store
        self._clock = clock
        self._fetcher = fetcher
        self._analyzing = analyzing

    def take(self, feed: Feed, content: FeedContent, cancelled: Event | None = None) -> list[Article]:
        """Stores the entries that were not taken before. Raises CancelledError.

        Those whose pages are fetched one by one, so that the library is never kept busy by a wait; the others some at
        a time, which costs half. Nobody was told of an entry that is lost on the way: the feed is asked for it again.
        """
        from brief.sources.entries import articles_of

        known = self._store.feeds.known(feed, [entry.identity for entry in content.entries])
        all_of_them = articles_of(content, feed.url, self._clock())
        unknown = ((entry, article) for entry, article in all_of_them if entry.identity not in known)
        found = ((entry.identity, self._best(feed, entry, article, cancelled)) for entry, article in unknown)
        articles: list[Article] = []
        while some := list(islice(found, 1 if feed.full_text else _TOGETHER)):
            articles += self._store.feeds.take(feed, some)
        return articles

    def fetch_full_text(self, article: str, cancelled: Event | None = None) -> Article:
        """The whole text of an article that a feed gave in part, from its page. Raises SourceError, NotFoundError."""
        known = self._store.articles.get(article)
        if known is None:
            raise NotFoundError(f"{article}: no such article")
        whole = self._whole(self._store.feeds.of_article(article), known, cancelled)
        with self._analyzing:
            self._store.articles.replace_text(whole)
        return whole

    def _best(self, feed: Feed, entry: Entry, article: Article, cancelled: Event | None) -> Article:
        """The article of an entry, with its whole text when the reader wants that and the page gives it."""
        if not feed.full_text or entry.link is None:
            return article
        try:
            return self._whole(feed, article, cancelled)
        except SourceError as error:
            return replace(article, note=f"full text: {error.reason}")

    def _whole(self, feed: Feed | None, article: Article, cancelled: Event | None) -> Article:
        """The article with the text of its page, which may be on the host that the reader named for the feed."""
        from brief.sources.documents import fetched, is_address, same_host
        from brief.sources.whole import with_page

        if not is_address(article.location):
            raise SourceError(article.location, "did not come from the web")
        typed = feed is not None and feed.typed and same_host(feed.url, article.location)
        document = fetched(article.location, self._fetcher, typed=typed, cancelled=cancelled)
        return with_page(article, document)
