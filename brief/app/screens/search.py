"""The search view: hits as one types, kept searches while nothing is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from brief.app.items import Item, Words, blank, heading, line
from brief.app.navigation import Place
from brief.app.page.wrapping import shortened
from brief.app.screens.view import View
from brief.app.widgets.completion import Completion
from brief.app.widgets.filter_line import FilterLine
from brief.export.dates import near_date
from brief.library.searching import Found
from brief.text.cleaning import clean_line
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from textual.events import Resize

    from brief.app.screens.panes import PanesScreen
    from brief.commands import Scope
    from brief.library.searching import Hit, Where

_SECTIONS: tuple[Where, ...] = ("said", "text", "title")
_TITLES: dict[Where, str] = {"said": "SAID", "text": "TEXT", "title": "TITLES"}
_HELP = (
    'word  "two words"  -without  -source:without',
    "actor:  person:  org:  place:  said:  source:  tag:  (tab completes)",
    "before:2031-05-04  after:2031-05  is:unread  is:marked  is:noted",
)
_OUTLET_SHARE = 5
"""An outlet takes one of so many parts of the screen's breadth: what was found is what one wants to read."""


class SearchView(View[Found]):
    """Statements, texts and titles that fit what is typed."""

    NAME: ClassVar[Scope] = "search"
    TITLE_WORDS = "Search"
    HINT = "words, or actor: said: source: before: is:unread"
    STARTS_TYPING = True
    LOOK = "-alone"

    def __init__(self, main: PanesScreen) -> None:
        super().__init__(main)
        self._hits: dict[str, Hit] = {}

    def on_mount(self) -> None:
        """The filter tells how its last word may go on."""
        self.filter_line.suggester = Completion(self.library.searching)
        super().on_mount()

    def load(self) -> Found:
        """Searches for what is typed; when more was typed meanwhile, for that."""
        while True:
            found = self.library.searching.search(self.typed)
            if found.typed == self.typed:
                return found

    def typing_changed(self) -> None:
        """Searches again."""
        self.reload()

    def found(self) -> Sequence[Item]:
        """The hits under their headings, or the kept searches."""
        return list(self.items())

    def items(self) -> Sequence[Item]:
        """The hits under their headings, or the kept searches."""
        if not self.data.typed.strip():
            return list(self._kept())
        self._hits = {}
        return [item for section in _SECTIONS for item in self._section(section)]

    def _section(self, where: Where) -> Iterator[Item]:
        hits = self.data.of(where)
        if hits:
            yield heading(f"{_TITLES[where]} · {len(hits)}{'+' if self.data.more else ''}")
        for hit in hits:
            key = f"{where} {hit.statement or hit.row.id}"
            self._hits[key] = hit
            yield _item(key, hit, self.app.size.width // _OUTLET_SHARE, self.library.now().date())
        if hits:
            yield blank()

    def _kept(self) -> Iterator[Item]:
        kept = self.library.searching.saved()
        if kept:
            yield heading("KEPT SEARCHES")
        for typed in kept:
            yield Item(f"kept {typed}", (line(typed),))
        if kept:
            yield blank()
        yield from (Item(None, (line(Words(words, "dim"), wraps=True),)) for words in _HELP)

    def notice(self) -> str:
        """What is said when nothing fits."""
        return "; ".join(self.data.problems) or "nothing fits"

    def trail(self) -> str:
        """What is searched for."""
        return f"/ {self.typed}" if self.typed else "Search"

    def counts(self) -> str:
        """How much was found, and what was not understood."""
        if not self.data.typed.strip():
            return ""
        more = "+" if self.data.more else ""
        found = f"{counted(len(self.data.hits), 'hit', more)} in {counted(self.data.articles, 'article', more)}"
        return "; ".join((*self.data.problems, found)) if self.data.hits else found

    def listing_title(self) -> str:
        """What stands over the list."""
        return "Search"

    def on_resize(self, event: Resize) -> None:
        """Outlets take their share of another breadth."""
        super().on_resize(event)
        self.refresh_items()

    def open_item(self, key: str) -> None:
        """Goes to the place; a kept search is searched for."""
        if key.startswith("kept "):
            self.filter_line.value = key.removeprefix("kept ")
            return
        hit = self._hits.get(key)
        if hit is not None:
            self.go(Place(hit.row.id, hit.statement, -1, shown=hit.span))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Completing and keeping go on while one types."""
        return action in ("complete", "keep") or super().check_action(action, parameters)

    def action_complete(self) -> None:
        """Completes the last word; outside the line it goes there, or back to the list."""
        completed = self.library.searching.complete(self.typed)
        if not isinstance(self.focused, FilterLine):
            self.filter_line.focus()
        elif completed is None:
            self.listing.focus()
        else:
            self.filter_line.value = completed
            self.filter_line.cursor_position = len(completed)

    def action_keep(self) -> None:
        """Keeps what is typed, or drops it where it is kept."""
        at = self.listing.key or ""
        typed = self.typed or at.removeprefix("kept ") if self.typed or at.startswith("kept ") else ""
        wanted = " ".join(typed.split())
        kept = wanted not in self.library.searching.saved()
        if self.library.searching.keep(wanted, kept):
            self.notify(f"search {'kept' if kept else 'dropped'}: {wanted} (u undoes it)", markup=False)
            self.reload()


def _item(key: str, hit: Hit, outlet: int, today: date) -> Item:
    """One line: who said it, the words around the hit, and the outlet in so many cells."""
    row = hit.row
    day = near_date(row.published, today) if row.published else ""
    # a hit in a title shows the title already
    source = row.outlet or ("" if hit.where == "title" else clean_line(row.title))
    place = " · ".join(part for part in (shortened(source, outlet), day) if part)
    speaker = [Words(f"{hit.speaker}  ", "speaker")] if hit.speaker else []
    return Item(key, (line(*speaker, *_around(hit), right=[Words(f" {place}", "dim")]),))


def _around(hit: Hit) -> Iterator[Words]:
    """The words with the searched ones strong; what stands before the first of them gives way."""
    text, start = hit.text, 0
    for mark in hit.marks:
        yield Words(text[start : mark.start], gives_way="never" if start else "at start")
        yield Words(mark.of(text), "strong")
        start = mark.end
    yield Words(text[start:])
