"""Copying: by a program of the desktop where there is one, and through the terminal everywhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SECONDS = 2.0
"""A clipboard program that takes longer is left alone."""

_PROGRAMS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("", "pbcopy", ()),
    ("WAYLAND_DISPLAY", "wl-copy", ()),
    ("DISPLAY", "xclip", ("-selection", "clipboard")),
    ("DISPLAY", "xsel", ("--clipboard", "--input")),
    ("WSL_DISTRO_NAME", "clip.exe", ()),
)
"""The variable that must be set, the program, its arguments."""


def program(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> list[str] | None:
    """The clipboard program of this desktop; over ssh none, because it would fill the clipboard over there."""
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
        return None
    for variable, name, arguments in _PROGRAMS:
        wanted = environment.get(variable) if variable else platform == "darwin"
        if wanted and (path := shutil.which(name)):
            return [path, *arguments]
    return None


def copy(text: str, command: list[str]) -> bool:
    """Gives the text to a clipboard program; whether it took it."""
    try:
        ended = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return ended.returncode == 0
