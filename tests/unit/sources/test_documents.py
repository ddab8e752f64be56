"""What a location holds: shortcuts lead on, packed files are unpacked, and nothing is fetched unasked."""

from __future__ import annotations

import gzip
import plistlib
import zlib
from typing import TYPE_CHECKING

import pytest

from brief.errors import SourceError
from brief.sources.documents import in_utf8, open_location
from brief.sources.shortcuts import address_in
from brief.sources.unpacking import BrokenOffError, TooLargeError, unpacked
from brief.sources.web.fetching import Fetcher
from tests.unit.sources.fault_server import FEED, FaultServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADDRESS = "https://post.example/tunnel?a=1&b=2"


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer().running() as running:
        yield running


@pytest.mark.parametrize(
    "content",
    [
        f"[InternetShortcut]\r\nURL={ADDRESS}\r\n".encode(),
        f"[Desktop Entry]\nType=Link\nURL={ADDRESS}\n".encode(),
        plistlib.dumps({"URL": ADDRESS}),
        plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY),
    ],
    ids=["Windows", "Linux", "macOS", "macOS binary"],
)
def test_a_shortcut_holds_an_address(content: bytes) -> None:
    assert address_in(content, "tunnel.url") == ADDRESS


@pytest.mark.parametrize(
    "content",
    [
        b"[InternetShortcut]\nURL=file:///etc/passwd\n",
        b"nothing",
        plistlib.dumps({"URL": "javascript:alert(1)"}),
        plistlib.dumps(["no", "dictionary"]),
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><plist/>',
        b"bplist00 broken",
    ],
)
def test_a_shortcut_to_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError, match="holds no web address"):
        address_in(content, "x.webloc")


def test_a_shortcut_is_followed_but_not_into_the_readers_network(server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "feed.url"
    path.write_text(f"[InternetShortcut]\nURL={server.url('/ok')}\n")
    with pytest.raises(SourceError, match="in your own network"):
        open_location(str(path), Fetcher)


def test_an_address_that_was_typed_is_fetched(server: FaultServer) -> None:
    document = open_location(server.url("/ok"), Fetcher)
    assert (document.content, document.kind, document.typed) == (FEED, "application/rss+xml", True)


def test_nothing_is_fetched_without_a_fetcher() -> None:
    with pytest.raises(SourceError, match="nothing is fetched here"):
        open_location(ADDRESS)


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "page.html.gz"
    path.write_bytes(gzip.compress(b"<html>tunnel</html>"))
    assert open_location(str(path)).content == b"<html>tunnel</html>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (gzip.compress(bytes(30_000_000)), "too large: more than 20 MB unpacked"),
        (gzip.compress(b"tunnel")[:-6], "is a broken gzip archive"),
        (b"\x1f\x8bnothing", "is a broken gzip archive"),
    ],
    ids=["bomb", "cut off", "no gzip"],
)
def test_a_packed_file_that_is_too_large_or_broken_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "page.gz"
    path.write_bytes(content)
    with pytest.raises(SourceError, match=words):
        open_location(str(path))


def test_unpacking_stops_at_the_limit() -> None:
    packed = zlib.compress(bytes(1000), wbits=31)
    assert unpacked([packed[:5], packed[5:]], 1000) == bytes(1000)
    with pytest.raises(TooLargeError):
        unpacked([packed], 999)
    with pytest.raises(BrokenOffError):
        unpacked([packed[:-1]], 1000)
    assert unpacked([b"as", b" it is"], 8, packed=False) == b"as it is"
    with pytest.raises(TooLargeError):
        unpacked([b"as", b" it is"], 7, packed=False)


@pytest.mark.parametrize("charset", [None, "no-such-thing", "ascii", "utf-8"])
def test_text_stays_as_it_came_when_the_server_is_wrong(charset: str | None) -> None:
    assert in_utf8("Tür".encode(), charset) == "Tür".encode()


def test_text_is_decoded_as_the_server_says() -> None:
    assert in_utf8("Łódź".encode("iso8859-2"), "iso8859-2") == "Łódź".encode()
