"""Fetching feeds and whole articles."""

from __future__ import annotations

from brief.app.actions.host import Host


class FeedActions(Host):
    """Fetching feeds and whole articles."""

    def action_refresh(self) -> None:
        """Fetches the feeds and looks at the watched folders."""
        count = self.library.sources.count()
        if not count:
            self.notify("nothing to refresh: i follows a feed by its address, or watches a folder")
            return
        self.refreshing.start(count)
        self.titles.show()

    def action_whole(self) -> None:
        """Fetches the page of the open article."""
        self.reading.settle()
        if self.reading.article is not None:
            self.notify("fetching the page… (esc stops)")
            self.refreshing.page(self.reading.article)
