"""`brief serve`: the page, the reader behind it, and nobody else's page in between."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.screens import chromium

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

aiohttp = pytest.importorskip("aiohttp", reason="the extra `serve` is not installed")

PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def served(library: Path, home: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "brief", "serve", "--port", str(port), "--library", str(library)]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": str(home)}
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


async def page(address: str) -> tuple[str, str]:
    """The page and what it may load, as soon as there is one."""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(address) as answer:
                    return str(await answer.text()), str(answer.headers["Content-Security-Policy"])
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.1)


async def shown(address: str, wanted: str) -> str:
    """What the reader writes until the wanted words are among it."""
    seen = ""
    async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
        connection = session.ws_connect(f"{address}/ws?width=120&height=36", headers={"Origin": address})
        async with connection as websocket:
            async for message in websocket:
                seen += message.data.decode("utf-8", "replace") if isinstance(message.data, bytes) else ""
                if wanted in seen:
                    return seen
    return seen


async def status_for(address: str, origin: str) -> int:
    async with aiohttp.ClientSession() as session:
        try:
            async with session.ws_connect(f"{address}/ws", headers={"Origin": origin}):
                return 101
        except aiohttp.WSServerHandshakeError as error:
            return int(error.status)


def test_the_reader_in_a_browser(analyzed: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    shutil.copy(analyzed, library)

    with served(library, tmp_path) as address:
        html, policy = asyncio.run(page(address))
        reader = asyncio.run(shown(address, "Ferry fares in Vessanto"))
        strange = asyncio.run(status_for(address, "https://elsewhere.example"))

    assert policy.startswith("default-src 'self'")
    assert 'data-session-websocket-url="ws://127.0.0.1' in html
    assert "Ferry fares in Vessanto" in reader
    assert strange == 403


async def walk(address: str, profile: Path) -> str:
    """Goes to the next article in a browser; what came to the page until then."""
    async with (
        asyncio.timeout(PATIENCE),
        aiohttp.ClientSession() as session,
        chromium.opened(session, address, profile) as tab,
    ):
        await tab.wait_for("Articles 1/")
        await tab.tell("Runtime.evaluate", expression="document.querySelector('textarea').focus()")
        await tab.press("j")
        await tab.wait_for("Articles 2/")
        return tab.received


@pytest.mark.skipif(chromium.program() is None, reason="no Chromium is installed")
def test_a_key_in_chromium_reaches_the_reader(analyzed: Path, tmp_path: Path) -> None:
    library = tmp_path / "library.sqlite3"
    shutil.copy(analyzed, library)

    with served(library, tmp_path) as address:
        asyncio.run(page(address))
        seen = asyncio.run(walk(address, tmp_path / "profile"))

    assert "Ferry fares in Vessanto" in seen
