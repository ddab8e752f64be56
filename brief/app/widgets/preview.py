"""A related statement in its surroundings, over the other panes; the keys stay with the related pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from brief.app.page.wrapping import BORDER_ENDS, hints, shortened
from brief.app.widgets.related_pane import KIND_NAMES, why
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.app.related_items import RelatedItem
    from brief.library import Library
    from brief.model import Article, Paragraph

_BESIDE = 160
"""Characters shown of the paragraphs before and after."""
_MOST = 900
"""Characters shown of the statement's own paragraph."""
_HINTS = ("enter jump", "j/k next", "y copy both", "m mark pair", "esc close")
_LOW = 16
"""Rows of a terminal with room for the statement's own paragraph alone."""


class Preview(Static):
    """Shows one related item; hidden until it is asked for."""

    def show(self, library: Library, items: Sequence[RelatedItem], index: int) -> None:
        """Shows the item at a place of the list."""
        item = items[index]
        statement = item.relation.statement
        article = library.article(statement.article or "")
        analysis = library.analysis(article.id)
        blocks = [block for block in (analysis.paragraphs if analysis else ()) if block.number]
        self.border_title = Content(self._title(article, item, f"{index + 1} of {len(items)}"))
        self._hint()
        head, words = self._head(item), self._surroundings(article, blocks, item)
        # Where there is no room for all, the statement is what one wants to see.
        self.update(Content.assemble(*words, "\n\n", *head) if self._low else Content.assemble(*head, "\n\n", *words))
        self.display = True

    def on_resize(self) -> None:
        """As many hints as there is room for."""
        self._hint()

    def _hint(self) -> None:
        # before it was ever shown it has no size
        width = self.outer_size.width or self.app.size.width
        self.border_subtitle = Content(hints(_HINTS, width - BORDER_ENDS))

    def hide(self) -> None:
        """Shows what is under it."""
        self.display = False

    def _title(self, article: Article, item: RelatedItem, count: str) -> str:
        day = f" · {article.published.day} {article.published:%b %Y}" if article.published else ""
        start = f"Preview {count} · {item.place()} · "
        room = max(10, self.app.size.width - len(start) - len(day) - 20)
        return f"{start}“{shortened(clean_line(article.title), room)}”{day}"

    @property
    def _low(self) -> bool:
        return self.app.size.height < _LOW

    @staticmethod
    def _head(item: RelatedItem) -> list[str | tuple[str, str]]:
        if item.came_from:
            return [("came from", "bold")]
        relation = item.relation
        kind, score = KIND_NAMES[relation.kind], round(100 * relation.score)
        return [(kind, "bold"), f" · similarity {score} · why: {why(relation)}"]

    def _surroundings(
        self, article: Article, blocks: Sequence[Paragraph], item: RelatedItem
    ) -> list[str | tuple[str, str]]:
        """The paragraph of the statement, and the ends of its neighbors."""
        start, end = item.relation.statement.start, item.relation.statement.end
        at = next((i for i, block in enumerate(blocks) if block.span.start <= start < block.span.end), None)
        if at is None:
            return [clean_line(article.text[start:end])]
        parts: list[str | tuple[str, str]] = []
        if at > 0 and not self._low:
            before = clean_line(blocks[at - 1].span.of(article.text))
            parts.append(f"  ¶{blocks[at - 1].number} {_end_of(before)}\n\n")
        here = blocks[at]
        first = max(here.span.start, start - _MOST // 2)
        last = min(here.span.end, first + _MOST)
        parts.append((f"▌ ¶{here.number} ", "bold"))
        parts.append(("… " if first > here.span.start else "") + clean_line(article.text[first:start]))
        parts.append((clean_line(article.text[start : min(end, last)]), "bold"))
        parts.append(clean_line(article.text[min(end, last) : last]) + ("…" if last < here.span.end else ""))
        if at + 1 < len(blocks) and not self._low:
            after = clean_line(blocks[at + 1].span.of(article.text))
            parts.append(f"\n\n  ¶{blocks[at + 1].number} {shortened(after, _BESIDE)}")
        return parts


def _end_of(text: str) -> str:
    return text if len(text) <= _BESIDE else f"… {text[-_BESIDE:].lstrip()}"
