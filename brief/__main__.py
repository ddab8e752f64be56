"""The program: the command line, with the reading screen behind it."""

from __future__ import annotations

import sys

from brief.app.first_rows.painting import paint

TYPE_CHECKING = False
"""Without an import: the rows of the last session are on the screen first."""

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.theme_row import ThemeRow


def themes() -> Iterator[ThemeRow | str]:
    """The themes that can be chosen, and what is wrong with others; Textual is imported only now."""
    from brief.app.theming import rows

    return rows()


def main() -> int:
    """Runs the program on the arguments of the process."""
    painted = paint(sys.argv[1:])
    try:
        from brief import app, cli

        return cli.main(sys.argv[1:], app.opener(painted), themes, painted.give_back if painted else None)
    finally:
        if painted is not None:
            painted.give_back()


if __name__ == "__main__":
    sys.exit(main())
