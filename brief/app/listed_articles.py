"""The articles of the list, over pages of rows that are read when they are shown."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING

from brief.arrangement import Arrangement
from brief.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Collection, MutableSequence, Sequence

    from brief.library import Library
    from brief.library.arranging import Listing
    from brief.model import ArticleRow

_PAGE = 64
_PAGES_KEPT = 16


class ListedArticles:
    """Articles in an order, all or some of them, each story together or not."""

    def __init__(self, library: Library, arrangement: Arrangement) -> None:
        self._library = library
        self.arrangement = arrangement
        self.fitting: Collection[int] | None = None
        """Keys of the articles that hold the words of the arrangement, when it has some."""
        self.unread: int | None = None
        """How many articles of the library are unread; None before they are counted."""
        self.total = 0
        """How many articles there are, also before the order of all is known."""
        self.ordered = False
        """Whether the order of all articles is known, and not of the first ones only."""
        self._first: list[ArticleRow] = []
        self._listing: Listing | None = None
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self.starts: Sequence[int] = ()
        """Where the groups begin, if the articles are grouped."""
        self._unread: MutableSequence[int] = []
        self._titles: dict[int, str] = {}
        if arrangement == Arrangement():
            # the first page of the newest articles needs no order; any other choice does
            self._first = library.first_rows(_PAGE)
            self.unread = library.unread_count()
            self._pages[0] = self._first
            self.total = self._expected()
        elif arrangement.grouped:
            # only what the first page shows is put together: all stories take their time
            self.take(library.arranging.beginning(arrangement, _PAGE))
            self.ordered = False
            self.total = self._expected()
        else:
            self.read()

    def read(self) -> None:
        """Reads the order of the articles; the pages stay."""
        self.take(self._library.arranging.listing(self.arrangement, self.fitting))

    def _expected(self) -> int:
        """How many articles the list will have, but for near-copies that are left out of stories."""
        if self.arrangement.shown == "all":
            return self._library.article_count()
        return self._library.unread_count() if self.arrangement.shown == "unread" else len(self._library.marked())

    def take(self, listing: Listing) -> None:
        """Takes an order of the articles."""
        self._listing = listing
        self.total = len(listing.keys)
        self.ordered = True
        self.starts = listing.groups.starts
        self._unread = listing.groups.unread[:]
        self._titles = {}
        self.unread = self._library.unread_count()

    def forget_rows(self) -> None:
        """Reads the rows again when they are shown."""
        self._pages.clear()

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self._listing.keys) if self._listing is not None else len(self._first)

    def is_first_page(self, index: int) -> bool:
        """Whether a start shows an article at this place before it has read the order of all."""
        return index < _PAGE or not (self.arrangement.grouped or self.arrangement == Arrangement())

    def row_at(self, index: int) -> ArticleRow | None:
        """The article at a place of the list."""
        page = self._page(index // _PAGE)
        place = index % _PAGE
        return page[place] if index >= 0 and place < len(page) else None

    def _page(self, number: int) -> Sequence[ArticleRow]:
        if number not in self._pages:
            if self._listing is None:
                return self._first if number == 0 else ()
            self._pages[number] = self._library.rows(self._listing.keys[number * _PAGE : (number + 1) * _PAGE])
            while len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[number]

    def first_unread(self) -> ArticleRow | None:
        """The first unread article of the first page, else the first article."""
        rows = self._page(0)
        return next((row for row in rows if not row.read), rows[0] if rows else None)

    def place_of(self, article: str) -> int | None:
        """Where an article stands in the list, or the one that stands for it."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id == article:
                    return number * _PAGE + place
        if self._listing is None:
            return None
        try:
            key = self._library.row(article).key
        except NotFoundError:
            return None
        shown = next((first for first, copies in self._listing.copies.items() if key in copies), key)
        return self._listing.keys.index(shown) if shown in self._listing.keys else None

    def reload_row(self, article: str) -> int | None:
        """Reads one row again, and tells where it stands if it is on a page that was read."""
        for number, page in self._pages.items():
            for place, row in enumerate(page):
                if row.id == article:
                    page[place] = self._library.row(article)
                    self._count(number * _PAGE + place, row.read - page[place].read)
                    return number * _PAGE + place
        return None

    def _count(self, index: int, unread: int) -> None:
        if self.unread is not None:
            self.unread += unread
        if self.starts:
            self._unread[self.groups_until(index) - 1] += unread

    # Groups

    def groups_until(self, index: int) -> int:
        """How many groups begin at this place or before it."""
        return bisect_right(self.starts, index)

    def group_at(self, index: int) -> int | None:
        """The number of the group that begins at this place."""
        number = self.groups_until(index) - 1
        return number if number >= 0 and self.starts[number] == index else None

    def heading(self, number: int) -> tuple[str | None, int, int]:
        """The headline that stands for a group, if it is a story, how many articles it has, and how many unread."""
        assert self._listing is not None
        members = self._listing.members(number)
        if self._listing.groups.stories[number] is None:
            return None, len(members), self._unread[number]
        if number not in self._titles:
            rows = self._library.rows(members)
            oldest = min(rows, key=lambda row: (row.published is None, row.published, row.key), default=None)
            self._titles[number] = oldest.title if oldest is not None else ""
        return self._titles[number], len(members), self._unread[number]

    def copies(self, row: ArticleRow) -> int:
        """How many near-copies are left out because this article stands for them."""
        return len(self._listing.copies.get(row.key, ())) if self._listing is not None else 0
