"""Marking for the export: articles, statements, and pairs of related statements."""

from __future__ import annotations

from brief.app.actions.host import Host


class MarkActions(Host):
    """Marking for the export."""

    def action_mark(self) -> None:
        """Marks the open article, its statement under the cursor, or a pair of related ones; again: no longer."""
        self.reading.settle()
        if self.focused is self.related:
            self.following.then(self._mark_pair)
        elif self.focused is self.view and self.view.statement is not None:
            marks, statement = self.library.marked_statements, self.view.statement.id
            marks.mark(statement, statement not in marks.ids())
            self.view.star(marks.ids())
        elif self.reading.article is not None:
            row = self.library.row(self.reading.article)
            self.library.set_marked(row.id, not row.marked)
            self.articles.reload_row(row.id)

    def _mark_pair(self) -> None:
        statement, item = self.view.statement, self.related.chosen
        if statement is None or item is None:
            self.notify("no related statement to make a pair with")
            return
        self.library.pairs.mark(statement.id, item.relation.statement.id, not item.marked)
        self.related.mark(self.related.cursor, not item.marked)
        self.notify("the pair is no longer marked" if item.marked else "pair marked for the export (u undoes it)")
