"""Notes and tags."""

from __future__ import annotations

from brief.app.actions.host import Host
from brief.app.attempting import attempt


class NoteActions(Host):
    """Notes and tags."""

    def action_note(self) -> None:
        """Asks for the note on the statement under the cursor, else on the open article."""
        self.reading.settle()
        article = self.reading.article
        if article is None:
            return
        from brief.app.screens.note import NoteScreen

        statement = self.view.statement if self.focused is self.view else None
        of = statement.id if statement else None
        on = statement.span.of(self.library.article(article).text) if statement else self.library.row(article).title

        def write(text: str | None) -> None:
            if text is None:
                return
            if attempt(self.app, lambda: self.library.notes.write(article, text, of)):
                self._noted(article)
            else:
                # what was typed is still there, and can be saved when there is room
                self.app.push_screen(NoteScreen(on, before, text), write)

        before = self.library.notes.on(article, of)
        self.app.push_screen(NoteScreen(on, before), write)

    def action_tags(self) -> None:
        """Asks for the tags of the open article."""
        self.reading.settle()
        article = self.reading.article
        if article is None:
            return
        from brief.app.screens.tags import TagsScreen

        notes = self.library.notes

        def keep(tags: list[str] | None) -> None:
            if tags is not None and attempt(self.app, lambda: notes.tag(article, tags)):
                self._noted(article)

        self.app.push_screen(TagsScreen(notes.tags(article), notes.all_tags()), keep)

    def _noted(self, article: str) -> None:
        self.articles.reload_row(article)
        self.reading.refresh()
