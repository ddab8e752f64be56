"""Every fault of a server ends within the limit, with a line in words."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from brief.sources.web.addresses import is_public
from brief.sources.web.answers import Answer, CancelledError, FetchError, Validators
from brief.sources.web.fetching import Fetcher
from brief.sources.web.words import retry_after
from tests.unit.sources.fault_server import FEED, FaultServer

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2031, 3, 4, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with FaultServer().running() as running:
        yield running


@pytest.fixture
def fetcher() -> Fetcher:
    return Fetcher(seconds=20, largest=1_000_000, resolve=resolve, clock=lambda: NOW)


def resolve(host: str, port: int) -> list[str]:
    """A name server of the tests."""
    known = {"127.0.0.1": ["127.0.0.1"], "inside.example": ["10.0.0.7"], "mixed.example": ["8.8.8.8", "10.0.0.7"]}
    if host not in known:
        raise OSError("no such host")
    return known[host]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/endless", "too large: more than 1 MB"),
        ("/bomb", "too large: more than 1 MB"),
        ("/loop", "led around in circles by redirects"),
        ("/chain", "led around in circles by redirects"),
        ("/to-file", "refused: it leads to what is no web address"),
        ("/to-private", "refused: it leads to inside.example in your own network"),
        ("/to-escape", "refused: it leads to what is no web address"),
        ("/short", "the answer breaks off"),
        ("/half-packed", "the answer breaks off"),
        ("/reset", "the connection broke"),
        ("/bad-chunk", "the answer breaks off"),
        ("/huge-header", "the headers are too large"),
        ("/many-headers", "the headers are too large"),
        ("/garbage", "the answer is no HTTP"),
        ("/silent", "the connection broke"),
        ("/empty", "the answer is empty"),
        ("/bad-gzip", "cannot be unpacked"),
        ("/gone", "gone for good (410)"),
    ],
)
def test_a_fault_is_a_line_in_words(server: FaultServer, fetcher: Fetcher, path: str, words: str) -> None:
    with pytest.raises(FetchError) as raised:
        fetcher.fetch(server.url(path), typed=True)
    assert raised.value.words.startswith(words)


@pytest.mark.parametrize("path", ["/drip-body", "/drip-head", "/stall"])
def test_everything_together_counts_against_one_deadline(server: FaultServer, path: str) -> None:
    with pytest.raises(FetchError, match=r"too slow: more than 0\.3 s"):
        Fetcher(seconds=0.3, resolve=resolve).fetch(server.url(path), typed=True)


def test_a_document_comes_with_what_says_whether_it_changed(server: FaultServer, fetcher: Fetcher) -> None:
    answer = fetcher.fetch(server.url("/ok"), typed=True)
    assert answer == Answer(
        server.url("/ok"),
        FEED,
        "application/rss+xml",
        None,
        Validators('"a"', "Tue, 04 Mar 2031 08:00:00 GMT"),
        server.url("/ok"),
    )
    assert "User-Agent: brief/" in server.headers[-1]


def test_nothing_is_sent_twice_when_nothing_changed(server: FaultServer, fetcher: Fetcher) -> None:
    first = fetcher.fetch(server.url("/etag"), typed=True)
    assert fetcher.fetch(server.url("/etag"), first.validators, typed=True).content is None


def test_what_is_packed_is_unpacked(server: FaultServer, fetcher: Fetcher) -> None:
    assert fetcher.fetch(server.url("/packed"), typed=True).content == FEED


def test_a_permanent_redirect_gives_the_new_address(server: FaultServer, fetcher: Fetcher) -> None:
    assert fetcher.fetch(server.url("/moved"), typed=True).moved_to == server.url("/ok")


def test_the_server_says_when_to_ask_again(server: FaultServer, fetcher: Fetcher) -> None:
    with pytest.raises(FetchError, match="asked too often") as raised:
        fetcher.fetch(server.url("/busy"), typed=True)
    assert raised.value.not_before == NOW + timedelta(seconds=120)


def test_a_host_gets_one_request_at_a_time(fetcher: Fetcher) -> None:
    with FaultServer().running() as alone:
        threads = [
            threading.Thread(target=fetcher.fetch, args=(alone.url(f"/slow{number}"),), kwargs={"typed": True})
            for number in (1, 2, 3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert alone.asked.total() == 3
        assert alone.most_at_once == 1


def test_a_wait_can_be_cancelled(server: FaultServer) -> None:
    cancelled = threading.Event()
    threading.Timer(0.1, cancelled.set).start()
    with pytest.raises(CancelledError):
        Fetcher(seconds=30, resolve=resolve).fetch(server.url("/stall"), typed=True, cancelled=cancelled)


@pytest.mark.parametrize("host", ["127.0.0.1", "inside.example", "mixed.example"])
def test_a_feed_cannot_lead_into_the_readers_network(server: FaultServer, fetcher: Fetcher, host: str) -> None:
    before = server.asked.total()
    with pytest.raises(FetchError, match="in your own network"):
        fetcher.fetch(f"http://{host}:{server.port}/ok")
    assert server.asked.total() == before


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1
    192.0.2.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: fc00::1 fd12::1 fe80::1 fe80::1%eth0 ff02::1
    ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: 2002:a00:1:: 2001:db8::1
    nonsense""".split(),
)
def test_addresses_that_are_not_on_the_open_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_addresses_on_the_open_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("spelling", ["2130706433", "0x7f.1", "127.1", "0177.0.0.1"])
def test_odd_spellings_are_judged_by_where_they_lead(spelling: str) -> None:
    with pytest.raises(FetchError, match="in your own network"):
        Fetcher(seconds=5).fetch(f"http://{spelling}:9/")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.example/", "http://", "http://[::1", "http://a:99999/"])
def test_only_web_addresses_are_fetched(fetcher: Fetcher, url: str) -> None:
    with pytest.raises(FetchError, match="no web address"):
        fetcher.fetch(url, typed=True)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("120", timedelta(seconds=120)),
        ("1", timedelta(minutes=1)),
        ("99999999999999999999", timedelta(days=7)),
        ("Tue, 04 Mar 2031 13:00:00 GMT", timedelta(hours=1)),
        ("Tue, 04 Mar 2099 13:00:00 GMT", timedelta(days=7)),
        ("soon", None),
        (None, None),
    ],
)
def test_retry_after_is_followed_within_reason(header: str | None, expected: timedelta | None) -> None:
    assert retry_after(header, NOW) == (NOW + expected if expected else None)
