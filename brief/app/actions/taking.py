"""Exporting, adding, and the samples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.screens.panes import PanesScreen
from brief.library.samples import SAMPLES

if TYPE_CHECKING:
    from brief.app.exporting import Export


class TakingActions(PanesScreen):
    """Exporting, adding, and the samples."""

    def action_export(self) -> None:
        """Asks what to export and where to."""
        self.reading.settle()
        from brief.app.screens.export import ExportScreen

        if self.reading.article is not None:
            self.app.push_screen(ExportScreen(self.library, self.reading.article), self.exporting)

    def exporting(self, choice: Export | None) -> None:
        """After the dialog: writes the brief."""
        if choice is not None:
            length = self.session.length
            self.work.export(lambda: choice.brief(self.library, length), choice.path, choice.render, choice.force)

    def action_samples(self) -> None:
        """Leaves the empty library for the samples."""
        self.app.exit(SAMPLES)

    def action_add(self) -> None:
        """Asks for a file or folder."""
        from brief.app.screens.add import AddScreen

        self.app.push_screen(AddScreen(), self.adding)

    def adding(self, location: str | None) -> None:
        """After the question: reads the location; from the samples on into a library of one's own."""
        if location and self.samples:
            self.app.exit(location)
        elif location:
            self.work.add([location])
