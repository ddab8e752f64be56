"""What the commands of the table do on the main screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.copying import cited, cited_relation
from brief.app.screens.panes import PanesScreen
from brief.app.session import LONGEST, SHORTEST

if TYPE_CHECKING:
    from pathlib import Path

    from brief.app.related_items import RelatedItem


class ActingScreen(PanesScreen):
    """Actions; each one line or two, the work is in the panes and in `reading`."""

    # Panes

    def action_pane(self, by: int) -> None:
        """The next or previous pane."""
        self.panes.step(by)

    def action_pane_right(self) -> None:
        """To the right; from the list to the brief."""
        if self.panes.focused == "list":
            self.panes.read()
        elif self.panes.focused == "brief" and self.panes.wide:
            self.panes.open_drawer("actors")

    def action_pane_left(self) -> None:
        """To the left; from the brief to the list."""
        if self.panes.focused == "brief":
            self.panes.browse()
        elif self.panes.focused in ("actors", "related"):
            self.panes.close_drawer()
            self.panes.read()

    def action_zoom(self) -> None:
        """The focused pane alone, and back."""
        self.panes.zoom()

    def action_back(self) -> None:
        """One level back; at the root nothing."""
        if self.previewing.shown:
            self.previewing.hide()
        else:
            self.panes.back()

    def action_leave(self) -> None:
        """Quits; in a drawer or a zoomed pane: back."""
        if self.previewing.shown or self.panes.zoomed or self.panes.drawer is not None:
            self.action_back()
        else:
            self.app.exit()

    # Statements and related statements

    def action_said(self, by: int) -> None:
        """The next or previous statement."""
        self.reading.settle()
        if self.panes.narrow:
            self.panes.read()
        self.view.step(by)
        self.reading.follow()
        self.titles.show()

    def action_related(self) -> None:
        """Focuses the related statements; the first statement is taken when none is."""
        self.reading.settle()
        if self.view.statement is None:
            self.view.step(1)
        self.reading.relate()
        self.panes.open_drawer("related")

    def action_jump(self, number: int) -> None:
        """Jumps to the related statement with this number."""
        item = self.related.numbered(number)
        if item is not None:
            self.jump_to(item)

    def jump_to(self, item: RelatedItem) -> None:
        """Jumps to a related statement."""
        self.panes.close_drawer()
        self.reading.jump(item)

    def action_jump_back(self) -> None:
        """Jumps to where the reader came from."""
        self.reading.step(-1)

    def action_preview(self) -> None:
        """Shows the related statement under the cursor in its surroundings, or hides it again."""
        if self.previewing.shown:
            self.previewing.hide()
        else:
            self.action_related()
            self.previewing.show()

    def action_history(self, by: int) -> None:
        """Back or forward to an exact place."""
        self.reading.step(by)

    def action_actors(self) -> None:
        """Focuses the actors."""
        self.reading.settle()
        self.panes.open_drawer("actors")

    # Articles

    def action_article(self, by: int) -> None:
        """The next or previous article, from any pane."""
        self.articles.move_to(self.articles.cursor + by)

    def action_unread(self, by: int) -> None:
        """The next or previous unread article."""
        place = self.articles.cursor + by
        while 0 <= place < self.articles.count:
            row = self.articles.row_at(place)
            if row is not None and not row.read:
                self.articles.move_to(place)
                return
            place += by

    def action_mark(self) -> None:
        """Marks the open article, or takes its mark away."""
        self.reading.settle()
        if self.reading.article is not None:
            row = self.library.row(self.reading.article)
            self.library.set_marked(row.id, not row.marked)
            self.articles.reload_row(row.id)

    def action_toggle_read(self) -> None:
        """Read or unread."""
        self.reading.settle()
        if self.reading.article is not None:
            row = self.library.row(self.reading.article)
            self.library.set_read(row.id, not row.read)
            self.articles.reload_row(row.id)

    def action_length(self, by: int) -> None:
        """A longer or shorter summary; the statement cursor stays."""
        self.reading.settle()
        self.session.length = max(SHORTEST, min(self.session.length + by, LONGEST))
        if self.reading.article is not None and self.view.analysis is not None:
            self.work.summarize(self.reading.article, self.session.length, None)

    # Taking along

    def action_copy(self) -> None:
        """Copies the statement under the cursor with its source; in the related pane both statements."""
        self.reading.settle()
        article, statement = self.view.article, self.view.statement
        if article is None or statement is None:
            self.notify("no statement under the cursor: s chooses one")
            return
        words = cited(article, statement.span)
        if self.focused is self.related and self.related.items:
            words += f"\n\n{cited_relation(self.library, self.related.items[self.related.cursor].relation)}"
        self.app.copy_to_clipboard(words)
        self.notify("copied to the terminal's clipboard")

    def action_export(self) -> None:
        """Asks what to export and where to."""
        self.reading.settle()
        from brief.app.screens.export import ExportScreen

        if self.reading.article is not None:
            self.app.push_screen(ExportScreen(self.library, self.reading.article), self.exporting)

    def exporting(self, choice: tuple[list[str], Path] | None) -> None:
        """After the dialog: writes the brief."""
        if choice is not None:
            self.work.export(choice[0], self.session.length, None, choice[1])

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

    # Help

    def action_help(self) -> None:
        """The keys of the focused pane."""
        from brief.app.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self.panes.focused))

    def action_palette(self) -> None:
        """All commands."""
        self.app.action_command_palette()

    def action_problems(self) -> None:
        """The list of problems."""
        from brief.app.screens.problems import ProblemsScreen

        self.app.push_screen(ProblemsScreen(self.problems))

    def action_theme(self) -> None:
        """The next theme, remembered."""
        names = sorted(self.app.available_themes)
        self.app.theme = names[(names.index(self.app.theme) + 1) % len(names)]
        self.notify(f"theme {self.app.theme}", timeout=2)
