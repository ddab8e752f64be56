"""Asks what to export, how and where to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, RadioSet, Static

from brief.app.exporting import ENDINGS, Export, counts_in, exports
from brief.app.layout import BREAKPOINTS
from brief.app.page.wrapping import BORDER_ENDS, hints
from brief.app.screens.dialog import Dialog
from brief.app.widgets.choice import Choice, Tick
from brief.errors import BriefError
from brief.export.options import DEFAULT, Links

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult

    from brief.app.export_choices import ExportChoices
    from brief.app.exporting import Way
    from brief.export.options import SectionName
    from brief.length import Length
    from brief.library import Library

_PARTS: dict[SectionName, str] = {
    "summary": "summary",
    "said": "who said what",
    "related": "related",
    "actors": "actors",
    "notes": "notes",
    "text": "full text",
}
_HINTS = ("enter save", "tab next field", "ctrl+y copy", "ctrl+o editor", "esc cancel")
_LINKS: dict[Links, str] = {"footnotes": "footnotes", "inline": "inline places", "none": "no places"}


class ExportScreen(Dialog[Export]):
    """Returns the choice."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", show=False),
        Binding("ctrl+y", "copy", "Copy", show=False),
        Binding("ctrl+o", "editor", "Open in the editor", show=False),
        Binding("down", "app.focus_next", "Next field", show=False),
        Binding("up", "app.focus_previous", "Previous field", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, library: Library, article: str, length: Length, kept: ExportChoices) -> None:
        super().__init__()
        self._library = library
        self._article = article
        self._length = length
        self._kept = kept
        self._exports = exports(library, article)
        self._counts: Mapping[SectionName, int] = {}
        self._first = next((n for n, one in enumerate(self._exports) if one.kind == kept.kind and one.articles), 0)

    def compose(self) -> ComposeResult:
        """What, which parts, where, and the buttons."""
        kept = self._kept
        with Vertical(classes="dialog -low -export") as box:
            box.border_title = "Export"
            with VerticalScroll(can_focus=False):
                with RadioSet(id="what"):
                    for number, one in enumerate(self._exports):
                        yield Choice(Content(one.words), value=number == self._first, disabled=not one.articles)
                with RadioSet(id="format", classes="-row"):
                    for name, ending in ENDINGS.items():
                        yield Choice(Content(name), value=ending == kept.ending)
                with Horizontal(id="parts"):
                    for part, words in _PARTS.items():
                        yield Tick(words, part in kept.sections, id=f"part-{part}")
                    yield Tick("front matter", kept.front_matter, id="front")
                with RadioSet(id="links", classes="-row"):
                    for links, words in _LINKS.items():
                        yield Choice(Content(words), value=links == kept.links)
                yield Input(self._path_of(self._exports[self._first]), id="path")
                yield Tick("replace the file", False, id="replace")
                yield Static(id="exists")
                with Horizontal(id="buttons"):
                    yield Button(Content("[ Save ]"), id="save", compact=True)
                    yield Button(Content("[ Copy ]"), id="copy", compact=True)
                    yield Button(Content("[ Open in $EDITOR ]"), id="editor", compact=True)
                    yield Button(Content("[ Cancel ]"), id="cancel", compact=True)

    def on_resize(self) -> None:
        """As many hints as there is room for."""
        box = self.query_one(".dialog")
        box.border_subtitle = Content(hints(_HINTS, box.outer_size.width - BORDER_ENDS))

    def _path_of(self, export: Export) -> str:
        return str(Path(self._kept.folder, export.name).with_suffix(f".{self._kept.ending}"))

    def on_mount(self) -> None:
        """Enter saves at once."""
        line = self.query_one("#path", Input)
        line.focus()
        self.call_after_refresh(self._show_end, line)
        self._able()
        self._tell()
        self.run_worker(self._look_ahead, thread=True, exit_on_error=False)

    @staticmethod
    def _show_end(line: Input) -> None:
        """The end of the name, which is hidden once there is a scrollbar beside it."""
        line.scroll_visible(animate=False)
        line.action_home()
        line.action_end()

    def _look_ahead(self) -> None:
        """What the brief of the article will hold."""
        with suppress(BriefError):
            counts = counts_in(self._library.brief([self._article], self._length))
            self.app.call_from_thread(self._count, counts)

    def _count(self, counts: Mapping[SectionName, int]) -> None:
        self._counts = counts
        if self.is_attached:
            self._label()

    def _label(self) -> None:
        """How much there is of each part, where one article is exported."""
        counts = self._counts if self._chosen.kind == "article" else {}
        for part, words in _PARTS.items():
            label = f"{words} {counts[part]}" if part in counts else words
            self.query_one(f"#part-{part}", Tick).label = Content(label)

    @on(RadioSet.Changed, "#what")
    @on(RadioSet.Changed, "#format")
    def choose(self) -> None:
        """The file name follows what is exported, the parts are those of Markdown."""
        line = self.query_one("#path", Input)
        line.value = str(Path(line.value).parent / Path(self._chosen.name).with_suffix(f".{self._ending}"))
        self._able()
        self._label()

    def _able(self) -> None:
        for part in (*self.query(Tick), self.query_one("#links", RadioSet)):
            part.disabled = self._ending != "md" and part.id != "replace"

    @on(Input.Changed)
    @on(Tick.Changed, "#replace")
    def _tell(self) -> None:
        """Says what becomes of a file that is there."""
        path = self._path
        if path is None:
            words = "without a name nothing is saved"
        elif path.is_dir():
            words = f"{path} is a folder: name a file in it"
        elif path.is_file():
            kept = "it is replaced" if self.query_one("#replace", Tick).value else "it is kept, the new one gets -2"
            words = f"{path} is there: {kept}"
        else:
            words = "a new file"
        self.query_one("#exists", Static).update(Content(words))

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
        """Into the file."""
        self._end("file")

    @on(Button.Pressed, "#copy")
    def action_copy(self) -> None:
        """To the clipboard."""
        self._end("copy")

    @on(Button.Pressed, "#editor")
    def action_editor(self) -> None:
        """Into the file, and that into the editor."""
        self._end("editor")

    def _end(self, way: Way) -> None:
        path = self._path
        if path is None:
            return
        ticked = {part for part in _PARTS if self.query_one(f"#part-{part}", Tick).value}
        sections = tuple(one for one in (*DEFAULT.sections, "text") if one in ticked or one not in _PARTS)
        options = replace(
            DEFAULT,
            links=list(_LINKS)[max(0, self.query_one("#links", RadioSet).pressed_index)],
            front_matter=self.query_one("#front", Tick).value,
            sections=sections,
        )
        force = self.query_one("#replace", Tick).value
        self.dismiss(replace(self._chosen, path=path, ending=self._ending, options=options, force=force, way=way))

    @on(Button.Pressed, "#cancel")
    def cancel(self) -> None:
        """Closes without a result."""
        self.dismiss(None)
