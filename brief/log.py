"""The log file: what went wrong in detail, so that the terminal gets one line."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from brief import paths

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes; a larger log begins anew, the old one is kept beside it."""


def record(error: BaseException) -> Path | None:
    """Adds an error with its traceback to the log; returns the file, or None when it cannot be written."""
    from brief.text.cleaning import clean

    path = paths.log_file()
    details = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_name(f"{path.name}.old"))
        with path.open("a", encoding="utf-8", errors="replace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{clean(details)}\n")
    except OSError:
        return None
    return path
