"""The story view: what the articles on one event say together, each line opening at its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from brief.app.attempting import attempt
from brief.app.items import Item, blank, line
from brief.app.navigation import Place
from brief.app.screens.view import View
from brief.app.story_items import new_line, source_items, told_items
from brief.export.stories import days_of
from brief.story import StorySentence
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from brief.app.screens.panes import PanesScreen
    from brief.commands import Scope
    from brief.model import Article
    from brief.story import Story, StorySummary, Telling, Told


@dataclass(frozen=True, slots=True)
class StoryData:
    """A story with what it tells."""

    story: Story
    telling: Telling
    summary: StorySummary
    articles: Mapping[str, Article]


class StoryView(View[StoryData]):
    """A story: summary, timeline, agreed, differing, alone; beside them the articles, and who speaks where."""

    NAME: ClassVar[Scope] = "story"
    LOOK = "-page"
    TITLE_WORDS = "Story"

    def __init__(self, main: PanesScreen, story: str) -> None:
        super().__init__(main)
        self._story = story
        self._opens: dict[str, Told | StorySentence] = {}

    def load(self) -> StoryData:
        """The story as it is now."""
        stories = self.library.stories
        story = stories.story(self._story)
        names = [one.member.row.id for one in story.articles]
        articles = {name: self.library.article(name) for name in names}
        known = any(member.row.read for member in story.members)
        summary = self.library.summaries.story(names, self.main.session.length, new_first=known)
        return StoryData(story, stories.telling(story), summary, articles)

    def items(self) -> Sequence[Item]:
        """The sections."""
        shown = list(told_items(self.data.story, self.data.telling, self.data.summary, self.data.articles))
        self._opens = {item.key: opens for item, opens in shown if item.key is not None and opens is not None}
        return [item for item, _ in shown]

    def detail(self, key: str) -> Sequence[Item]:
        """The articles, and who speaks where."""
        new = new_line(self.data.telling)
        return [
            *source_items(self.data.story, self.data.telling, self.library.now().date()),
            *([blank(), Item(None, (line(new),))] if new else []),
        ]

    def trail(self) -> str:
        """The headline."""
        return f"Story: {self.data.story.title}" if self._data is not None else "Story"

    def counts(self) -> str:
        """How many articles of how many outlets, and when."""
        return days_of(self.data.story)

    def listing_title(self) -> str:
        """What stands over the sections."""
        return "Story"

    def detail_title(self) -> str:
        """What stands over the side."""
        return f"Sources {len(self.data.story.articles)}" if self._data is not None else "Sources"

    def open_item(self, key: str) -> None:
        """Goes to the place of a line."""
        opens = self._opens[key]
        if isinstance(opens, StorySentence):
            self.go(Place(opens.place.article, None, -1, shown=opens.place.span))
        else:
            self.go(Place(opens.article, opens.statement.id, -1))

    def action_export(self) -> None:
        """Writes the brief of the story beside where the program runs."""
        from brief.export.names import name_for

        story, length = self.data.story, self.main.session.length
        days = [member.row.published for member in story.members if member.row.published]
        path = Path(name_for(story.title, max(days, default=self.library.now().date())))
        self.main.work.export(lambda: self.library.briefs.story(story, length), path)

    def action_split(self) -> None:
        """Takes the article under the cursor out of the story."""
        key = self.beside.key if self.focused is self.beside else self._article_of(self.listing.key)
        if key is None or len(self.data.story.members) < 2:
            self.notify("no other article in this story")
            return
        self.library.stories.split([key])
        self.notify(f"a story of its own: {clean_line(self.library.row(key).title)} (u undoes it)")
        self.changed()

    def action_merge(self) -> None:
        """Asks for another story and makes them one."""
        from brief.app.screens.merge_story import MergeStoryScreen

        others = [row for row in self.library.stories.rows(1) if row.id != self.data.story.id]
        self.app.push_screen(MergeStoryScreen(others), self._merge)

    def _merge(self, other: str | None) -> None:
        if other is not None and attempt(self.app, lambda: self.library.stories.merge(other, self.data.story.id)):
            self.notify("one story (u undoes it)")
            self.changed()

    def _article_of(self, key: str | None) -> str | None:
        opens = self._opens.get(key or "")
        return opens.place.article if isinstance(opens, StorySentence) else opens.article if opens else None

    def open_detail(self, key: str) -> None:
        """Goes to an article."""
        self.go(Place(key))
