"""How Textual takes over the terminal on which rows are painted already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver

from brief.app.first_rows.painting import ENTER

if TYPE_CHECKING:
    from textual.driver import Driver

    from brief.app.first_rows.painting import Painted


def driver_over(painted: Painted) -> type[Driver]:
    """A driver that does not clear the rows, and gives the terminal back as it was before them."""

    class TakingOver(LinuxDriver):
        """Begins on the alternate screen."""

        def start_application_mode(self) -> None:
            """Textual remembers how it finds the terminal; the first time that is our doing."""
            first = painted.waiting
            super().start_application_mode()  # type: ignore[no-untyped-call]
            if first:
                self.attrs_before = painted.attributes

        def write(self, data: str) -> None:
            """Entering the alternate screen again would clear it."""
            if data == ENTER and painted.waiting:
                painted.taken_over()
            else:
                super().write(data)

    return TakingOver
