"""Waiting until the reader rests: one call for many keys, because a timer for each costs more than the key."""

from __future__ import annotations

from asyncio import get_running_loop
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump


class Rest:
    """Calls `then` when nothing has begun anew for some seconds."""

    def __init__(self, pump: MessagePump, seconds: float, then: Callable[[], None]) -> None:
        self._pump = pump
        self._seconds = seconds
        self._then = then
        self._until = 0.0
        self._waiting = False

    def begin(self) -> None:
        """Something has happened: waits from now on."""
        loop = get_running_loop()
        self._until = loop.time() + self._seconds
        if not self._waiting:
            self._waiting = True
            loop.call_at(self._until, self._look)

    def _look(self) -> None:
        loop = get_running_loop()
        if self._until > loop.time():
            loop.call_at(self._until, self._look)
        else:
            self._waiting = False
            self._pump.call_later(self._then)
