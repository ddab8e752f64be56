"""The groups of verbs of the library, each imported when it is first asked for: the first frame needs none of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from threading import RLock

    from brief.library.arranging import Arranging
    from brief.library.briefs import Briefs
    from brief.library.changes import Changes
    from brief.library.correcting import Correcting
    from brief.library.entries import Entries
    from brief.library.feeds import Feeds
    from brief.library.folders import Folders
    from brief.library.identity import Identity
    from brief.library.library import Library
    from brief.library.marked_statements import MarkedStatements
    from brief.library.notes import Notes
    from brief.library.pairs import Pairs
    from brief.library.problems import Problems
    from brief.library.retention import Retention
    from brief.library.saying import Saying
    from brief.library.searching import Searching
    from brief.library.sources import Sources
    from brief.library.stories import Stories
    from brief.library.summaries import Summaries
    from brief.library.taking import Taking
    from brief.library.web import Web
    from brief.store import Store
    from brief.store.keeping import Keeping


class Groups:
    """What hangs on a library; two threads that ask at once may each get their own, which is as good."""

    _store: Store
    _clock: Callable[[], datetime]
    _working: RLock
    changes: Changes
    web: Web

    @property
    def _library(self) -> Library:
        return cast("Library", self)

    @cached_property
    def notes(self) -> Notes:
        """Notes and tags."""
        from brief.library.notes import Notes

        return Notes(self.changes)

    @cached_property
    def identity(self) -> Identity:
        """Who is who."""
        from brief.library.identity import Identity

        return Identity(self._store, self.changes)

    @cached_property
    def saying(self) -> Saying:
        """Who said what."""
        from brief.library.saying import Saying

        return Saying(self._store, self.identity)

    @cached_property
    def correcting(self) -> Correcting:
        """Corrections of actors."""
        from brief.library.correcting import Correcting

        return Correcting(self.identity, self.changes)

    @cached_property
    def arranging(self) -> Arranging:
        """The order of lists."""
        from brief.library.arranging import Arranging

        return Arranging(self._store)

    @cached_property
    def stories(self) -> Stories:
        """Articles by event."""
        from brief.library.stories import Stories

        return Stories(self._library, self._store)

    @cached_property
    def briefs(self) -> Briefs:
        """What is exported."""
        from brief.library.briefs import Briefs

        return Briefs(self._library, self._store)

    @cached_property
    def pairs(self) -> Pairs:
        """Pairs of related statements."""
        from brief.library.pairs import Pairs

        return Pairs(self._library, self._store)

    @cached_property
    def marked_statements(self) -> MarkedStatements:
        """Statements that are marked for the export."""
        from brief.library.marked_statements import MarkedStatements

        return MarkedStatements(self._library)

    @cached_property
    def retention(self) -> Retention:
        """What may go."""
        from brief.library.retention import Retention

        return Retention(self._store, self.changes, self._clock)

    @cached_property
    def searching(self) -> Searching:
        """Search, completion and kept searches."""
        from brief.library.searching import Searching

        return Searching(self._store, self.changes)

    @property
    def keeping(self) -> Keeping:
        """The library as a whole: checked, copied, written down."""
        return self._store.keeping

    @cached_property
    def entries(self) -> Entries:
        """Entries of feeds."""
        from brief.library.entries import Entries

        return Entries(self._store, self._clock, self.web.fetcher, self._working)

    @cached_property
    def feeds(self) -> Feeds:
        """Feeds that are followed."""
        from brief.library.feeds import Feeds

        return Feeds(self._store, self._clock, self.web.fetcher, self.entries)

    @cached_property
    def _taking(self) -> Taking:
        from brief.library.taking import Taking

        return Taking(self._library.add_article, self.feeds, self.web.fetcher, self._clock)

    @cached_property
    def folders(self) -> Folders:
        """Folders that are watched."""
        from brief.library.folders import Folders

        return Folders(self._store, self._taking.take)

    @cached_property
    def problems(self) -> Problems:
        """What could not be analyzed or fetched."""
        from brief.library.problems import Problems

        return Problems(self._store)

    @cached_property
    def sources(self) -> Sources:
        """Feeds and folders together."""
        from brief.library.sources import Sources

        return Sources(self.folders, self.feeds)

    @cached_property
    def summaries(self) -> Summaries:
        """Summaries of articles and stories."""
        from brief.library.summaries import Summaries

        return Summaries(self._library, self._working)
