"""A headless Chromium that is told by the DevTools protocol what to do (https://chromedevtools.github.io)."""

from __future__ import annotations

import asyncio
import base64
import itertools
import shutil
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from aiohttp import ClientSession, ClientWebSocketResponse

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run")


def program() -> str | None:
    """The browser's program, if one is installed."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Page:
    """One tab, and everything that came to it through websockets."""

    def __init__(self, connection: ClientWebSocketResponse) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self.received = ""

    async def tell(self, method: str, **parameters: Any) -> None:
        """Sends a command and waits until it is done: a key must not overtake the focus."""
        number = next(self._numbers)
        await self._connection.send_json({"id": number, "method": method, "params": parameters})
        while (await self._listen()).get("id") != number:
            pass

    async def press(self, key: str) -> None:
        """Presses the key of a letter."""
        place = {"code": f"Key{key.upper()}", "windowsVirtualKeyCode": ord(key.upper())}
        await self.tell("Input.dispatchKeyEvent", type="keyDown", key=key, text=key, **place)
        await self.tell("Input.dispatchKeyEvent", type="keyUp", key=key, **place)

    async def wait_for(self, words: str) -> None:
        """Listens until the words came through a websocket."""
        while words not in self.received:
            await self._listen()

    async def _listen(self) -> dict[str, Any]:
        """The next answer or event."""
        event: dict[str, Any] = await self._connection.receive_json()
        if event.get("method") == "Network.webSocketFrameReceived":
            frame = event["params"]["response"]
            data = frame["payloadData"]
            self.received += base64.b64decode(data).decode("utf-8", "replace") if frame["opcode"] == 2 else data
        return event


@asynccontextmanager
async def opened(session: ClientSession, address: str, profile: Path) -> AsyncIterator[Page]:
    """A browser with one tab on an address, ended with its children."""
    command = [str(program()), *QUIET, "--remote-debugging-port=0", f"--user-data-dir={profile}", "about:blank"]
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*command, stdout=quiet, stderr=quiet)
    try:
        port = await _port(profile)
        tabs = await (await session.get(f"http://127.0.0.1:{port}/json/list")).json()
        debugger = next(tab["webSocketDebuggerUrl"] for tab in tabs if tab["type"] == "page")
        async with session.ws_connect(debugger, max_msg_size=0) as connection:
            page = Page(connection)
            await page.tell("Network.enable")
            await page.tell("Page.navigate", url=address)
            yield page
    finally:
        process.terminate()
        await process.wait()


async def _port(profile: Path) -> int:
    """Where the browser listens, as soon as it does."""
    told = profile / "DevToolsActivePort"
    while not (told.exists() and told.read_text().count("\n")):
        await asyncio.sleep(0.05)
    return int(told.read_text().split()[0])
