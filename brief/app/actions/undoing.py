"""Taking articles off the pile, and taking back what was done."""

from __future__ import annotations

from brief.app.screens.panes import PanesScreen


class UndoActions(PanesScreen):
    """Taking articles off the pile, and taking back what was done."""

    _removed: str | None = None
    """The article that was taken off last: it is shown when it comes back."""

    def action_remove(self) -> None:
        """Takes the open article off the pile; the next one is shown. Its file stays where it is."""
        self.reading.settle()
        if self.reading.article is None:
            self.notify("no article is open")
            return
        row = self.library.row(self.reading.article)
        self.library.remove([row.id])
        self._removed = row.id
        self.app.clear_notifications()
        self.notify(f"removed: {row.title} (u brings it back)")
        self._pile_changed()

    def action_undo(self, *, again: bool = False) -> None:
        """Takes the last change back, or does it again, and says which one it was."""
        self.reading.settle()
        words = self.library.changes.redo() if again else self.library.changes.undo()
        if words is None:
            self.notify("nothing to do again" if again else "nothing to undo")
            return
        self.app.clear_notifications()
        self.notify(f"done again: {words}" if again else f"undone: {words}")
        self._pile_changed()
        if self._removed is not None and self.reading.exists(self._removed):
            self.reading.open(self._removed)
            self.reading.show_in_list()
            self._removed = None

    def action_redo(self) -> None:
        """Does again what was undone last."""
        self.action_undo(again=True)

    def _pile_changed(self) -> None:
        """Shows the articles that there are now, and the open one as it is now, or another when it has gone."""
        self.queue.refill()
        self.articles.reload()
        self.narrowing.again()
        if self.reading.article is not None and self.reading.exists(self.reading.article):
            self.reading.refresh()
        else:
            self.reading.open_another()
        self.welcoming.look()
