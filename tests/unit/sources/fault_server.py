"""A server on this machine that does wrong on purpose: each path is one fault."""

from __future__ import annotations

import socket
import struct
import threading
import time
import zlib
from collections import Counter
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Post</title>
<item><guid>1</guid><title>Tunnel opens</title><link>http://127.0.0.1/1</link>
<description>Mayor Ilona Varga said that the tunnel would open.</description></item></channel></rss>"""
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"


class FaultServer:
    """Answers on 127.0.0.1 until it is stopped; counts what was asked and how many asked at once."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.asked: Counter[str] = Counter()
        self.headers: list[str] = []
        self.most_at_once = 0
        self._now = 0
        self._ended = threading.Event()
        self._guard = threading.Lock()

    def url(self, path: str) -> str:
        """The address of a fault."""
        return f"http://127.0.0.1:{self.port}{path}"

    @contextmanager
    def running(self) -> Iterator[FaultServer]:
        """Serves inside the block."""
        threading.Thread(target=self._accept, daemon=True).start()
        try:
            yield self
        finally:
            self._ended.set()
            self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, suppress(OSError):
            request = client.recv(65536).decode("latin-1")
            path = request.split(" ")[1]
            with self._guard:
                self.asked[path] += 1
                self.headers.append(request)
                self._now += 1
                self.most_at_once = max(self.most_at_once, self._now)
            if path.startswith("/slow"):
                time.sleep(0.05)
            # before the answer: with it the client may ask the next question at once
            with self._guard:
                self._now -= 1
            self._answer(client, path, request)

    def _answer(self, client: socket.socket, path: str, request: str) -> None:
        if path == "/linked":
            client.sendall(whole("", FEED.replace(b"http://127.0.0.1/1", self.url("/ok").encode())))
        elif path == "/linked-to-silence":
            client.sendall(whole("", FEED.replace(b"http://127.0.0.1/1", self.url("/stall").encode())))
        elif path.startswith("/slow"):
            client.sendall(whole())
        elif path.startswith("/chain"):
            redirect(client, f"/chain{int(path[6:] or 0) + 1}")
        elif path in UNCHANGED and UNCHANGED[path] in request:
            client.sendall(b"HTTP/1.1 304 Not Modified\r\n\r\n")
        elif path in ANSWERS:
            client.sendall(ANSWERS[path]())
        else:
            FAULTS[path](client, self._ended)


def redirect(client: socket.socket, target: str) -> None:
    """Leads on."""
    client.sendall(f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode())


def whole(headers: str = "", body: bytes = FEED) -> bytes:
    """A complete answer."""
    return _OK + headers.encode() + f"Content-Length: {len(body)}\r\n\r\n".encode() + body


def trickle(start: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """Sends a beginning, then a byte now and then."""

    def fault(client: socket.socket, ended: threading.Event) -> None:
        client.sendall(start)
        while not ended.wait(0.05):
            client.sendall(b"a")

    return fault


def stall(client: socket.socket, ended: threading.Event) -> None:
    """Never answers."""
    ended.wait(60)


def endless(client: socket.socket, ended: threading.Event) -> None:
    """Sends for ever."""
    client.sendall(_OK + b"\r\n")
    while not ended.is_set():
        client.sendall(b"x" * 65536)


def reset(client: socket.socket, ended: threading.Event) -> None:
    """Breaks the connection in the middle."""
    client.sendall(_OK + b"Content-Length: 999\r\n\r\nab")
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silent(client: socket.socket, ended: threading.Event) -> None:
    """Closes at once."""


@cache
def _bomb() -> bytes:
    packing = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packing.compress(bytes(1 << 20)) for _ in range(8)) + packing.flush()


FAULTS: dict[str, Callable[[socket.socket, threading.Event], None]] = {
    "/drip-body": trickle(_OK + b"\r\n"),
    "/drip-head": trickle(_OK + b"X-A: "),
    "/stall": stall,
    "/endless": endless,
    "/reset": reset,
    "/silent": silent,
    "/loop": lambda client, _: redirect(client, "/loop"),
    "/to-file": lambda client, _: redirect(client, "file:///etc/passwd"),
    "/to-private": lambda client, _: redirect(client, "http://inside.example/x"),
    "/to-escape": lambda client, _: redirect(client, "http://\x1b]0;PWN\x07/"),
}
"""What cannot be sent as one piece."""

UNCHANGED = {"/modified": "If-Modified-Since: Tue, 04 Mar 2031", "/etag": 'If-None-Match: "a"'}
"""Headers by which a client says what it has: it is not sent again."""

ANSWERS: dict[str, Callable[[], bytes]] = {
    "/ok": lambda: whole('ETag: "a"\r\nLast-Modified: Tue, 04 Mar 2031 08:00:00 GMT\r\n'),
    "/modified": lambda: whole("Last-Modified: Tue, 04 Mar 2031 08:00:00 GMT\r\n"),
    "/etag": lambda: whole('ETag: "a"\r\n'),
    "/bomb": lambda: whole("Content-Encoding: gzip\r\n", _bomb()),
    "/packed": lambda: whole("Content-Encoding: gzip\r\n", zlib.compress(FEED, wbits=31)),
    "/half-packed": lambda: whole("Content-Encoding: gzip\r\n", zlib.compress(FEED, wbits=31)[:-20]),
    "/bad-gzip": lambda: whole("Content-Encoding: gzip\r\n", b"not gzip"),
    "/short": lambda: _OK + b"Content-Length: 99999\r\n\r\n" + FEED,
    "/bad-chunk": lambda: _OK + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n",
    "/huge-header": lambda: whole(f"X-A: {'a' * 3_000_000}\r\n"),
    "/many-headers": lambda: whole("".join(f"X-{number}: a\r\n" for number in range(10_000))),
    "/garbage": lambda: b"\x00\xff not http\r\n\r\n",
    "/empty": lambda: whole("", b""),
    "/busy": lambda: b"HTTP/1.1 429 Too Many\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n",
    "/gone": lambda: b"HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n",
    "/moved": lambda: b"HTTP/1.1 301 Moved\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n",
}
"""What is sent at once."""
