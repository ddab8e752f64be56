"""One location into the library: articles, a feed to follow, or a list of feeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.library.added import Added

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from brief.library.feeds import Feeds
    from brief.model import Article
    from brief.sources import Document
    from brief.sources.web.fetching import Fetcher


class Taking:
    """Reads what a location holds; what cannot be read is told, never raised."""

    def __init__(
        self,
        add: Callable[[Article], Added],
        feeds: Feeds,
        fetcher: Callable[[], Fetcher],
        clock: Callable[[], datetime],
    ) -> None:
        self._add = add
        self._feeds = feeds
        self._fetcher = fetcher
        self._clock = clock

    def take(self, location: str) -> Iterator[Added]:
        """Takes what a file, standard input or an address holds."""
        from brief.sources import open_location
        from brief.sources.feeds import is_feed, is_opml

        try:
            document = open_location(location, self._fetcher)
            if is_opml(document.content):
                yield from self._feeds.import_list(document)
            elif document.address and is_feed(document.content):
                yield from self._feeds.follow(document)
            else:
                yield from self._articles(document)
        except SourceError as problem:
            yield Added(location, problem=problem)

    def _articles(self, document: Document) -> Iterator[Added]:
        from brief.sources import articles_in
        from brief.sources.feeds import offered_feed

        empty = True
        for article in articles_in(document, self._clock()):
            empty = False
            yield self._add(article)
        if empty:
            yield Added(document.location, said=f"{document.location}: the feed has no entries")
        elif document.address and (feed := offered_feed(document.content, document.location)):
            yield Added(document.location, said=f"this page has a feed, which brief add follows: {feed}")
