"""Proxies, as the environment or the system names them: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, and NO_PROXY."""

from __future__ import annotations

import http.client
import os
from base64 import b64encode
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urlsplit

from brief.sources.web.answers import FetchError

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from urllib.parse import SplitResult

    from brief.sources.web.connection import DeadlineSocket

    Proxies = Callable[[SplitResult], "Proxy | None"]
    """Which proxy an address is asked through; None for none. Raises FetchError."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that speaks HTTP."""

    host: str
    port: int
    headers: tuple[tuple[str, str], ...] = ()
    """What it wants to be told with each request: who asks."""

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


def proxy_for(address: SplitResult) -> Proxy | None:
    """The proxy for an address; None for machines that are asked directly. Raises FetchError."""
    # 20 ms that nobody pays who asks nothing of the web
    from urllib.request import getproxies, proxy_bypass

    proxies, host = getproxies(), address.hostname or ""
    value = proxies.get(address.scheme) or proxies.get("all")
    if not value or _is_here(host) or _is_excepted(host) or proxy_bypass(_netloc(address)):
        return None
    return _read(value)


def tunnel(raw: DeadlineSocket, proxy: Proxy, host: str, port: int) -> None:
    """Asks the proxy to lead on to a host (RFC 9110, section 9.3.6). Raises FetchError, OSError, HTTPException."""
    place = f"{in_ascii(host)}:{port}"
    lines = [f"CONNECT {place} HTTP/1.1", f"Host: {place}", *(f"{name}: {value}" for name, value in proxy.headers)]
    raw.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
    answer = http.client.HTTPResponse(cast("socket.socket", raw), method="CONNECT")
    answer.begin()
    if answer.status != 200:
        raise FetchError(refusal(proxy, answer.status))


def in_ascii(host: str) -> str:
    """A host as it is written in a request: names of other scripts by IDNA, IPv6 in brackets. Raises UnicodeError."""
    if ":" in host:
        return f"[{host}]"
    return host if host.isascii() else host.encode("idna").decode("ascii")


def refusal(proxy: Proxy, status: int) -> str:
    """What an unhappy status of a proxy means."""
    return f"the proxy {proxy} wants a password (407)" if status == 407 else f"the proxy {proxy} refuses ({status})"


def _read(value: str) -> Proxy:
    """The proxy in a variable. Raises FetchError."""
    try:
        parts = urlsplit(value if "://" in value else f"http://{value}")
        host, port = parts.hostname, parts.port or 80
    except ValueError:
        raise FetchError("the proxy in the environment is no address") from None
    if parts.scheme != "http" or not host:
        raise FetchError(f"the proxy in the environment is of a kind that is not known here: {parts.scheme}://")
    if parts.username is None:
        return Proxy(host, port)
    known = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
    return Proxy(host, port, (("Proxy-Authorization", f"Basic {b64encode(known).decode('ascii')}"),))


def _netloc(address: SplitResult) -> str:
    port = address.port or (443 if address.scheme == "https" else 80)
    return f"{address.hostname}:{port}"


def _is_here(host: str) -> bool:
    """Whether a host is this machine, which no proxy can reach."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _is_excepted(host: str) -> bool:
    """Whether NO_PROXY names a network that an address is in."""
    listed = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    for entry in filter(None, (part.strip() for part in listed.split(","))):
        try:
            if ip_address(host) in ip_network(entry, strict=False):
                return True
        except ValueError:
            continue
    return False
