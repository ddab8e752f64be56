"""Paints the kept frame on a plain terminal at once; wherever anything is unusual it paints nothing."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from brief.app.first_rows.frame import SETTING, belongs, unpacked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType
    from typing import Any

_INPUT, _SCREEN = 0, 2
"""Textual reads keys from stdin, and draws on stderr."""
ENTER = "\x1b[?1049h"
"""To the alternate screen."""
_BEFORE, _AFTER = f"{ENTER}\x1b[?25l\x1b[?7l", "\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Painted:
    """A terminal that shows kept rows and keeps the keys that are typed, until it is taken over or given back."""

    def __init__(self) -> None:
        import termios

        self.attributes: list[Any] = termios.tcgetattr(_INPUT)
        """How the terminal was found."""
        self.waiting = True
        """Whether neither has happened yet."""
        self._handlers: dict[int, Any] = {}

    def begin(self, lines: Sequence[str]) -> None:
        """Paints. Raises OSError and termios.error."""
        self._watch()
        self._keep_keys()
        rows = (f"\x1b[{number};1H{line}\x1b[0m" for number, line in enumerate(lines, 1))
        _write(_BEFORE + "".join(rows))

    def taken_over(self) -> None:
        """Textual has the terminal now, and gives it back itself."""
        import signal

        self.waiting = False
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def give_back(self) -> None:
        """Leaves the terminal as it was found, unless Textual does."""
        if self.waiting:
            import termios

            self.taken_over()
            # where the terminal is gone there is nothing to give back
            with suppress(OSError, termios.error):
                _write(_AFTER)
                termios.tcsetattr(_INPUT, termios.TCSANOW, self.attributes)

    def _keep_keys(self) -> None:
        """Keys wait unseen for Textual, but for ctrl+c."""
        import termios

        inputs, outputs, controls, locals_, *speeds, characters = self.attributes
        locals_ &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
        inputs &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
        characters = list(characters)
        characters[termios.VMIN], characters[termios.VTIME] = 1, 0
        # stopped by ctrl+z now, the shell would find its screen covered
        characters[termios.VSUSP] = characters[termios.VQUIT] = os.fpathconf(_INPUT, "PC_VDISABLE").to_bytes(1, "big")
        wanted = [inputs, outputs, controls, locals_, *speeds, characters]
        termios.tcsetattr(_INPUT, termios.TCSANOW, wanted)

    def _watch(self) -> None:
        import signal

        for name in _SIGNALS:
            number = getattr(signal, name)
            if signal.getsignal(number) is not signal.SIG_IGN:
                self._handlers[number] = signal.signal(number, self._end)

    def _end(self, number: int, frame: FrameType | None) -> None:
        """Ends by the signal, with the terminal given back first."""
        import signal

        self.give_back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def paint(arguments: Sequence[str]) -> Painted | None:
    """The rows that the last session left, if this start is one to read on and they are still true."""
    place = _library(arguments)
    if place is None or not _is_plain():
        return None
    try:
        lines = _lines(place)
        return _begun(lines) if lines else None
    except Exception:
        # whatever it is, the start goes on without; what matters is met and told there
        return None


def _begun(lines: Sequence[str]) -> Painted | None:
    painted = Painted()
    try:
        painted.begin(lines)
    except Exception:
        painted.give_back()
        raise
    return painted


def _lines(place: str) -> list[str] | None:
    from brief.library.glimpse import glimpse

    columns, rows = os.get_terminal_size(_SCREEN)
    kept, newest = glimpse(place, SETTING)
    return unpacked(kept, belongs(columns, rows, newest), rows)


def _library(arguments: Sequence[str]) -> str | None:
    """The file of a start without any other argument."""
    if len(arguments) == 2 and arguments[0] == "--library":
        place = arguments[1]
    elif arguments:
        return None
    else:
        place = os.environ.get("BRIEF_LIBRARY", "")
    if not place:
        from brief.paths import library_file

        place = str(library_file())
    return None if place == ":memory:" else place


def _is_plain() -> bool:
    """Whether stdin, stdout and stderr are one terminal in the foreground that draws, and nothing is redirected."""
    try:
        one = os.ttyname(0) == os.ttyname(1) == os.ttyname(2) and os.tcgetpgrp(_INPUT) == os.getpgrp()
        utf8 = sys.__stderr__ is not None and sys.__stderr__.encoding.lower() == "utf-8"
    except (OSError, AttributeError):
        return False
    redirected = any(os.environ.get(name) for name in ("TEXTUAL_DRIVER", "COLUMNS", "LINES"))
    return one and utf8 and not redirected and os.environ.get("TERM", "dumb") not in ("", "dumb", "unknown")


def _write(text: str) -> None:
    left = text.encode()
    while left:
        left = left[os.write(_SCREEN, left) :]
