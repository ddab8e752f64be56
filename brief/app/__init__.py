"""The reading screen; nothing but this package knows Textual."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.driver import Driver

    from brief.app.first_rows.painting import Painted
    from brief.library import Library

__all__ = ["opener", "run"]


def opener(painted: Painted | None) -> Callable[..., str | None]:
    """Opens the reading screen, which is imported only then, over the rows that are painted already."""

    def open_reader(library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]) -> str | None:
        return run(library, samples=samples, opened=opened, locations=locations, painted=painted)

    return open_reader


def run(
    library: Library,
    *,
    samples: bool = False,
    opened: Sequence[str] = (),
    locations: Sequence[str] = (),
    painted: Painted | None = None,
) -> str | None:
    """Runs the reader; returns what is to be opened next: a location in the user's own library, or the samples."""
    from brief.app.application import BriefApp
    from brief.settings import load, settings_file

    driver = _driver_over(painted) if painted is not None and painted.waiting else None
    app = BriefApp(
        library, load(settings_file()), samples=samples, opened=opened, locations=locations, driver_class=driver
    )
    added = app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
    return added


def _driver_over(painted: Painted) -> type[Driver]:
    from brief.app.first_rows.taking_over import driver_over

    return driver_over(painted)
