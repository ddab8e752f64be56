"""Certificates are verified: an unknown one, one for another host, and a good one."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import pytest

from brief.sources.web.answers import FetchError
from brief.sources.web.fetching import Fetcher
from tests.unit.sources.fault_server import FEED

if TYPE_CHECKING:
    from pathlib import Path


def fetch(host: str, port: int, trusted: Path | None) -> bytes | None:
    """What comes from the server, by a name that leads to it."""
    context = ssl.create_default_context(cafile=str(trusted)) if trusted else None
    fetcher = Fetcher(seconds=20, resolve=lambda host, port: ["127.0.0.1"], context=context)
    return fetcher.fetch(f"https://{host}:{port}/ok", typed=True).content


def test_a_certificate_that_nobody_vouches_for_is_refused(secure_port: int) -> None:
    with pytest.raises(FetchError, match="its certificate is not valid"):
        fetch("post.example", secure_port, None)


def test_a_certificate_of_another_host_is_refused(secure_port: int, certificate: tuple[Path, Path]) -> None:
    with pytest.raises(FetchError, match="its certificate is not valid: Hostname mismatch"):
        fetch("other.example", secure_port, certificate[0])


def test_a_good_certificate_is_accepted(secure_port: int, certificate: tuple[Path, Path]) -> None:
    assert fetch("post.example", secure_port, certificate[0]) == FEED
