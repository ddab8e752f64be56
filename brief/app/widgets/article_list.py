"""The list of articles, over pages of rows that are read when they are shown."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment

from brief.app.page.wrapping import shortened, wrap
from brief.app.widgets.line_list import LineList
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from rich.style import Style

    from brief.library import Library
    from brief.model import ArticleRow, Shown, Sorting

_PAGE = 64
_PAGES_KEPT = 16


class ArticleList(LineList):
    """Articles, newest first or in another order, all or some of them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"article-list--unread", "article-list--marked"}

    def __init__(self, library: Library, shown: Shown = "all", sorting: Sorting = "newest", *, id: str) -> None:
        super().__init__(id=id)
        self._library = library
        self.shown, self.sorting = shown, sorting
        self.unread: int | None = None
        """How many articles of the library are unread; None before they are counted."""
        self._first: list[ArticleRow] = []
        self._order: array[int] | None = None
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._read_first_page()
        self.current: str | None = None
        """Id of the article that is open."""

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self._order) if self._order is not None else len(self._first)

    def _read_first_page(self) -> None:
        """The first page of the newest articles needs no order; any other choice does."""
        if (self.shown, self.sorting) == ("all", "newest"):
            self._first = self._library.first_rows(_PAGE)
            self._pages[0] = self._first
        else:
            self._order = self._library.order(self.shown, self.sorting)

    def read_order(self) -> None:
        """Reads the order of all articles; the first page is shown before."""
        self._order = self._library.order(self.shown, self.sorting)
        self.unread = self._library.unread_count()
        self.items_changed()

    def choose(self, shown: Shown, sorting: Sorting) -> None:
        """Shows other articles, or the same in another order; the cursor stays on its article, if it is still shown."""
        self.shown, self.sorting = shown, sorting
        self.reload()
        self.call_after_refresh(self.show_cursor)

    def reload(self) -> None:
        """Reads the shown rows again; the cursor stays on its article."""
        at = self.row_at(self.cursor)
        self._pages.clear()
        self._read_first_page()
        self._order = self._library.order(self.shown, self.sorting)
        self.unread = self._library.unread_count()
        if at is not None and (place := self.place_of(at.id)) is not None:
            self.cursor = place
        self.items_changed()

    def reload_row(self, article: str) -> None:
        """Reads one row again, where it is shown."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id == article:
                    page[place] = self._library.row(article)
                    self._count(row, page[place])
                    self.draw(number * _PAGE + place)

    def _count(self, before: ArticleRow, after: ArticleRow) -> None:
        if self.unread is not None:
            self.unread += before.read - after.read

    def row_at(self, index: int) -> ArticleRow | None:
        """The article at a place of the list."""
        page = self._page(index // _PAGE)
        place = index % _PAGE
        return page[place] if index >= 0 and place < len(page) else None

    def first_unread(self) -> ArticleRow | None:
        """The first unread article of the first page, else the first article."""
        rows = self._page(0)
        return next((row for row in rows if not row.read), rows[0] if rows else None)

    def place_of(self, article: str) -> int | None:
        """Where an article stands in the list."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id == article:
                    return number * _PAGE + place
        if self._order is None:
            return None
        key = self._library.row(article).key
        return self._order.index(key) if key in self._order else None

    def _page(self, number: int) -> Sequence[ArticleRow]:
        if number not in self._pages:
            if self._order is None:
                return self._first if number == 0 else ()
            self._pages[number] = self._library.rows(self._order[number * _PAGE : (number + 1) * _PAGE])
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[number]

    def item_line(self, index: int, line: int, width: int) -> list[Segment]:
        """One line of an article: one-line items in a low list, else the title over its outlet and day."""
        row = self.row_at(index)
        if row is None:
            return [Segment("")]
        if self.item_height == 1:
            return self._single(row, width)
        titles = wrap(clean_line(row.title), width - 4)
        last = self.item_height - 1
        if line == last:
            detail = " · ".join(part for part in (self._day(row), self._said(row)) if part)
            outlet = shortened(self._outlet(row), width - 4 - len(detail) - 3)
            return [Segment("    "), Segment(f"{outlet} · {detail}" if outlet else detail, self.part("line-list--dim"))]
        lead = self._lead(row) if line == 0 else [Segment("    ")]
        title = clean_line(row.title)
        if line >= len(titles):
            return lead
        rest = title[titles[line][0] :] if line == last - 1 else title[slice(*titles[line])]
        return [*lead, Segment(shortened(rest, width - 5), self._title_style(row))]

    def _single(self, row: ArticleRow, width: int) -> list[Segment]:
        said = "" if row.statements is None else str(row.statements)
        detail = f"{self._day(row):>6}  {shortened(self._outlet(row), 12):<12} {said:>3}  "
        title = shortened(clean_line(row.title), width - 4 - len(detail) - 1)
        return [*self._lead(row), Segment(detail, self.part("line-list--dim")), Segment(title, self._title_style(row))]

    def _lead(self, row: ArticleRow) -> list[Segment]:
        at = ">" if row.id == self.current else " "
        if row.marked:
            return [Segment(f" {at}"), Segment("★ ", self.part("article-list--marked"))]
        return [Segment(f" {at}"), Segment("! " if row.problem else "  " if row.read else "● ")]

    def _title_style(self, row: ArticleRow) -> Style | None:
        return None if row.read else self.part("article-list--unread")

    @staticmethod
    def _outlet(row: ArticleRow) -> str:
        return clean_line(row.outlet) if row.outlet else ""

    @staticmethod
    def _day(row: ArticleRow) -> str:
        return f"{row.published.day} {row.published:%b}" if row.published else ""

    @staticmethod
    def _said(row: ArticleRow) -> str:
        if row.problem:
            return "problem"
        said = "reading…" if row.statements is None else f"{row.statements} said"
        return f"{said} · note" if row.noted else said
