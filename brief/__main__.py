"""The program: the command line, with the reading screen behind it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from brief import cli

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.library import Library


class Screen:
    """The reading screen, imported when it is first asked for."""

    def run(self, library: Library, *, samples: bool, opened: Sequence[str], locations: Sequence[str]) -> int:
        """Opens the reader and returns its exit code."""
        from brief import app

        return app.run(library, samples=samples, opened=opened, locations=locations)

    def keys(self) -> Iterable[tuple[str, str, str]]:
        """Keys, name and description of every command of the reader."""
        from brief.app import commands

        return commands.table()


def main() -> int:
    """Runs the program on the arguments of the process."""
    return cli.main(sys.argv[1:], Screen())


if __name__ == "__main__":
    sys.exit(main())
