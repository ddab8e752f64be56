"""Where everything printed goes: data to stdout, narration to stderr, nothing that could steer a terminal."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from brief.export.passages import Line, Style

_STYLES: dict[Style, str] = {"": "", "heading": "bold", "name": "bold cyan", "cue": "italic", "note": "dim"}


class Output:
    """The stdout of one command."""

    def __init__(self, as_json: bool = False, plain: bool = False) -> None:
        self.as_json = as_json
        self.plain = plain
        self._console: Console | None = None
        _use_utf8(sys.stdout)

    def row(self, row: dict[str, Any]) -> None:
        """One JSON object on a line of its own."""
        from brief.export.rows import dump

        self.raw(dump(row) + "\n")

    def raw(self, text: str) -> None:
        """Text that is safe to show as it is."""
        sys.stdout.write(text)

    def lines(self, lines: Iterable[Line]) -> None:
        """Lines for people: wrapped and styled on a terminal, one line each elsewhere."""
        if self.plain or not shows_styles(sys.stdout):
            from brief.export.passages import plain

            for line in lines:
                self.raw(plain([line]))
        else:
            self._print_styled(lines)

    def finish(self) -> None:
        """Sends what is still held back."""
        sys.stdout.flush()

    def _print_styled(self, lines: Iterable[Line]) -> None:
        from rich.console import Console
        from rich.text import Text

        if self._console is None:
            colors = {} if wants_colors() else {"color_system": None}
            self._console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, **colors)  # type: ignore[arg-type]
        for line in lines:
            self._console.print(Text.assemble(*((piece.text, _STYLES[piece.style]) for piece in line)))


def print_text(text: str) -> None:
    """Prints text of brief's own."""
    _use_utf8(sys.stdout)
    sys.stdout.write(text)


def stand_in_for_closed_streams() -> None:
    """Python has None for a stdout or stderr that was closed before it started; writing to it must not fail."""
    if sys.stdout is None:
        sys.stdout = io.StringIO()
    if sys.stderr is None:
        sys.stderr = io.StringIO()


def note(message: str) -> None:
    """One line of narration on stderr, whatever is in it."""
    from brief.text.cleaning import clean_line

    # A closed stderr is no reason to fail.
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(_writable(clean_line(message), sys.stderr) + "\n")
        sys.stderr.flush()


def shows_styles(stream: TextIO) -> bool:
    """Whether lines are wrapped and styled: only on a terminal that can do more than print."""
    return stream.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


def wants_colors() -> bool:
    """Whether escape codes are welcome (https://no-color.org)."""
    return not os.environ.get("NO_COLOR")


def _use_utf8(stream: TextIO) -> None:
    """JSON and Markdown are UTF-8 whatever the locale; on a terminal what it cannot show becomes a question mark."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure and stream.isatty():
        reconfigure(errors="replace")
    elif reconfigure:
        reconfigure(encoding="utf-8", errors="replace")


def _writable(text: str, stream: TextIO) -> str:
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "replace").decode(encoding, "replace")
