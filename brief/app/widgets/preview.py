"""A related statement in its surroundings, over the other panes; the keys stay with the related pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from brief.app.page.passages import Passage, around, beginning_of, cut, end_of, lines
from brief.app.page.wrapping import BORDER_ENDS, hints, shortened
from brief.app.widgets.related_pane import KIND_NAMES, why
from brief.model import Span
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.geometry import Size

    from brief.app.related_items import RelatedItem
    from brief.library import Library
    from brief.model import Article, Paragraph

_BESIDE = 160
"""Characters shown of the paragraphs before and after."""
_MOST = 900
"""Characters shown of the statement's own paragraph."""
_HINTS = ("enter jump", "j/k next", "y copy both", "m mark pair", "esc close")
_BESIDE_IT = {"-wide": 42, "-medium": 6}
"""Cells of the screen that it leaves free at its sides, by layout, as the sheet brief.tcss has it."""
_SHORTEST_HEADLINE = 12
"""Cells; where there are fewer the day is left out."""
_LOW = 16
"""Rows of a terminal with room for the statement's own paragraph alone."""


class Preview(Widget):
    """Shows one related item; hidden until it is asked for."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._said: tuple[Passage, ...] = ()
        """The statement's paragraph among its neighbors."""
        self._why = Content()
        """What the statement is to the other."""
        self._place = self._headline = self._day = ""

    def show(self, library: Library, items: Sequence[RelatedItem], index: int) -> None:
        """Shows the item at a place of the list."""
        item = items[index]
        statement = item.relation.statement
        article = library.article(statement.article or "")
        analysis = library.analysis(article.id)
        blocks = [block for block in (analysis.paragraphs if analysis else ()) if block.number]
        self._headline = clean_line(article.title)
        self._place = f"{index + 1} of {len(items)} · {item.place()}"
        self._day = f" · {article.published.day} {article.published:%b %Y}" if article.published else ""
        self._entitle()
        self._said = tuple(self._surroundings(article, blocks, item))
        self._why = Content.assemble(*self._head(item))
        self.display = True
        self.refresh(layout=True)

    def render(self) -> Content:
        """As much as there is room for."""
        size = self.content_size
        return Content("\n").join(cut(self._lines(size.width), size.height, size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines of all that there is to show."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[Content]:
        """Where there is no room for all, the statement comes first: it is what one wants to see."""
        said = [row for passage in self._said for row in (*lines(passage, width), Content())]
        why = self._why.wrap(width)
        return [*said, *why] if self._low else [*why, Content(), *said[:-1]]

    def on_resize(self) -> None:
        """As many words on the border as there is room for."""
        self._entitle()

    def _entitle(self) -> None:
        # before it was ever shown it has no size of its own
        beside = next((cells for name, cells in _BESIDE_IT.items() if self.screen.has_class(name)), 0)
        width = self.app.size.width - beside - BORDER_ENDS
        room = width - cell_len(f"Preview {self._place} · “”")
        day = self._day if room - cell_len(self._day) >= _SHORTEST_HEADLINE else ""
        headline = shortened(self._headline, max(1, room - cell_len(day)))
        self.border_title = Content(f"Preview {self._place} · “{headline}”{day}")
        self.border_subtitle = Content(hints(_HINTS, width))

    def hide(self) -> None:
        """Shows what is under it."""
        self.display = False

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

    def _surroundings(self, article: Article, blocks: Sequence[Paragraph], item: RelatedItem) -> Iterator[Passage]:
        """The paragraph of the statement, and the ends of its neighbors."""
        said = item.relation.statement
        at = next((i for i, block in enumerate(blocks) if block.span.start <= said.start < block.span.end), None)
        if at is None:
            text = clean_line(article.text[said.start : said.end])
            yield Passage("", text, (0, len(text)))
            return
        if at > 0 and not self._low:
            text = clean_line(blocks[at - 1].span.of(article.text))
            yield Passage(f"¶{blocks[at - 1].number}", end_of(text, _BESIDE))
        yield around(f"¶{blocks[at].number}", article.text, blocks[at].span, Span(said.start, said.end), _MOST)
        if at + 1 < len(blocks) and not self._low:
            text = clean_line(blocks[at + 1].span.of(article.text))
            yield Passage(f"¶{blocks[at + 1].number}", beginning_of(text, _BESIDE))
