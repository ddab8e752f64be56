"""Fetching feeds and whole articles."""

from __future__ import annotations

from brief.app.screens.panes import PanesScreen


class FeedActions(PanesScreen):
    """Fetching feeds and whole articles."""

    def action_refresh(self) -> None:
        """Fetches the feeds again."""
        feeds = len(self.library.feeds.all())
        if not feeds:
            self.notify("no feeds to fetch: i follows one by its address")
            return
        self.refreshing.start(feeds)
        self.titles.show()

    def action_whole(self) -> None:
        """Fetches the page of the open article."""
        self.reading.settle()
        if self.reading.article is not None:
            self.notify("fetching the page…")
            self.work.whole(self.reading.article)
