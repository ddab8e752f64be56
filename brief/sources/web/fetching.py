"""Gets one document from the web."""

from __future__ import annotations

import http.client
import ssl
import threading
import zlib
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from brief import __version__
from brief.sources.unpacking import PACKED, BrokenOffError, TooLargeError, unpacked
from brief.sources.web.addresses import is_public, resolved, within
from brief.sources.web.answers import Answer, FetchError, Validators
from brief.sources.web.connection import Connection, Deadline
from brief.sources.web.proxies import in_ascii, proxy_for, refusal
from brief.sources.web.words import error_in_words, retry_after, status_in_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.sources.web.addresses import Resolve
    from brief.sources.web.proxies import Proxies, Proxy

SECONDS = 30.0
"""How long a document may take, with everything."""
LARGEST = 20_000_000
"""Bytes of a document after unpacking."""
MOST_REDIRECTS = 10
AGENT = f"brief/{__version__} (terminal news reader)"
_ACCEPTED = (
    "application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9,"
    " application/xhtml+xml;q=0.9, application/xml;q=0.8, */*;q=0.5"
)
_PIECE = 65_536
_NO_ADDRESS = "refused: it leads to what is no web address"
_MOVED_FOR_GOOD = frozenset((301, 308))
_MOVED = frozenset((301, 302, 303, 307, 308))


@cache
def _verifying() -> ssl.SSLContext:
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class _Hop:
    """One request on the way to the document."""

    url: str
    typed: bool
    """Whether the reader named this host: then it may be a machine of their own network."""
    validators: Validators
    permanent: bool = True

    def next(self, location: str, status: int) -> _Hop:
        """Where a redirect leads. Raises FetchError."""
        url = _joined(self.url, location)
        same_host = _parts(url).hostname == _parts(self.url).hostname
        permanent = self.permanent and status in _MOVED_FOR_GOOD
        return replace(self, url=url, typed=self.typed and same_host, permanent=permanent)


class Fetcher:
    """Fetches documents, at most one at a time from a host; can be used from several threads."""

    def __init__(
        self,
        seconds: float = SECONDS,
        largest: int = LARGEST,
        resolve: Resolve = resolved,
        clock: Callable[[], datetime] | None = None,
        context: ssl.SSLContext | None = None,
        proxies: Proxies = proxy_for,
    ) -> None:
        self._proxies = proxies
        self._seconds = seconds
        self._largest = largest
        self._resolve = resolve
        self._clock = clock or (lambda: datetime.now(UTC))
        self._context = context
        self._hosts: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._guard = threading.Lock()

    def fetch(
        self,
        url: str,
        validators: Validators = Validators(),  # noqa: B008 - it is frozen
        typed: bool = False,
        cancelled: threading.Event | None = None,
    ) -> Answer:
        """The document at an address. Raises FetchError, CancelledError."""
        hop = _Hop(url, typed, validators)
        deadline = None
        for _ in range(MOST_REDIRECTS + 1):
            with self._host(_parts(hop.url)):
                # the wait for another request to the same host is not the server's fault
                deadline = deadline or Deadline(monotonic() + self._seconds, cancelled or threading.Event())
                answer = self._guarded(hop, deadline)
            if isinstance(answer, Answer):
                return answer
            hop = answer
        raise FetchError("led around in circles by redirects")

    def _host(self, parts: SplitResult) -> threading.Lock:
        with self._guard:
            return self._hosts[parts.hostname or ""]

    def _guarded(self, hop: _Hop, deadline: Deadline) -> Answer | _Hop:
        try:
            return self._request(hop, deadline)
        except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
            raise FetchError(error_in_words(error, self._seconds)) from error

    def _request(self, hop: _Hop, deadline: Deadline) -> Answer | _Hop:
        parts = _parts(hop.url)
        proxy = self._proxies(parts)
        plain = proxy if parts.scheme == "http" else None
        connection = self._connection(parts, hop.typed, deadline, proxy)
        try:
            target = (
                f"http://{in_ascii(connection.host)}:{connection.port}{_target(parts)}" if plain else _target(parts)
            )
            connection.request("GET", target, headers=_headers(hop.validators) | dict(plain.headers if plain else ()))
            response = connection.getresponse()
            if proxy is not None and response.status == 407:
                raise FetchError(refusal(proxy, response.status))
            return self._answer(response, hop)
        finally:
            connection.end()

    def _connection(self, parts: SplitResult, typed: bool, deadline: Deadline, proxy: Proxy | None) -> Connection:
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        addresses = [] if typed and proxy else self._checked(host, port, typed, deadline, proxy)
        if proxy is not None:
            addresses = within(deadline.left(), self._resolve, proxy.host, proxy.port)
        context = (self._context or _verifying()) if parts.scheme == "https" else None
        return Connection(addresses, host, port, deadline, context, proxy)

    def _checked(self, host: str, port: int, typed: bool, deadline: Deadline, proxy: Proxy | None) -> list[str]:
        """The addresses of a host, to which this request may go. Raises FetchError."""
        try:
            addresses = within(deadline.left(), self._resolve, host, port)
        except FetchError as error:
            if proxy is None:
                raise
            # the proxy may know the host, and it may be a machine of the reader's network
            raise FetchError(f"refused: where {host} is cannot be told from behind a proxy; add it by name") from error
        if not typed and not all(map(is_public, addresses)):
            raise FetchError(f"refused: it leads to {host} in your own network")
        return addresses

    def _answer(self, response: http.client.HTTPResponse, hop: _Hop) -> Answer | _Hop:
        moved_to = hop.url if hop.permanent else None
        if response.status in _MOVED and (location := response.getheader("Location")):
            return hop.next(location, response.status)
        if response.status == 304:
            return Answer(hop.url, None, validators=hop.validators, moved_to=moved_to)
        if response.status != 200:
            not_before = retry_after(response.getheader("Retry-After"), self._clock())
            raise FetchError(status_in_words(response.status), not_before)
        content = self._content(response)
        if not content.strip():
            raise FetchError("the answer is empty")
        validators = Validators(_header(response, "ETag"), _header(response, "Last-Modified"))
        kind, charset = response.headers.get_content_type(), response.headers.get_content_charset()
        return Answer(hop.url, content, kind, charset, validators, moved_to)

    def _content(self, response: http.client.HTTPResponse) -> bytes:
        """The unpacked body. Raises FetchError when it is too large or breaks off."""
        packed = (response.getheader("Content-Encoding") or "").strip().lower() in PACKED
        try:
            content = unpacked(iter(lambda: response.read(_PIECE), b""), self._largest, packed)
        except TooLargeError:
            raise FetchError(f"too large: more than {self._largest // 1_000_000} MB") from None
        except BrokenOffError:
            raise FetchError("the answer breaks off") from None
        if response.length:
            raise FetchError("the answer breaks off")
        return content


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise FetchError(_NO_ADDRESS) from None


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        readable = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        readable = None
    if not readable:
        raise FetchError(_NO_ADDRESS)
    return parts


def _target(parts: SplitResult) -> str:
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~-._?") for part in (parts.path or "/", parts.query))
    return f"{path}?{query}" if query else path


def _headers(validators: Validators) -> dict[str, str]:
    headers = {"User-Agent": AGENT, "Accept": _ACCEPTED, "Accept-Encoding": "gzip, deflate", "Connection": "close"}
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.modified:
        headers["If-Modified-Since"] = validators.modified
    return headers


def _header(response: http.client.HTTPResponse, name: str) -> str | None:
    """A header that can be sent back as it is."""
    value = response.getheader(name)
    return value if value and value.isascii() and value.isprintable() and len(value) < 500 else None
