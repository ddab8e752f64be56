"""A clock that is put forward to the next timer, so that nobody waits for what is only a matter of time."""

from __future__ import annotations

import asyncio
from time import monotonic


class Clock:
    """The clock of the running event loop; timers of the program keep their order and their distances."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._ahead = 0.0
        self._loop.time = self.time  # type: ignore[method-assign]

    def time(self) -> float:
        """Seconds, as of the system's clock but for what was skipped."""
        return monotonic() + self._ahead

    def skip(self, until: float) -> bool:
        """Puts the clock forward to the next timer, if it is due by then; False when there is none."""
        timers: list[asyncio.TimerHandle] = self._loop._scheduled  # type: ignore[attr-defined]
        due = min((timer.when() for timer in timers if not timer.cancelled()), default=until + 1)
        if due > until:
            return False
        self._ahead += max(0.0, due - self.time())
        return True
