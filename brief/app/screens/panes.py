"""The panes of the main screen, and how they begin."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Self

from textual.screen import Screen

from brief.app.analysis_queue import AnalysisQueue
from brief.app.attention import Attention
from brief.app.awaited import Awaited
from brief.app.following import Following
from brief.app.layout import BREAKPOINTS, Panes, layout_class
from brief.app.narrowing import Narrowing
from brief.app.previewing import Previewing
from brief.app.problem_list import ProblemList
from brief.app.reading import Reading
from brief.app.refreshing import Refreshing
from brief.app.session import Session
from brief.app.titles import Titles
from brief.app.viewing import Viewing
from brief.app.welcoming import Welcoming
from brief.app.widgets.actor_pane import ActorPane
from brief.app.widgets.article_list import ArticleList
from brief.app.widgets.article_view import ArticleView
from brief.app.widgets.bars import KeyBar, TopBar
from brief.app.widgets.holder import BlankLines, Holder
from brief.app.widgets.pointed_pane import PointedPane
from brief.app.widgets.related_pane import RelatedPane
from brief.app.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import Resize, ScreenResume
    from textual.geometry import Offset, Region
    from textual.strip import Strip
    from textual.widget import Widget

    from brief.keymap import Keymap
    from brief.library import Library
    from brief.settings import Settings


class PanesScreen(Screen[None]):
    """List, brief, actors and related statements, in the layout that the terminal has room for."""

    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(
        self,
        library: Library,
        settings: Settings,
        keymap: Keymap,
        *,
        samples: bool,
        opened: Sequence[str] = (),
        locations: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.settings = settings
        self.keymap = keymap
        self.library = library
        self.samples = samples
        self.session = Session(library)
        self.work = Workers(self, library)
        self.queue = AnalysisQueue(library, self.work.analyzed)
        self.reading = Reading(self)
        self.following = Following(self)
        self.panes = Panes(self)
        self.titles = Titles(self)
        self.attention = Attention(self)
        self.previewing = Previewing(self)
        self.viewing = Viewing(self)
        self.narrowing = Narrowing(self)
        self.refreshing = Refreshing(self)
        self.problems = ProblemList()
        self.welcoming = Welcoming(self)
        self.waiting = 0
        """Articles that are still to be analyzed."""
        self.arriving: int | None = None
        """Articles added so far, while locations are being read."""
        self.awaited = Awaited(bool(locations))
        self._blank = BlankLines(self)
        self._begun = False
        """Whether the screen was shown before."""
        self._sought = False
        """Whether the open article was looked for in the whole list."""
        self._opened = tuple(opened)
        self._locations = tuple(locations)

    def compose(self) -> ComposeResult:
        """The panes; the sheet brief.tcss puts them in place."""
        yield TopBar(id="top")
        with Holder(id="panes"):
            yield ArticleList(self.library, self.session.arrangement, self.session.list_top, id="list")
            motion, antecedents = self.settings.motion, self.settings.antecedents
            yield ArticleView(id="brief", flashes=motion == "full", antecedents=antecedents)
            with Holder(id="side"):
                yield ActorPane(id="actors")
                yield RelatedPane(id="related")
        yield KeyBar(self.keymap, id="keys")

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of it, which the panes cover."""
        return self._blank.of(crop)

    def notify_style_update(self) -> None:
        """Another style."""
        super().notify_style_update()
        self._blank.forget()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """What Textual selects from: the rows of an article know their places, no segment has to carry them."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return widget, widget.cell_at(x, y) if isinstance(widget, PointedPane) else offset

    @property
    def articles(self) -> ArticleList:
        """The list of articles."""
        return self.query_one("#list", ArticleList)

    @property
    def view(self) -> ArticleView:
        """The open article."""
        return self.query_one("#brief", ArticleView)

    @property
    def actors(self) -> ActorPane:
        """The actors of the open article."""
        return self.query_one("#actors", ActorPane)

    @property
    def related(self) -> RelatedPane:
        """The statements related to the one under the cursor."""
        return self.query_one("#related", RelatedPane)

    @property
    def in_front(self) -> bool:
        """Whether a preview, a drawer or a zoomed pane lies in front of the others."""
        return self.previewing.shown or self.panes.zoomed or self.panes.drawer is not None

    def begin(self, width: int, *, without_color: bool) -> Self:
        """Has its classes before the sheet is applied to it, so that it is applied once."""
        self.add_class(layout_class(width), update=False)
        self.set_class(without_color, "-without-color", update=False)
        return self

    def on_screen_resume(self, event: ScreenResume) -> None:
        """The sheet was applied to each pane when it was mounted: not again before the first frame."""
        event.refresh_styles = self._begun
        self._begun = True

    def on_mount(self) -> None:
        """Shows the first article; everything that takes time starts after the first frame."""
        self.articles.focus()
        self.panes.size_items(self.app.size.width)
        self.reading.restore(self._opened)
        self.welcoming.look(bool(self._locations))
        self.titles.show()
        self.call_after_refresh(self._after_first_frame)

    def _after_first_frame(self) -> None:
        # what a start has made stays until the end
        gc.freeze()
        gc.enable()
        self.articles.read_order()
        self.seek()
        self.work.begin()
        self.queue.start()
        if self._locations:
            self.arriving = 0
            self.titles.show()
            self.work.add(self._locations)

    def seek(self) -> None:
        """Puts the list's cursor on the open article once, when its place is known."""
        if self._sought:
            return
        self._sought = self.articles.ordered
        # A key that was pressed before the first frame has moved the cursor already: it stays where the reader put it.
        if self.articles.cursor == 0:
            self.reading.show_in_list()

    def on_unmount(self) -> None:
        """Ends the analyzing thread and what is being fetched."""
        self.queue.stop()
        self.refreshing.stop()

    def on_resize(self, event: Resize) -> None:
        """Item heights follow the layout."""
        self.panes.fit(event.size.width)
        # once more when each pane has its width
        self.call_after_refresh(self.titles.show)
