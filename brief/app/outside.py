"""Other programs: the browser for an article's address, the editor for its text; argument lists, never a shell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.model import Article

_OPENERS = ("xdg-open", "wslview", "open") if sys.platform != "darwin" else ("open",)
_TAKE_A_LINE = {"vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "kak", "micro", "joe", "jed", "ne", "less"}
"""Programs that start at line N when they are given +N."""
_BLANKS = re.compile(r"\s+")
_FIRST_WORDS = 40
"""Characters of a paragraph by which it is found in a file."""


def web_address(location: str) -> str | None:
    """The location, when it is an address that a browser may be given: http or https, with a host."""
    try:
        parts = urlsplit(location)
        host = parts.hostname
    except ValueError:
        return None
    printable = location.isprintable() and " " not in location
    return location if printable and parts.scheme in ("http", "https") and host else None


def open_address(address: str) -> bool:
    """Hands an address to the desktop's browser; whether there was a program to hand it to."""
    opener = next((path for name in _OPENERS if (path := shutil.which(name))), None)
    if opener is None:
        return False
    quiet = subprocess.DEVNULL
    try:
        subprocess.Popen([opener, address], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError:
        return False
    return True


def editor(environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """The program that shows texts: VISUAL, EDITOR or PAGER as the user set it, else less."""
    for name in ("VISUAL", "EDITOR", "PAGER"):
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError:
            continue
        if words and (path := shutil.which(words[0])):
            return [path, *words[1:]]
    less = shutil.which("less") or shutil.which("more")
    return [less] if less else None


def at_line(command: list[str], path: Path, line: int) -> list[str]:
    """The command with a file, at a line where the program is known to understand that."""
    name = Path(command[0]).stem
    place = [f"+{line}"] if name in _TAKE_A_LINE else []
    return [*command, *place, str(path.absolute())]


def source_file(article: Article) -> Path | None:
    """The text file that the article was read from, if it is still there."""
    path = Path(article.location)
    readable = path.suffix.casefold() in (".txt", ".md", ".markdown", ".text", ".html", ".htm")
    try:
        return path if readable and path.is_file() else None
    except (OSError, ValueError):
        return None


def line_of(text: str, passage: str) -> int:
    """The line, from 1, on which a passage begins, however its blanks are written; 1 when it is not there."""
    wanted = _BLANKS.sub(" ", passage).strip()[:_FIRST_WORDS]
    if not wanted:
        return 1
    found = re.search(r"\s+".join(map(re.escape, wanted.split(" "))), text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
