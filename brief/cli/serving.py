"""`brief serve`: the reader in a browser of this machine, through textual-serve."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.session import DONE, Command
from brief.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from aiohttp import web

    from brief.cli.session import Session

HOST = "127.0.0.1"
"""Nobody but this machine: whoever reaches the page can read what its user can."""
POLICY = (
    "default-src 'self' 'unsafe-inline'; connect-src 'self' ws://127.0.0.1:{port};"
    " img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'"
)
"""What the page may ask for: nothing from anywhere else (CSP level 3)."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="port on this machine (8000)")


def _serve(session: Session) -> int:
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise UsageError("brief serve needs textual-serve", "pip install 'brief-reader[serve]'") from error
    from aiohttp import web

    class LocalServer(Server):  # type: ignore[misc,unused-ignore]
        """Serves its own page only: a page of somebody else could type into the reader."""

        async def handle_index(self, request: web.Request) -> web.StreamResponse:
            """The page; the font it would ask of another host is not fetched."""
            page: web.StreamResponse = await super().handle_index(request)
            page.headers["Content-Security-Policy"] = POLICY.format(port=self.port)
            return page

        async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
            """The connection of the page, if it is ours."""
            if request.headers.get("Origin") != self.public_url:
                raise web.HTTPForbidden(text="only for the page of brief")
            return await super().handle_websocket(request)

    port = session.options.port
    library = session.options.library
    # textual-serve gives this line to a shell: every word of it is quoted
    words = [sys.executable, "-m", "brief", "--library", str(library or ":memory:")]
    note(f"the reader is at http://{HOST}:{port} until ctrl+c")
    LocalServer(shlex.join(words), host=HOST, port=port, title="brief").serve()
    return DONE


COMMANDS = (Command("serve", "the reader in a browser of this machine", _arguments, _serve),)
