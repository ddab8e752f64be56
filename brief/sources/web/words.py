"""Statuses, headers and errors of the network in words."""

from __future__ import annotations

import http.client
import ssl
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_LONGEST_WAIT = timedelta(days=7)
_SHORTEST_WAIT = timedelta(minutes=1)
_STATUSES = {
    400: "the server did not understand the request",
    401: "a password is needed",
    403: "the server refuses this program",
    404: "not found",
    406: "the server refuses this program",
    408: "too slow: the server gave up",
    410: "gone for good",
    429: "asked too often",
    451: "not available for legal reasons",
    500: "the server has an error",
    502: "the server has an error",
    503: "the server is busy",
    504: "the server has an error",
}


def status_in_words(status: int) -> str:
    """What an unhappy status means."""
    known = _STATUSES.get(status) or ("the server has an error" if status >= 500 else "an answer that makes no sense")
    return f"{known} ({status})"


def retry_after(value: str | None, now: datetime) -> datetime | None:
    """The moment that a Retry-After header asks for: seconds or a date, between a minute and a week from now."""
    if not value:
        return None
    value = value.strip()
    if value.isascii() and value.isdigit():
        asked = now + timedelta(seconds=min(int(value[:9]), int(_LONGEST_WAIT.total_seconds())))
    else:
        try:
            asked = parsedate_to_datetime(value)
        except (ValueError, TypeError):
            return None
        asked = asked if asked.tzinfo else asked.replace(tzinfo=UTC)
    return min(max(asked, now + _SHORTEST_WAIT), now + _LONGEST_WAIT)


def error_in_words(error: Exception, seconds: float) -> str:
    """What an exception of the network means."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {error.verify_message}"
    if isinstance(error, ssl.SSLError):
        return "no secure connection could be made"
    if isinstance(error, TimeoutError):
        return f"too slow: more than {seconds:g} s"
    if isinstance(error, http.client.LineTooLong) or "headers" in str(error):
        return "the headers are too large"
    if isinstance(error, http.client.IncompleteRead):
        return "the answer breaks off"
    if isinstance(error, ConnectionRefusedError):
        return "nobody answers there"
    if isinstance(error, ConnectionError | http.client.RemoteDisconnected):
        return "the connection broke"
    if isinstance(error, zlib.error):
        return "cannot be unpacked"
    if isinstance(error, http.client.HTTPException | ValueError):
        return "the answer is no HTTP"
    return f"cannot be reached: {getattr(error, 'strerror', None) or type(error).__name__}".lower()
