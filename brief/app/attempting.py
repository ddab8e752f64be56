"""What the library may refuse outside a command: a timer, an answer of a dialog, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from brief.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App


def attempt(app: App[Any], work: Callable[[], object]) -> bool:
    """Does the work; a refusal is one line, and the reader goes on. False then."""
    try:
        work()
    except BriefError as error:
        app.notify(error.advised, severity="error")
        return False
    return True
