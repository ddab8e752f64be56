"""The list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.message import Message

from brief.app.grouped_lines import GroupedLines
from brief.app.listed_articles import ListedArticles
from brief.app.page.wrapping import shortened, wrap
from brief.app.widgets.line_list import LineList
from brief.export.dates import near_date
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from rich.style import Style

    from brief.arrangement import Arrangement
    from brief.library import Library
    from brief.library.arranging import Listing
    from brief.model import ArticleRow, Shown

_NOTHING: dict[Shown, str] = {
    "all": "Articles come here as they are read.",
    "unread": "Every article has been read. U shows them.",
    "marked": "No article is marked: m marks one. U shows the others.",
}
_BROAD = 60
"""Columns from which an article on one line has room for its day and outlet."""


class ArticleList(LineList):
    """Articles, newest first or in another order, all or some of them, under their stories or not."""

    class ToArrange(Message):
        """The order that is wanted takes its time to be read."""

        def __init__(self, arrangement: Arrangement, fitting: Collection[int] | None) -> None:
            super().__init__()
            self.arrangement = arrangement
            self.fitting = fitting

    def __init__(self, library: Library, arrangement: Arrangement, top: int = 0, *, id: str) -> None:
        super().__init__(id=id)
        # the first frame begins with the line that was the first one in sight
        self.set_reactive(ArticleList.scroll_y, float(top))
        self._listed = ListedArticles(library, arrangement)
        self._today = library.now().date()
        self.current: str | None = None
        """Id of the article that is open."""

    @property
    def arrangement(self) -> Arrangement:
        """Which articles are shown, and how."""
        return self._listed.arrangement

    @property
    def fitting(self) -> Collection[int] | None:
        """Keys of the articles that hold the words of the arrangement, when it has some."""
        return self._listed.fitting

    @property
    def unread(self) -> int | None:
        """How many articles of the library are unread; None before they are counted."""
        return self._listed.unread

    @property
    def total(self) -> int:
        """How many articles there are, also before the order of all is known."""
        return self._listed.total

    @property
    def ordered(self) -> bool:
        """Whether the order of all articles is known, and not of the first ones only."""
        return self._listed.ordered

    @property
    def starts_here(self) -> bool:
        """Whether a start knows these rows before it has read the order of all articles."""
        last, _ = self.at_line(self.scroll_offset.y + self.size.height - 1)
        return self._listed.is_first_page(min(last, self.count - 1))

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self._listed.count

    @property
    def nothing(self) -> str:
        """Why the list is empty, and what shows more."""
        if self.arrangement.words:
            return f"No article fits {clean_line(self.arrangement.words)}. esc shows all again."
        return _NOTHING[self.arrangement.shown]

    def named_at(self, index: int) -> str | None:
        """The id of the article at a place of the list."""
        row = self.row_at(index)
        return row.id if row is not None else None

    def row_at(self, index: int) -> ArticleRow | None:
        """The article at a place of the list."""
        return self._listed.row_at(index)

    def first_unread(self) -> ArticleRow | None:
        """The first unread article of the first page, else the first article."""
        return self._listed.first_unread()

    def place_of(self, article: str) -> int | None:
        """Where an article stands in the list, or the one that stands for it."""
        return self._listed.place_of(article)

    def read_order(self) -> None:
        """Reads the order of all articles; the first page is shown before."""
        if self.arrangement.grouped:
            self._ask()
        else:
            self._listed.read()
            self.items_changed()

    def _ask(self) -> None:
        self.post_message(self.ToArrange(self.arrangement, self.fitting))

    def choose(self, arrangement: Arrangement, fitting: Collection[int] | None = None) -> None:
        """Shows other articles, or the same in another order; the cursor stays on its article, if it is still shown."""
        self._listed.arrangement, self._listed.fitting = arrangement, fitting
        self.reload()
        self.call_after_refresh(self.show_cursor)

    def reload(self) -> None:
        """Reads the shown rows again, and then the order; stories are put together in a thread meanwhile."""
        if self.arrangement.grouped:
            self._listed.forget_rows()
            self.refresh()
            self._ask()
        else:
            self._change(self._listed.read)

    def take(self, listing: Listing) -> None:
        """Shows the order that was asked for."""
        self._change(lambda: self._listed.take(listing))

    def _change(self, change: Callable[[], None]) -> None:
        """Shows another order; the cursor stays on its article, and that where it is on the screen."""
        at = self.named_at(self.cursor)
        above = self.lines_of(self.cursor)[0] - self.scroll_offset.y
        change()
        self._listed.forget_rows()
        place = self.place_of(at) if at is not None else None
        if place is not None:
            self.cursor = place
        self.items_changed()
        if place is not None and self.scroll_offset.y + above != self.lines_of(place)[0]:
            self.scroll_to(y=max(0, self.lines_of(place)[0] - above), animate=False, force=True, immediate=True)

    def action_open(self) -> None:
        """Opens the article under the cursor; where there is none yet, one that is coming is meant."""
        self.post_message(self.Opened(self, self.cursor))

    def reload_row(self, article: str) -> None:
        """Reads one row again, where it is shown."""
        place = self._listed.reload_row(article)
        if place is not None:
            self.draw(place)
            self._draw_heading(place)

    def _draw_heading(self, index: int) -> None:
        """The heading over an article counts what is unread."""
        number = self._listed.groups_until(index) - 1
        if number >= 0:
            self.draw(self._listed.starts[number])

    # Where articles stand

    @property
    def _lines(self) -> GroupedLines:
        return GroupedLines(self._listed.starts, self.item_height)

    def at_line(self, line: int) -> tuple[int, int]:
        """The article at a line of the whole list, and which of its lines that is; a heading is a line of the first."""
        return self._lines.at(line)

    def lines_of(self, index: int) -> tuple[int, int]:
        """The first line of an article, or of the heading over it, and the one after its last."""
        return self._lines.of(index)

    @property
    def height_of_all(self) -> int:
        """Lines of all articles and headings together."""
        return self._lines.until(self.count)

    def has_cursor(self, index: int, part: int) -> bool:
        """Whether a line is drawn with the cursor on it: never a heading."""
        return index == self.cursor and (part > 0 or self._listed.group_at(index) is None)

    # Drawing

    def item_line(self, index: int, line: int, width: int) -> list[Segment]:
        """One line of an article: one-line items in a low list, else the title over its outlet and day."""
        row = self.row_at(index)
        if row is None:
            return [Segment("")]
        group = self._listed.group_at(index)
        if group is not None:
            if line == 0:
                return self._heading(group, width)
            line -= 1
        if self.item_height == 1:
            return self._single(row, width)
        title = clean_line(row.title)
        titles = wrap(title, width - 4)
        last = min(self.item_height - 1, len(titles))
        if line >= last:
            return self._about(row, width) if line == last else [Segment("")]
        lead = self._lead(row) if line == 0 else [Segment("    ")]
        rest = title[titles[line][0] :] if line == last - 1 else title[slice(*titles[line])]
        return [*lead, Segment(shortened(rest, width - 5), self._title_style(row))]

    def _heading(self, number: int, width: int) -> list[Segment]:
        title, articles, unread = self._listed.heading(number)
        of_all = f" · {unread} of {articles} unread" if width >= _BROAD else f" ● {unread}/{articles}"
        counts = of_all if unread else f" · {articles}"
        name = "OTHER" if title is None else shortened(clean_line(title), max(1, width - 2 - len(counts)))
        return [Segment(" "), Segment(name, self.part("article-list--story")), Segment(counts, self._dim)]

    def _about(self, row: ArticleRow, width: int) -> list[Segment]:
        detail = " · ".join(part for part in (self._day(row), self._said(row), self._copies(row)) if part)
        outlet = shortened(self._outlet(row), max(0, width - 4 - len(detail) - 3))
        return [Segment("    "), Segment(f"{outlet} · {detail}" if outlet else detail, self._dim)]

    def _single(self, row: ArticleRow, width: int) -> list[Segment]:
        said = "" if row.statements is None else str(row.statements)
        copies = f" {self._copies(row)}" if self._listed.copies(row) else ""
        detail = (
            f"{self._day(row, narrow=True):>8}  {shortened(self._outlet(row), 12):<12} {said:>3}  "
            if width >= _BROAD
            else ""
        )
        title = shortened(clean_line(row.title), max(1, width - 4 - len(detail) - len(copies) - 1))
        head = [*self._lead(row), Segment(detail, self._dim)]
        return [*head, Segment(title, self._title_style(row)), Segment(copies, self._dim)]

    def _lead(self, row: ArticleRow) -> list[Segment]:
        at = ">" if row.id == self.current else " "
        if row.marked:
            return [Segment(f" {at}"), Segment("★ ", self.part("article-list--marked"))]
        return [Segment(f" {at}"), Segment("! " if row.problem else "  " if row.read else "● ")]

    @property
    def _dim(self) -> Style:
        return self.part("line-list--dim")

    def _title_style(self, row: ArticleRow) -> Style | None:
        return None if row.read else self.part("article-list--unread")

    def _copies(self, row: ArticleRow) -> str:
        copies = self._listed.copies(row)
        return f"+{copies} alike" if copies else ""

    @staticmethod
    def _outlet(row: ArticleRow) -> str:
        return clean_line(row.outlet) if row.outlet else ""

    def _day(self, row: ArticleRow, narrow: bool = False) -> str:
        return near_date(row.published, self._today, narrow) if row.published else ""

    @staticmethod
    def _said(row: ArticleRow) -> str:
        if row.problem:
            return "problem"
        said = "reading…" if row.statements is None else f"{row.statements} said"
        return f"{said} · note" if row.noted else said
