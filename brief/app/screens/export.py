"""Asks what to export, how and where to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, get_args

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, RadioSet, Static

from brief.app.exporting import ENDINGS, Export, exports
from brief.app.layout import BREAKPOINTS
from brief.app.screens.dialog import Dialog
from brief.app.widgets.choice import Choice, Tick
from brief.export.options import DEFAULT, Links

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from brief.export.options import SectionName
    from brief.library import Library

_PARTS: dict[SectionName, str] = {
    "summary": "summary",
    "said": "who said what",
    "related": "related",
    "actors": "actors",
    "notes": "notes",
    "text": "full text",
}


class ExportScreen(Dialog[Export]):
    """Returns the choice."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "save", "Save", show=False)]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, library: Library, article: str) -> None:
        super().__init__()
        self._exports = exports(library, article)
        self._counts = self._exports[0].counts

    def compose(self) -> ComposeResult:
        """What, which parts, where, and the buttons."""
        with Vertical(classes="dialog -low -export") as box:
            box.border_title = "Export"
            box.border_subtitle = "enter save · esc cancel"
            with VerticalScroll(can_focus=False):
                with RadioSet(id="what"):
                    for number, one in enumerate(self._exports):
                        yield Choice(Content(one.words), value=number == 0, disabled=not one.articles)
                with RadioSet(id="format", classes="-row"):
                    for number, name in enumerate(ENDINGS):
                        yield Choice(Content(name), value=number == 0)
                with Horizontal(id="parts"):
                    for part, words in _PARTS.items():
                        yield Tick(self._counted(part, words), part in DEFAULT.sections, id=f"part-{part}")
                    yield Tick("front matter", DEFAULT.front_matter, id="front")
                with RadioSet(id="links", classes="-row"):
                    yield Choice(Content("footnotes"), value=True)
                    yield Choice(Content("inline places"))
                    yield Choice(Content("no places"))
                yield Input(self._exports[0].name, id="path")
                yield Tick("replace the file", False, id="replace")
                yield Static(id="exists")
                with Horizontal(id="buttons"):
                    yield Button(Content("[ Save ]"), id="save", compact=True)
                    yield Button(Content("[ Cancel ]"), id="cancel", compact=True)

    def _counted(self, part: SectionName, words: str) -> str:
        count = self._counts.get(part)
        return words if count is None else f"{words} {count}"

    def on_mount(self) -> None:
        """Enter saves at once."""
        line = self.query_one("#path", Input)
        line.focus()
        self.call_after_refresh(line.scroll_visible, animate=False)
        self._tell()

    @on(RadioSet.Changed, "#what")
    @on(RadioSet.Changed, "#format")
    def choose(self) -> None:
        """The file name follows what is exported, the parts are those of Markdown."""
        name = self._chosen.name
        self.query_one("#path", Input).value = str(Path(name).with_suffix(f".{self._ending}"))
        for part in (*self.query(Tick), self.query_one("#links", RadioSet)):
            part.disabled = self._ending != "md" and part.id != "replace"

    @on(Input.Changed)
    @on(Tick.Changed, "#replace")
    def _tell(self) -> None:
        """Says what becomes of a file that is there."""
        path = self._path
        there = path is not None and path.is_file()
        words = f"{path} is there: " if there else ""
        kept = "it is replaced" if self.query_one("#replace", Tick).value else "it is kept, the new one gets -2"
        self.query_one("#exists", Static).update(Content(words + kept if there else "a new file"))

    @property
    def _chosen(self) -> Export:
        return self._exports[max(0, self.query_one("#what", RadioSet).pressed_index)]

    @property
    def _ending(self) -> str:
        return list(ENDINGS.values())[max(0, self.query_one("#format", RadioSet).pressed_index)]

    @property
    def _path(self) -> Path | None:
        typed = self.query_one("#path", Input).value.strip()
        return Path(typed).expanduser() if typed else None

    @on(Input.Submitted)
    @on(Button.Pressed, "#save")
    def action_save(self) -> None:
        """Takes the choice."""
        path = self._path
        if path is None:
            return
        ticked = {part for part in _PARTS if self.query_one(f"#part-{part}", Tick).value}
        sections = tuple(one for one in (*DEFAULT.sections, "text") if one in ticked or one not in _PARTS)
        links = get_args(Links)[max(0, self.query_one("#links", RadioSet).pressed_index)]
        options = replace(
            DEFAULT,
            links=links,
            front_matter=self.query_one("#front", Tick).value,
            sections=sections,
        )
        force = self.query_one("#replace", Tick).value
        self.dismiss(replace(self._chosen, path=path, ending=self._ending, options=options, force=force))

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        """Closes without a result."""
        self.dismiss(None)
