"""The program: the command line, with the reading screen behind it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from brief import cli

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.library import Library
    from brief.theme_row import ThemeRow


def open_reader(library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]) -> str | None:
    """Opens the reading screen, which is imported only now."""
    from brief import app

    return app.run(library, samples=samples, opened=opened, locations=locations)


def themes() -> Iterator[ThemeRow | str]:
    """The themes that can be chosen, and what is wrong with others; Textual is imported only now."""
    from brief.app.theming import rows

    return rows()


def main() -> int:
    """Runs the program on the arguments of the process."""
    return cli.main(sys.argv[1:], open_reader, themes)


if __name__ == "__main__":
    sys.exit(main())
