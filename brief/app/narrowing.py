"""Which articles the list shows: the reader's words for it, looked for in a thread while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from brief.app.screens.panes import PanesScreen
    from brief.arrangement import Arrangement


class Narrowing:
    """Narrows the list to the articles that fit words and fields of the search."""

    def __init__(self, screen: PanesScreen) -> None:
        self._screen = screen
        self._wanted = ""
        """What was typed last."""
        self._before = ""
        """What the list was narrowed to before the reader began to type."""

    @property
    def words(self) -> str:
        """What the list is narrowed to."""
        return self._screen.articles.arrangement.words

    def begin(self) -> str:
        """What is to be changed by typing."""
        self._before = self.words
        return self.words

    def type(self, words: str) -> None:
        """Narrows the list to other words, as soon as the articles are found."""
        self._wanted = " ".join(words.split())
        self._look()

    def end(self, words: str | None) -> None:
        """Keeps to the words, or goes back to those before."""
        self.type(self._before if words is None else words)

    def clear(self) -> bool:
        """Shows all articles again; False when they are shown."""
        if not self.words:
            return False
        self.type("")
        return True

    def again(self) -> None:
        """Looks again, when there are other articles or they are known better."""
        if self.words:
            self._look()

    def _look(self) -> None:
        if self._wanted:
            self._screen.work.fitting(self._wanted)
        else:
            self.found("", None)

    def found(self, words: str, keys: Collection[int] | None) -> None:
        """Shows the articles that were found, if they are still wanted, and opens one of them."""
        if words != self._wanted:
            return
        arrangement = self._screen.articles.arrangement._replace(words=words)
        self._show(arrangement, keys)
        if not arrangement.grouped:
            self.open_shown()

    def open_shown(self) -> None:
        """Opens an article of the narrowed list, when the open one is not in it."""
        articles, reading = self._screen.articles, self._screen.reading
        if reading.article is None or articles.place_of(reading.article) is None:
            reading.preview(articles.named_at(articles.cursor))

    def arrange(self, arrangement: Arrangement) -> None:
        """Shows the same articles in another way, or others of those that fit."""
        self._show(arrangement, self._screen.articles.fitting)

    def _show(self, arrangement: Arrangement, keys: Collection[int] | None) -> None:
        self._screen.articles.choose(arrangement, keys)
        self._screen.titles.show()
