"""What fetches for the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from brief.sources.web.fetching import Fetcher


class Web:
    """One fetcher for everything, so that a host is asked for one document at a time."""

    def __init__(self, clock: Callable[[], datetime], fetcher: Fetcher | None) -> None:
        self._clock = clock
        self._fetcher = fetcher

    def fetcher(self) -> Fetcher:
        """Made when it is first needed."""
        if self._fetcher is None:
            from brief.sources.web.fetching import Fetcher

            self._fetcher = Fetcher(clock=self._clock)
        return self._fetcher
