"""Going through articles and noting what was read."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from brief.app.actions.host import Host
from brief.errors import UsageError
from brief.length import Length
from brief.model import Shown, Sorting

if TYPE_CHECKING:
    from brief.arrangement import Arrangement
    from brief.length import Unit


class ArticleActions(Host):
    """Going through articles and noting what was read."""

    def action_article(self, by: int) -> None:
        """The next or previous article, from any pane."""
        self.articles.move_to(self.articles.cursor + by)

    def action_unread(self, by: int) -> None:
        """The next or previous unread article."""
        place = self.articles.cursor + by
        while 0 <= place < self.articles.count:
            row = self.articles.row_at(place)
            if row is not None and not row.read:
                self.articles.move_to(place)
                return
            place += by

    def action_show_others(self) -> None:
        """All articles, the unread ones, the marked ones."""
        choices = get_args(Shown)
        now = self.articles.arrangement
        self._arrange(now._replace(shown=choices[(choices.index(now.shown) + 1) % len(choices)]))

    def action_sort(self) -> None:
        """Another order of the list."""
        choices = get_args(Sorting)
        now = self.articles.arrangement
        self._arrange(now._replace(sorting=choices[(choices.index(now.sorting) + 1) % len(choices)]))

    def action_group(self) -> None:
        """The articles of a story together, or all in one order."""
        now = self.articles.arrangement
        self._arrange(now._replace(grouped=not now.grouped))

    def _arrange(self, arrangement: Arrangement) -> None:
        self.session.arrangement = arrangement
        self.narrowing.arrange(arrangement)

    def action_lines(self) -> None:
        """One line for each article of the list, or as many as there is room for."""
        self.session.dense = not self.session.dense
        self.panes.size_items(self.app.size.width)
        self.articles.items_changed()
        self.articles.show_cursor()

    def action_narrow(self) -> None:
        """Asks which articles the list is to show."""
        from brief.app.screens.narrow import NarrowScreen

        self.app.push_screen(NarrowScreen(self.narrowing, self.library.searching), self.narrowing.end)

    def action_toggle_read(self) -> None:
        """Read or unread."""
        self.reading.settle()
        if self.reading.article is not None:
            row = self.library.row(self.reading.article)
            self.library.set_read(row.id, not row.read)
            self.articles.reload_row(row.id)
            self.titles.show()

    def action_read_all(self) -> None:
        """Makes all articles read that the list shows; undone in one step."""
        self.work.read_all(self.articles.arrangement, self.articles.fitting)

    def action_length(self, by: int) -> None:
        """A longer or shorter summary; the statement cursor stays."""
        self.reading.settle()
        self._resize(self.session.length.stepped(by))

    def action_unit(self, unit: Unit) -> None:
        """Summaries are measured in sentences, words or percent from now on."""
        self.reading.settle()
        self._resize(Length.usual(unit))

    def _resize(self, length: Length) -> None:
        self.session.length = length
        if self.reading.article is not None and self.view.analysis is not None:
            self.reading.summarize()

    def action_ranker(self, name: str) -> None:
        """Another ranker chooses the sentences, from now on; what it lacks is told."""
        from brief.summary import rankers

        self.reading.settle()
        try:
            rankers.check(name)
        except UsageError as error:
            self.notify(error.advised, severity="warning")
            return
        self.session.ranker = name
        self.reading.summarize()

    def action_why(self) -> None:
        """Shows or hides why each sentence is in the summary."""
        self.reading.settle()
        self.view.explain()

    def action_take_in(self) -> None:
        """The sentence before the one under the summary cursor, and not again."""
        self.reading.settle()
        self.view.take_in()

    def action_about(self) -> None:
        """The summary about the actor under the cursor, or about the speaker; again: about all."""
        self.reading.settle()
        name = None if self.reading.about else self._meant()
        if name is None and self.reading.about is None:
            self.notify("nobody is chosen: a for the actors, s for a statement")
        else:
            self.reading.summarize_about(name)

    def _meant(self) -> str | None:
        """The name of the actor under the cursor of the actors, else of the speaker of the statement."""
        if self.focused is self.actors:
            return self.actors.actors[self.actors.cursor].name if self.actors.count else None
        speaker = self.view.statement.speaker if self.view.statement else None
        return next((one.name for one in self.actors.actors if speaker and one.id == speaker.actor), None)
