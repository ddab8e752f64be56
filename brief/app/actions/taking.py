"""Exporting, adding, and the samples."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from brief.app.actions.host import Host
from brief.app.attempting import attempt
from brief.library.samples import SAMPLES

if TYPE_CHECKING:
    from brief.app.exporting import Export


class TakingActions(Host):
    """Exporting, adding, and the samples."""

    def action_export(self) -> None:
        """Asks what to export and where to."""
        self.reading.settle()
        from brief.app.export_choices import ExportChoices
        from brief.app.screens.export import ExportScreen

        article, length = self.reading.article, self.session.length
        if article is not None:
            kept = self.session.export or ExportChoices()
            self.app.push_screen(ExportScreen(self.library, article, length, kept), self.exporting)

    def action_export_again(self) -> None:
        """Exports with the choices of the last time; asks where there are none, or nothing that they fit."""
        self.reading.settle()
        from brief.app.exporting import as_the_last_time

        article, kept = self.reading.article, self.session.export
        again = as_the_last_time(self.library, article, kept) if article is not None and kept is not None else None
        if again is not None:
            self.exporting(again)
        else:
            self.action_export()

    def exporting(self, choice: Export | None) -> None:
        """After the dialog: writes the brief, or copies it."""
        if choice is None:
            return
        from brief.app.export_choices import ExportChoices

        length = self.session.length
        attempt(self.app, lambda: setattr(self.session, "export", ExportChoices.of(choice)))
        if choice.way == "copy":
            self.work.copy_export(lambda: choice.render(choice.brief(self.library, length)))
        else:
            make = partial(choice.brief, self.library, length)
            self.work.export(make, choice.path, choice.render, choice.force, show=choice.way == "editor")

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
