"""Asks what to export and where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Input, RadioSet, Static

from brief.app.screens.dialog import Dialog
from brief.app.widgets.choice import Choice

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from brief.library import Library


class ExportScreen(Dialog[tuple[list[str], Path]]):
    """Returns the articles and the file."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save", show=False)]

    def __init__(self, library: Library, article: str) -> None:
        super().__init__()
        self._article = article
        self._marked = library.marked()
        self._article_name = _name(library, [article])
        self._marked_name = _name(library, self._marked) if self._marked else self._article_name

    def compose(self) -> ComposeResult:
        """What, where, and the buttons."""
        with Vertical(classes="dialog -low") as box:
            box.border_title = "Export"
            box.border_subtitle = "enter or ctrl+s save · esc cancel"
            with RadioSet(id="what"):
                yield Choice(Content("this article"), value=True)
                yield Choice(Content(f"marked articles: {len(self._marked)}"), disabled=not self._marked)
            yield Static(Content("To (a file that exists is kept; the new one gets -2)"))
            yield Input(self._article_name, id="path")
            with Horizontal(id="buttons"):
                yield Button(Content("[ Save ]"), id="save", compact=True)
                yield Button(Content("[ Cancel ]"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Enter saves at once."""
        self.query_one("#path", Input).focus()

    @on(RadioSet.Changed)
    def choose(self, event: RadioSet.Changed) -> None:
        """The file name follows what is exported."""
        self.query_one("#path", Input).value = self._marked_name if event.index else self._article_name

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Takes the choice."""
        typed = self.query_one("#path", Input).value.strip()
        if not typed:
            return
        marked = self.query_one("#what", RadioSet).pressed_index == 1
        self.dismiss((self._marked if marked else [self._article], Path(typed).expanduser()))

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        """Closes without a result."""
        self.dismiss(None)


def _name(library: Library, articles: list[str]) -> str:
    """A file name that says what is exported."""
    from brief.export.names import name_for

    chosen = [library.article(article) for article in articles]
    title = chosen[0].title if len(chosen) == 1 else f"{len(chosen)} articles"
    days = [article.published for article in chosen if article.published]
    return name_for(title, max(days) if days else chosen[0].retrieved.date())
