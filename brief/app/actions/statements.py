"""Walking over statements and related statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.actions.host import Host

if TYPE_CHECKING:
    from brief.app.related_items import RelatedItem


class StatementActions(Host):
    """Walking over statements and related statements."""

    def action_said(self, by: int) -> None:
        """The next or previous statement."""
        self.reading.settle()
        if self.panes.narrow:
            self.panes.read()
        self.view.step(by)
        self.following.begin()

    def action_related(self) -> None:
        """Focuses the related statements; the first statement is taken when none is."""
        self.reading.settle()
        if self.view.statement is None:
            self.view.step(1)
        self.following.relate()
        self.panes.open_drawer("related")

    def action_jump(self, number: int) -> None:
        """Jumps to the related statement with this number."""
        self.following.then(lambda: self._jump_to(self.related.numbered(number)))

    def jump_to_chosen(self) -> None:
        """Jumps to the related statement under the cursor."""
        self._jump_to(self.related.chosen)

    def _jump_to(self, item: RelatedItem | None) -> None:
        if item is not None:
            self.panes.close_drawer()
            self.reading.jump(item)

    def action_jump_back(self) -> None:
        """Jumps to where the reader came from."""
        self.reading.step(-1)

    def action_preview(self) -> None:
        """Shows the related statement under the cursor in its surroundings, or hides it again."""
        if self.previewing.shown:
            self.previewing.hide()
        else:
            self.action_related()
            self.following.then(self.previewing.show)

    def action_history(self, by: int) -> None:
        """Back or forward to an exact place."""
        self.reading.step(by)

    def action_who(self) -> None:
        """Who said what, over all articles."""
        from brief.app.screens.who import WhoView

        self.reading.settle()
        self.viewing.open(WhoView(self))

    def action_actor(self) -> None:
        """All about the actor under the cursor of the actors, else about all of them."""
        at = self.actors.cursor if self.focused is self.actors else None
        self.show_actor(self.actors.actors[at].name if at is not None and at < self.actors.count else None)

    def show_actor(self, name: str | None) -> None:
        """All about an actor; without a name about those who speak most."""
        from brief.app.screens.actor import ActorView

        self.reading.settle()
        self.viewing.open(ActorView(self, name))

    def action_search(self) -> None:
        """Searches while one types."""
        from brief.app.screens.search import SearchView

        self.reading.settle()
        self.viewing.open(SearchView(self))

    def action_story(self) -> None:
        """The story of the open article, when it has other articles."""
        from brief.app.screens.story import StoryView

        self.reading.settle()
        article = self.reading.article
        story = self.library.stories.of_article(article) if article is not None else None
        if article is None or story is None:
            self.notify("no story yet: the article is not analyzed")
        else:
            self.viewing.open(StoryView(self, story))

    def action_actors(self) -> None:
        """Focuses the actors."""
        self.reading.settle()
        self.panes.open_drawer("actors")
