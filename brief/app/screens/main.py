"""The main screen: what it does when a pane or a worker tells it something."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from brief.app.actions.acting import Actions
from brief.app.bindings import bindings
from brief.app.messages import (
    AllRead,
    AnalysisReady,
    Arranged,
    ArticlesAdded,
    Fitting,
    ProblemMet,
    RefreshEnded,
    RelatedReady,
    SourceRefreshed,
    SummaryReady,
    TextReplaced,
    ToCopy,
    ToEdit,
    Told,
)
from brief.app.screens.panes import PanesScreen
from brief.app.widgets.actor_pane import ActorPane
from brief.app.widgets.article_list import ArticleList
from brief.app.widgets.article_view import ArticleView
from brief.app.widgets.line_list import LineList
from brief.app.widgets.related_pane import RelatedPane
from brief.problem import unanalyzed
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from brief.problem import Problem


class MainScreen(Actions, PanesScreen):
    """Handlers; state is changed here and nowhere else."""

    # not of PanesScreen: Textual makes the bindings of a class anew for each one under it
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("everywhere")]

    @on(LineList.Highlighted)
    def rest_on(self, message: LineList.Highlighted) -> None:
        """The cursor of a list moved."""
        if isinstance(message, LineList.Opened):
            return
        message.stop()
        if isinstance(message.source, ArticleList):
            self.awaited.end()
            self.reading.preview(message.key)
        elif isinstance(message.source, RelatedPane):
            self.previewing.rest()

    @on(LineList.Opened)
    def open_item(self, message: LineList.Opened) -> None:
        """An item of a list was opened."""
        if isinstance(message.source, ArticleList):
            if not self.awaited.ask() and message.key is not None:
                self._open_article(message.key)
        elif isinstance(message.source, RelatedPane):
            self.following.then(self.jump_to_chosen)
        elif isinstance(message.source, ActorPane):
            self.action_actor()

    def _open_article(self, article: str) -> None:
        self.reading.open(article)
        self.panes.read()
        self.attention.note(article)

    def on_descendant_focus(self) -> None:
        """The focus is in another pane."""
        self.panes.follow_focus()
        if self.focused is not self.articles:
            self.awaited.end()
        if self.focused is not self.related:
            self.previewing.hide()
        self.attention.attend()
        self.titles.show()

    @on(ArticleView.Moved)
    def moved(self) -> None:
        """The place in the brief changed."""
        self.titles.show()

    @on(ArticleView.PlaceRequested)
    def place_wanted(self, message: ArticleView.PlaceRequested) -> None:
        """Enter on a summary sentence shows it in the text."""
        self.reading.show_in_text(message.span)

    @on(ArticleView.StatementRequested)
    def statement_opened(self) -> None:
        """Enter on a statement shows its related ones."""
        self.action_related()

    @on(ArticleView.ActorRequested)
    def actor_clicked(self, message: ArticleView.ActorRequested) -> None:
        """A name in the text was clicked."""
        self.show_actor(message.name)

    @on(AnalysisReady)
    def analyzed(self, message: AnalysisReady) -> None:
        """An article has an analysis."""
        self.waiting = message.left
        if not self.reading.exists(message.article):
            return
        self.articles.reload_row(message.article)
        if message.problem is not None:
            title = self.library.row(message.article).title
            self.problems.add((unanalyzed(title, message.problem, message.article),))
        else:
            self.problems.solved(message.article)
        if message.left == 0:
            self._arrange_again()
        if message.article == self.reading.article:
            self.reading.refresh()
        elif message.left == 0 and self.view.statement is not None and self.focused is not self.related:
            self.following.relate()
        self.titles.show_soon()

    def _arrange_again(self) -> None:
        """What is known now of the articles may put them elsewhere in the list."""
        if self.articles.arrangement.grouped:
            self.articles.reload()
        self.narrowing.again()

    @on(Fitting)
    def found_fitting(self, message: Fitting) -> None:
        """The list is narrowed."""
        self.narrowing.found(message.words, message.keys)

    @on(ArticleList.ToArrange)
    def order_wanted(self, message: ArticleList.ToArrange) -> None:
        """Stories are to be put together."""
        self.work.arrange(message.arrangement, message.fitting)

    @on(Arranged)
    def arranged(self, message: Arranged) -> None:
        """The order of the list is there, if it is still wanted."""
        if (message.arrangement, message.fitting) == (self.articles.arrangement, self.articles.fitting):
            self.articles.take(message.listing)
            self.seek()
            if self.narrowing.words:
                self.narrowing.open_shown()
            self.titles.show()

    @on(AllRead)
    def read_them_all(self, message: AllRead) -> None:
        """All articles of the list are read."""
        count = counted(message.count, "article")
        self.notify(f"{count} read (u undoes it)" if message.count else "all that the list shows was read before")
        self.articles.reload()
        self.titles.show()

    @on(SummaryReady)
    def summarized(self, message: SummaryReady) -> None:
        """A summary is there."""
        self.reading.summarized(message.article, message.length, message.summary)

    @on(RelatedReady)
    def found_related(self, message: RelatedReady) -> None:
        """Related statements are there."""
        self.following.take(message.statement, message.items)

    @on(ArticlesAdded)
    def added(self, message: ArticlesAdded) -> None:
        """Locations were read."""
        self.arriving = None if message.done else (self.arriving or 0) + len(message.articles)
        self._note_problems(message.problems)
        if message.articles or message.done:
            self.articles.reload()
            self.queue.refill()
            self.narrowing.again()
            self._take_first(message)
            self.welcoming.look(self.arriving is not None)
        self.titles.show()

    def _take_first(self, message: ArticlesAdded) -> None:
        """The first article is shown when it was named at the start, or when there was none before."""
        if message.articles and (self.awaited.coming or self.reading.article is None):
            self.reading.open(message.articles[0])
            self.reading.show_in_list()
        elif not message.done:
            return
        article = self.reading.article
        if self.awaited.end() and article is not None:
            self._open_article(article)

    @on(SourceRefreshed)
    def refreshed(self, message: SourceRefreshed) -> None:
        """A feed or folder was looked at: its articles join the list, the cursor stays on its article."""
        self.refreshing.take(message.name, len(message.articles), message.left)
        self._note_problems(message.problems)
        if message.articles:
            self.articles.reload()
            self.narrowing.again()
            self.queue.refill()
            self.welcoming.look()
        self.titles.show()

    @on(RefreshEnded)
    def refresh_ended(self) -> None:
        """Nothing is fetched any more."""
        self.notify(self.refreshing.end())
        self.titles.show()

    def look(self) -> None:
        """The terminal has the focus again: files may have come to the watched folders meanwhile."""
        if not self.samples:
            self.work.look()

    @on(TextReplaced)
    def text_replaced(self, message: TextReplaced) -> None:
        """An article was fetched whole."""
        self.queue.want_again(message.article)
        self.articles.reload_row(message.article)
        if message.article == self.reading.article:
            self.reading.reload()

    @on(ProblemMet)
    def met_problem(self, message: ProblemMet) -> None:
        """Some work failed."""
        self._note_problems((message.problem,))
        self.titles.show()

    def _note_problems(self, problems: Sequence[Problem]) -> None:
        """Keeps the problems for the list of `!` and says one line, however many there are."""
        self.problems.add(problems)
        if problems:
            more = f" (and {len(problems) - 1} more: !)" if len(problems) > 1 else ""
            self.notify(f"{problems[0].in_short}{more}", severity="warning")

    @on(ToCopy)
    def copy_words(self, message: ToCopy) -> None:
        """Words are ready to be copied."""
        self.copy(message.words, message.what)

    @on(ToEdit)
    def edit_file(self, message: ToEdit) -> None:
        """A brief is to be shown in the editor."""
        self.edit(message.path)

    @on(Told)
    def told(self, message: Told) -> None:
        """Something was done that is not seen on the screen."""
        self.notify(message.words, severity="error" if message.failed else "information", markup=False)
