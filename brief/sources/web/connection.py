"""One HTTP connection on which every wait counts against one deadline."""

from __future__ import annotations

import http.client
import io
import socket
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

from brief.sources.web.answers import CancelledError, FetchError
from brief.sources.web.proxies import tunnel

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Sequence

    from brief.sources.web.proxies import Proxy

_TICK = 0.2
"""Seconds after which a wait looks whether it was cancelled."""


_CONNECTING_SECONDS = 8.0
"""How long one address may take to answer at all."""
_MOST_ADDRESSES = 3


@dataclass(frozen=True, slots=True)
class Deadline:
    """When everything must be done; `cancelled` ends it earlier."""

    at: float
    cancelled: Event = field(default_factory=Event)
    clock: Callable[[], float] = monotonic

    def left(self) -> float:
        """Seconds left. Raises TimeoutError, CancelledError."""
        if self.cancelled.is_set():
            raise CancelledError
        seconds = self.at - self.clock()
        if seconds <= 0:
            raise TimeoutError
        return seconds


class Connection(http.client.HTTPConnection):
    """Connects to one of the addresses that were checked before, and reads under the deadline."""

    def __init__(
        self,
        addresses: Sequence[str],
        host: str,
        port: int,
        deadline: Deadline,
        context: ssl.SSLContext | None = None,
        proxy: Proxy | None = None,
    ) -> None:
        super().__init__(host, port)
        self._addresses = addresses
        self._context = context
        self._proxy = proxy
        self._deadline = deadline
        self._raw: socket.socket | None = None

    def connect(self) -> None:
        """Opens the connection, with TLS when there is a context: through a proxy, then, in a tunnel."""
        raw = self._first_that_answers()
        try:
            if self._context is not None and self._proxy is not None:
                tunnel(DeadlineSocket(raw, self._deadline), self._proxy, self.host, self.port)
            if self._context is not None:
                raw.settimeout(self._deadline.left())
                raw = self._context.wrap_socket(raw, server_hostname=self.host)
        except BaseException:
            raw.close()
            raise
        self._raw = raw
        self.sock = DeadlineSocket(raw, self._deadline)

    def _first_that_answers(self) -> socket.socket:
        """Raises OSError or FetchError when none does."""
        *others, last = self._addresses[:_MOST_ADDRESSES]
        for address in others:
            with suppress(OSError, FetchError):
                return self._opened(address)
        return self._opened(last)

    def _opened(self, address: str) -> socket.socket:
        seconds = min(_CONNECTING_SECONDS, self._deadline.left())
        port = self._proxy.port if self._proxy is not None else self.port
        try:
            return socket.create_connection((address, port), timeout=seconds)
        except OSError as error:
            if self._proxy is None:
                raise
            raise FetchError(f"the proxy {self._proxy} cannot be reached") from error

    def end(self) -> None:
        """Closes the socket, whatever happened; `close` alone leaves it to whoever still reads the answer."""
        self.close()
        if self._raw is not None:
            self._raw.close()


class DeadlineSocket:
    """What http.client needs of a socket."""

    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        self._raw = raw
        self._deadline = deadline

    def sendall(self, content: bytes) -> None:
        """Sends within the deadline."""
        self._raw.settimeout(self._deadline.left())
        self._raw.sendall(content)

    def makefile(self, *_: Any, **__: Any) -> io.BufferedReader:
        """The answer as a file."""
        return io.BufferedReader(_Reading(self._raw, self._deadline))

    def close(self) -> None:
        """Nothing: the answer is still to be read from the file; `Connection.end` closes the socket."""


class _Reading(io.RawIOBase):
    """Reads in short waits, so that neither a slow trickle nor a silent server outlasts the deadline."""

    def __init__(self, raw: socket.socket, deadline: Deadline) -> None:
        super().__init__()
        self._raw = raw
        self._deadline = deadline

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: Any) -> int:
        """What has arrived. Raises TimeoutError, CancelledError."""
        while True:
            self._raw.settimeout(min(_TICK, self._deadline.left()))
            try:
                return self._raw.recv_into(buffer)
            except TimeoutError:
                continue
