"""The reading screen; nothing but this package knows Textual."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.library import Library

__all__ = ["run"]


def run(
    library: Library, *, samples: bool = False, opened: Sequence[str] = (), locations: Sequence[str] = ()
) -> str | None:
    """Runs the reader; returns what is to be opened next: a location in the user's own library, or the samples."""
    from brief.app.application import BriefApp
    from brief.settings import load, settings_file

    app = BriefApp(library, load(settings_file()), samples=samples, opened=opened, locations=locations)
    added = app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
    return added
