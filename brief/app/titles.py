"""What stands around the panes: the top bar, the borders and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from brief.app import wording
from brief.app.page.wrapping import BORDER_ENDS, shortened
from brief.app.widgets.bars import KeyBar, TopBar
from brief.text.cleaning import clean_line
from brief.text.counting import counted

if TYPE_CHECKING:
    from textual.timer import Timer
    from textual.widget import Widget

    from brief.app.screens.panes import PanesScreen

COUNT_SECONDS = 0.1


class Titles:
    """Writes what has changed: a title that is written draws its whole pane anew."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._written: dict[tuple[str | None, str], str] = {}
        self._soon: Timer | None = None

    def show_soon(self) -> None:
        """Writes what will be true in a moment: counts that run need not be drawn each time."""
        if self._soon is None:
            self._soon = self._screen.set_timer(COUNT_SECONDS, self._show_now)

    def _show_now(self) -> None:
        self._soon = None
        self.show()

    def show(self) -> None:
        """Writes what is true now."""
        screen = self._screen
        alone = screen.panes.narrow and screen.panes.focused not in ("list", "empty")
        name = "‹ Articles" if alone else "brief"
        screen.query_one("#top", TopBar).show(name, self.trail(), self._counts(alone))
        screen.query_one("#keys", KeyBar).show(screen.panes.focused, screen.in_front)
        self._borders()

    def trail(self) -> str:
        """Where the reader is, after where the last jump began."""
        screen = self._screen
        title = clean_line(screen.view.article.title) if screen.view.article else ""
        left = screen.reading.came_from
        if left is None or left.article == screen.reading.article or not screen.reading.exists(left.article):
            return title
        row = screen.library.row(left.article)
        # a headline in the place of an outlet leaves room for the one that is read now
        return f"{shortened(clean_line(row.outlet or row.title), wording.LONGEST_NAME)} › {title}"

    def _counts(self, alone: bool) -> str:
        screen = self._screen
        parts = ["" if screen.arriving is None else f"{screen.arriving} added…"]
        parts.append(screen.refreshing.words)
        parts.append(f"{screen.waiting} reading…" if screen.waiting else "")
        parts.append(f"{counted(len(screen.problems), 'problem')} (!)" if screen.problems else "")
        if alone:
            parts.append(f"{min(screen.articles.cursor + 1, screen.articles.total)}/{screen.articles.total}")
        else:
            parts.append(self._samples() if screen.samples else "")
            parts.append(self._articles())
        return "  ".join(part for part in parts if part)

    def _articles(self) -> str:
        """How many are shown; a list that shows none of them is not an empty library."""
        total = self._screen.articles.total
        nothing = "none shown" if self._screen.library.article_count() else "no articles"
        return counted(total, "article") if total else nothing

    def _samples(self) -> str:
        return "samples · brief add FILE adds yours" if self._screen.panes.wide else "samples · i adds yours"

    def _borders(self) -> None:
        screen = self._screen
        total = screen.articles.total
        self._write(screen.articles, "border_title", f"Articles {min(screen.articles.cursor + 1, total)}/{total}")
        self._write(screen.articles, "border_subtitle", self._arrangement())
        self._write(screen.view, "border_title", "Brief")
        self._write(screen.view, "border_subtitle", self._position())
        self._write(screen.actors, "border_title", f"Actors {screen.actors.count}")
        self._write(screen.actors, "border_subtitle", "enter all about")
        self._write(screen.related, "border_title", self._related())
        self._write(screen.related, "border_subtitle", "enter jump · 1-9 · p preview")

    def _write(self, pane: Widget, title: str, words: str) -> None:
        """Content, because a string would be read as markup."""
        if self._written.get((pane.id, title)) != words:
            self._written[pane.id, title] = words
            setattr(pane, title, Content(words))

    def _arrangement(self) -> str:
        """How many are unread, and which are shown in what order where that is unusual."""
        articles = self._screen.articles
        shown = articles.arrangement
        parts = [f"only {shown.shown}" if shown.shown != "all" else ""]
        if articles.unread is not None and shown.shown != "unread" and not shown.words:
            parts.append(f"{articles.unread} unread")
        parts.append(f"by {shown.sorting}" if shown.sorting in ("outlet", "headline") else "")
        parts.append("oldest first" if shown.sorting == "oldest" else "")
        if shown.words:
            parts.append(shortened(f"only {clean_line(shown.words)}", max(8, articles.size.width - 16)))
        return " · ".join(part for part in parts if part)

    def _position(self) -> str:
        view = self._screen.view
        if view.article is None:
            return ""
        if view.analysis is None:
            return view.state
        room = view.outer_size.width - BORDER_ENDS
        return wording.position(view.article, view.analysis, view.statement, view.away, view.percent, room)

    def _related(self) -> str:
        screen = self._screen
        view, related = screen.view, screen.related
        count = f"Related {sum(1 for item in related.items if not item.came_from)}"
        if view.article is None or view.analysis is None or view.statement is None:
            return count
        about = wording.asked_about(view.article, view.analysis, view.statement)
        width = related.size.width or screen.app.size.width
        return f"{count} · {shortened(about, max(1, width - len(count) - 6))}"
