"""A related statement in its surroundings, before one jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from brief.app.screens.dialog import Dialog
from brief.app.widgets.related_pane import KIND_NAMES, RelatedItem, why
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from brief.library import Library


class PreviewScreen(Dialog[RelatedItem]):
    """Returns the item to jump to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "jump", "Jump", show=False),
        Binding("j,down", "step(1)", "Next", show=False),
        Binding("k,up", "step(-1)", "Previous", show=False),
        Binding("y", "copy", "Copy", show=False),
        Binding("p,q,backspace", "cancel", "Close", show=False),
    ]

    def __init__(self, library: Library, items: Sequence[RelatedItem], index: int) -> None:
        super().__init__()
        self._library = library
        self._items = items
        self._index = index

    def compose(self) -> ComposeResult:
        """The statement between its neighbors, and why it is related."""
        with Vertical(classes="dialog"):
            with VerticalScroll(can_focus=False):
                yield Static(id="surroundings")
            yield Static(id="why")

    def on_mount(self) -> None:
        """Shows the first one."""
        self._show()

    def action_step(self, by: int) -> None:
        """The next or previous related statement."""
        self._index = max(0, min(self._index + by, len(self._items) - 1))
        self._show()

    def action_jump(self) -> None:
        """Takes this one."""
        self.dismiss(self._items[self._index])

    def action_copy(self) -> None:
        """Copies the statement with its source."""
        statement = self._items[self._index].relation.statement
        article = self._library.article(statement.article or "")
        self.app.copy_to_clipboard(f"{clean_line(statement.text)}\n({clean_line(article.title)})")
        self.notify("copied to the terminal's clipboard", markup=False)

    def _show(self) -> None:
        item = self._items[self._index]
        relation = item.relation
        box = self.query_one(".dialog", Vertical)
        box.border_title = Content(f"Preview {self._index + 1} of {len(self._items)} · {item.place}")
        box.border_subtitle = "enter jump · j/k next · y copy · esc close"
        head = f"{KIND_NAMES[relation.kind]} {round(100 * relation.score)}" if not item.came_from else "came from"
        self.query_one("#surroundings", Static).update(self._surroundings(item))
        self.query_one("#why", Static).update(Content(f"{head} · why: {why(relation)}"))

    def _surroundings(self, item: RelatedItem) -> Content:
        """The paragraph of the statement and one before and after, the statement marked."""
        statement = item.relation.statement
        article = self._library.article(statement.article or "")
        analysis = self._library.analysis(article.id)
        blocks = [block for block in (analysis.paragraphs if analysis else ()) if block.number]
        at = next((i for i, b in enumerate(blocks) if b.span.start <= statement.start < b.span.end), 0)
        parts: list[Content | str | tuple[str, str]] = []
        for block in blocks[max(0, at - 1) : at + 2]:
            here = block.span.start <= statement.start < block.span.end
            parts.append(("▌ " if here else "  ") + f"¶{block.number} ")
            text = clean_line(block.span.of(article.text))
            parts.append((text, "bold") if here else text)
            parts.append("\n\n")
        return Content.assemble(*parts)
