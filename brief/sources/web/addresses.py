"""Names to addresses, and which of them no stranger may lead the program to."""

from __future__ import annotations

import socket
import threading
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

from brief.sources.web.answers import FetchError

if TYPE_CHECKING:
    from collections.abc import Callable

    Resolve = Callable[[str, int], list[str]]
    """The addresses of a host; raises OSError."""

_TRANSLATED = ip_network("64:ff9b::/96")
_SHARED = ip_network("100.64.0.0/10")


def resolved(host: str, port: int) -> list[str]:
    """The addresses that the system's resolver gives, the preferred first."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def within(seconds: float, resolve: Resolve, host: str, port: int) -> list[str]:
    """Asks the resolver, which cannot be interrupted, in a thread of its own. Raises FetchError."""
    found: list[str] = []

    def ask() -> None:
        try:
            found.extend(resolve(host, port))
        except (OSError, UnicodeError):
            found.clear()

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise FetchError(f"too slow: no address of {host} was found in time")
    if not found:
        raise FetchError(f"no such host: {host}")
    return found


def is_public(address: str) -> bool:
    """Whether an address belongs to the open internet, in whatever spelling it hides."""
    plain = _plain(address)
    return plain is not None and plain.is_global and not plain.is_multicast and plain not in _SHARED


def _plain(address: str) -> IPv4Address | IPv6Address | None:
    """The address that is reached in the end: mapped, translated and tunneled ones are unwrapped."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    if isinstance(parsed, IPv4Address):
        return parsed
    if parsed in _TRANSLATED:
        return IPv4Address(int(parsed) & 0xFFFFFFFF)
    tunneled = parsed.teredo[1] if parsed.teredo else None
    return parsed.ipv4_mapped or parsed.sixtofour or tunneled or parsed
