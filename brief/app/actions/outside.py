"""Leaving for the browser, the editor or the shell, and copying."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.app import SuspendNotSupported

from brief.app.actions.host import Host
from brief.app.copying import cited, cited_relation
from brief.text.cleaning import clean

if TYPE_CHECKING:
    from brief.app.related_items import RelatedItem


class OutsideActions(Host):
    """Leaving for the browser, the editor or the shell, and copying."""

    def action_open_original(self) -> None:
        """Opens the web page of the article in the browser; nothing but http and https is ever opened."""
        self.reading.settle()
        article = self.view.article
        if article is None:
            return
        from brief.app import outside

        address = outside.web_address(article.location)
        if address is None:
            self.notify(f"no web page: it was read from {article.location} (O opens the text)")
        elif outside.open_address(address):
            self.notify(f"opened in the browser: {address}")
        else:
            self.notify(f"no browser to open it with: {address}", severity="warning")

    def action_open_editor(self) -> None:
        """Shows the text in the user's editor or pager, at the paragraph on the screen."""
        import tempfile

        from brief.app import outside

        self.reading.settle()
        article, command = self.view.article, outside.editor()
        if article is None:
            return
        if command is None:
            self.notify("no editor found: set EDITOR or PAGER, then start brief anew", severity="warning")
            return
        source = outside.source_file(article)
        if source is not None:
            self._leave_for(outside.at_line(command, source, self._line_in(_read(source))))
            return
        text = clean(article.text)
        try:
            with tempfile.TemporaryDirectory(prefix="brief-") as folder:
                path = Path(folder) / f"{article.id}.txt"
                path.write_text(text, "utf-8")
                self._leave_for(outside.at_line(command, path, self._line_in(text)))
        except OSError as error:
            self.notify(f"the text could not be written for {command[0]}: {error.strerror}", severity="error")

    def edit(self, path: Path) -> None:
        """Shows a file that was written in the editor or pager."""
        from brief.app import outside

        command = outside.editor()
        if command is None:
            self.notify("no editor found: set EDITOR or PAGER, then start brief anew", severity="warning")
        else:
            self._leave_for([*command, str(path.absolute())])

    def _line_in(self, text: str) -> int:
        from brief.app import outside

        article, here = self.view.article, self.view.here
        return outside.line_of(text, clean(here.of(article.text))) if article is not None and here else 1

    def _leave_for(self, command: list[str]) -> None:
        """Gives the terminal to another program until it ends."""
        import subprocess

        try:
            with self.app.suspend():
                subprocess.run(command, check=False)
        except SuspendNotSupported:
            self.notify("this terminal cannot be given to another program: use another window", severity="warning")
        except OSError as error:
            self.notify(f"{command[0]} could not be started: {error.strerror}", severity="error")
        self.refresh(layout=True)

    def action_copy(self) -> None:
        """Copies the statement under the cursor with its source; in the related pane both statements."""
        self.reading.settle()
        if self.focused is self.related:
            self.following.then(lambda: self._copy_statement(self.related.chosen))
        else:
            self._copy_statement(None)

    def _copy_statement(self, other: RelatedItem | None) -> None:
        article, statement = self.view.article, self.view.statement
        if article is None or statement is None:
            self.notify("no statement under the cursor: s chooses one")
            return
        words = cited(article, statement.span)
        if other is not None:
            words += f"\n\n{cited_relation(self.library, other.relation)}"
        self.copy(words, "the statement")

    def action_copy_brief(self) -> None:
        """Copies the whole brief of the article as Markdown."""
        self.reading.settle()
        if self.reading.article is not None:
            self.work.copy_brief(self.reading.article, self.session.length)

    def action_copy_text(self) -> None:
        """Copies what was selected with the mouse."""
        selected = self.get_selected_text()
        if not selected:
            raise SkipAction
        self.copy(selected, "the selected text")

    def copy(self, words: str, what: str) -> None:
        """Copies through the terminal, and by the desktop's program where there is one."""
        self.app.copy_to_clipboard(words)
        self.work.copy(words, what)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace")
    except OSError:
        return ""
