"""Certificates are verified: an unknown one, one for another host, and a good one."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from brief.sources.web.answers import FetchError
from brief.sources.web.fetching import Fetcher
from tests.unit.sources.fault_server import FEED, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate of post.example and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl makes the certificate, and is not installed")
    folder = tmp_path_factory.mktemp("certificate")
    made, key = folder / "made.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=post.example"]
    names = ["-addext", "subjectAltName=DNS:post.example", "-keyout", str(key), "-out", str(made)]
    subprocess.run([*command, *names], check=True, capture_output=True)
    return made, key


@pytest.fixture(scope="module")
def port(certificate: tuple[Path, Path]) -> Iterator[int]:
    """Where a server with the certificate answers."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        threading.Thread(target=serve, args=(listening, context), daemon=True).start()
        yield listening.getsockname()[1]


def serve(listening: socket.socket, context: ssl.SSLContext) -> None:
    with suppress(OSError):
        while True:
            raw, _ = listening.accept()
            with suppress(OSError), context.wrap_socket(raw, server_side=True) as client:
                client.recv(65536)
                client.sendall(whole())


def fetch(host: str, port: int, trusted: Path | None) -> bytes | None:
    """What comes from the server, by a name that leads to it."""
    context = ssl.create_default_context(cafile=str(trusted)) if trusted else None
    fetcher = Fetcher(seconds=20, resolve=lambda host, port: ["127.0.0.1"], context=context)
    return fetcher.fetch(f"https://{host}:{port}/ok", typed=True).content


def test_a_certificate_that_nobody_vouches_for_is_refused(port: int) -> None:
    with pytest.raises(FetchError, match="its certificate is not valid"):
        fetch("post.example", port, None)


def test_a_certificate_of_another_host_is_refused(port: int, certificate: tuple[Path, Path]) -> None:
    with pytest.raises(FetchError, match="its certificate is not valid: Hostname mismatch"):
        fetch("other.example", port, certificate[0])


def test_a_good_certificate_is_accepted(port: int, certificate: tuple[Path, Path]) -> None:
    assert fetch("post.example", port, certificate[0]) == FEED
