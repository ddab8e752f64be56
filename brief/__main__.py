"""The program: the command line, with the reading screen behind it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from brief import cli

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.library import Library


def open_reader(library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]) -> str | None:
    """Opens the reading screen, which is imported only now."""
    from brief import app

    return app.run(library, samples=samples, opened=opened, locations=locations)


def theme_problems() -> list[str]:
    """What is wrong with the themes; Textual is imported only now."""
    from brief.app.theming import themes

    return [found for found in themes() if isinstance(found, str)]


def main() -> int:
    """Runs the program on the arguments of the process."""
    return cli.main(sys.argv[1:], open_reader, theme_problems)


if __name__ == "__main__":
    sys.exit(main())
