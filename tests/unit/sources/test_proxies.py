"""Through a proxy: what is asked of it, whom it may be asked for, and its refusals in words."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from brief.sources.web.answers import FetchError
from brief.sources.web.fetching import Fetcher
from brief.sources.web.proxies import Proxy, proxy_for
from tests.unit.sources.fault_server import FEED, redirect, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PUBLIC = "93.184.216.34"


class LocalProxy:
    """A proxy on this machine: answers plain requests itself, and leads every tunnel to one server."""

    def __init__(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        self.requests: list[str] = []
        self.leads_to = 0
        """The port that tunnels lead to."""
        self.status = b""
        """What it answers instead, when it refuses."""
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def lines(self) -> list[str]:
        """The first lines of the requests."""
        return [request.partition(" HTTP/")[0] for request in self.requests]

    def close(self) -> None:
        """Answers no longer."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, suppress(OSError):
            request = client.recv(65536).decode("latin-1")
            self.requests.append(request)
            if self.status:
                client.sendall(b"HTTP/1.1 " + self.status + b"\r\nContent-Length: 0\r\n\r\n")
            elif request.startswith("CONNECT"):
                self._lead(client)
            elif "/to-private" in request:
                redirect(client, "http://intranet.example/secret")
            elif "/to-unknown" in request:
                redirect(client, "http://only-the-proxy-knows.example/secret")
            else:
                client.sendall(whole())

    def _lead(self, client: socket.socket) -> None:
        with socket.create_connection(("127.0.0.1", self.leads_to)) as server:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            threading.Thread(target=pass_on, args=(server, client), daemon=True).start()
            pass_on(client, server)


def pass_on(one: socket.socket, other: socket.socket) -> None:
    """Sends what comes from one to the other."""
    with suppress(OSError):
        while content := one.recv(65536):
            other.sendall(content)


@pytest.fixture
def proxy() -> Iterator[LocalProxy]:
    running = LocalProxy()
    yield running
    running.close()


def resolve(host: str, port: int) -> list[str]:
    """What the name server of the reader's network knows: its own machines, and one outside."""
    known = {"127.0.0.1": ["127.0.0.1"], "intranet.example": ["10.1.2.3"], "known.example": [PUBLIC]}
    if host not in known:
        raise OSError("no such host")
    return known[host]


def fetcher(proxy: LocalProxy, *headers: tuple[str, str], context: ssl.SSLContext | None = None) -> Fetcher:
    """Asks for everything through the proxy."""
    through = Proxy("127.0.0.1", proxy.port, headers)
    return Fetcher(seconds=20, resolve=resolve, context=context, proxies=lambda _: through)


def test_a_plain_address_is_asked_of_the_proxy_by_its_whole_name(proxy: LocalProxy) -> None:
    asking = fetcher(proxy, ("Proxy-Authorization", "Basic aWxzZTpzZWE="))
    answer = asking.fetch("http://post.example/feed?page=2", typed=True)
    assert answer.content == FEED
    (request,) = proxy.requests
    assert request.startswith("GET http://post.example:80/feed?page=2 HTTP/1.1\r\nHost: post.example")
    assert "Proxy-Authorization: Basic aWxzZTpzZWE=" in request
    assert "User-Agent: brief/" in request


def test_a_secure_address_is_asked_through_a_tunnel(
    proxy: LocalProxy, secure_port: int, certificate: tuple[Path, Path]
) -> None:
    proxy.leads_to = secure_port
    context = ssl.create_default_context(cafile=str(certificate[0]))
    asking = fetcher(proxy, ("Proxy-Authorization", "Basic aWxzZTpzZWE="), context=context)
    assert asking.fetch("https://post.example/feed", typed=True).content == FEED
    (request,) = proxy.requests
    assert request.startswith("CONNECT post.example:443 HTTP/1.1\r\n")
    assert "Proxy-Authorization: Basic aWxzZTpzZWE=" in request
    assert "User-Agent" not in request


def test_a_proxy_that_shows_another_certificate_is_refused(
    proxy: LocalProxy, secure_port: int, certificate: tuple[Path, Path]
) -> None:
    proxy.leads_to = secure_port
    context = ssl.create_default_context(cafile=str(certificate[0]))
    with pytest.raises(FetchError, match="its certificate is not valid"):
        fetcher(proxy, context=context).fetch("https://other.example/feed", typed=True)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://post.example/to-private", "refused: it leads to intranet.example in your own network"),
        ("http://post.example/to-unknown", "refused: where only-the-proxy-knows.example is cannot be told"),
    ],
)
def test_a_redirect_leads_no_proxy_into_the_readers_network(proxy: LocalProxy, url: str, words: str) -> None:
    with pytest.raises(FetchError, match=words):
        fetcher(proxy).fetch(url, typed=True)
    assert proxy.lines == [f"GET http://post.example:80{urlsplit(url).path}"]


@pytest.mark.parametrize("host", ["intranet.example", "10.1.2.3", "169.254.169.254", "[::1]", "unknown.example"])
def test_a_feed_leads_no_proxy_into_the_readers_network(proxy: LocalProxy, host: str) -> None:
    with pytest.raises(FetchError, match=r"^refused: "):
        fetcher(proxy).fetch(f"http://{host}/secret")
    assert proxy.requests == []


def test_a_public_host_that_a_feed_names_is_asked_for(proxy: LocalProxy) -> None:
    assert fetcher(proxy).fetch("http://known.example/page").content == FEED


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize(
    ("status", "words"),
    [
        (b"407 Who are you", r"the proxy .* wants a password \(407\)"),
        (b"403 No", r"(the proxy .* refuses|the server refuses this program) \(403\)"),
    ],
)
def test_refusals_of_a_proxy_are_words(proxy: LocalProxy, scheme: str, status: bytes, words: str) -> None:
    proxy.status = status
    with pytest.raises(FetchError, match=words):
        fetcher(proxy).fetch(f"{scheme}://post.example/feed", typed=True)


def test_a_proxy_that_does_not_answer_is_words() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        through = Proxy("127.0.0.1", closed.getsockname()[1])
    with pytest.raises(FetchError, match=r"the proxy 127\.0\.0\.1:\d+ cannot be reached"):
        Fetcher(seconds=20, resolve=resolve, proxies=lambda _: through).fetch("http://post.example/feed", typed=True)


def test_a_proxy_that_says_nothing_is_given_up(proxy: LocalProxy) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        through = Proxy("127.0.0.1", silent.getsockname()[1])
        asking = Fetcher(seconds=0.3, resolve=resolve, proxies=lambda _: through)
        with pytest.raises(FetchError, match="too slow"):
            asking.fetch("https://post.example/feed", typed=True)


@pytest.mark.parametrize(
    ("variables", "url", "proxy"),
    [
        ({}, "http://post.example/", None),
        ({"HTTP_PROXY": "http://gate.example:3128"}, "http://post.example/", Proxy("gate.example", 3128)),
        ({"http_proxy": "gate.example"}, "http://post.example/", Proxy("gate.example", 80)),
        ({"HTTP_PROXY": "http://gate.example"}, "https://post.example/", None),
        ({"HTTPS_PROXY": "http://gate.example:8080/"}, "https://post.example/", Proxy("gate.example", 8080)),
        ({"ALL_PROXY": "http://gate.example:8080"}, "https://post.example/", Proxy("gate.example", 8080)),
        (
            {"HTTP_PROXY": "http://ilse:s%40a@gate.example:1"},
            "http://post.example/",
            Proxy("gate.example", 1, (("Proxy-Authorization", "Basic aWxzZTpzQGE="),)),
        ),
        ({"HTTP_PROXY": "gate.example", "NO_PROXY": "post.example"}, "http://post.example/", None),
        ({"HTTP_PROXY": "gate.example", "NO_PROXY": ".example"}, "http://news.post.example/", None),
        ({"HTTP_PROXY": "gate.example", "no_proxy": "a.example, 10.0.0.0/8"}, "http://10.1.2.3/", None),
        ({"HTTP_PROXY": "gate.example", "NO_PROXY": "*"}, "http://post.example/", None),
        ({"HTTP_PROXY": "gate.example"}, "http://localhost:8000/", None),
        ({"HTTP_PROXY": "gate.example"}, "http://127.0.0.1:8000/", None),
        ({"HTTP_PROXY": "gate.example"}, "http://[::1]/", None),
        ({"HTTP_PROXY": "gate.example", "REQUEST_METHOD": "GET"}, "http://post.example/", None),
    ],
)
def test_the_environment_names_the_proxy(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], url: str, proxy: Proxy | None
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(urlsplit(url)) == proxy


@pytest.mark.parametrize("value", ["socks5://gate.example:1080", "https://gate.example", "http://", "http://gate:port"])
def test_a_proxy_that_is_not_understood_is_words(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("HTTP_PROXY", value)
    with pytest.raises(FetchError, match="the proxy in the environment is"):
        proxy_for(urlsplit("http://post.example/"))
