"""The stories of the library: found by likeness, split and merged by the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.errors import AmbiguousError, NotFoundError
from brief.model import Fact
from brief.story import FACT, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from brief.library.library import Library
    from brief.model import Analysis, Article, Profile
    from brief.store import Store
    from brief.store.placing import StoryIndex
    from brief.stories.track import Change
    from brief.story import Placement, StoryRow, Telling


class Stories:
    """Articles by the event they report."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library = library
        self._store = store

    def placing(self, article: Article, analysis: Analysis) -> Callable[[StoryIndex], Placement]:
        """What finds the story of an article, within the transaction that stores its analysis."""
        from brief.stories.grouping import place
        from brief.stories.wording import wording

        words = wording(article, analysis)
        return lambda index: place(index, article, words)

    def rows(self, fewest: int = 2) -> list[StoryRow]:
        """The stories of at least so many articles, the one with the newest article first."""
        self._catch_up()
        return self._store.stories.rows(fewest)

    def of_article(self, article: str) -> str | None:
        """The story of an article, once it is analyzed."""
        row = self._store.articles.row(article)
        return self._store.stories.of([row.key]).get(row.key) if row else None

    def story(self, reference: str) -> Story:
        """A story by its id or a unique beginning of it. Raises NotFoundError."""
        from brief.stories.copying import folded

        self._catch_up()
        members = self._store.stories.members(reference)
        if not members:
            found = self._store.stories.beginning(reference) if reference else []
            members = self._store.stories.members(found[0]) if len(found) == 1 else []
            if len(found) > 1:
                raise AmbiguousError(reference, "stories")
            reference = found[0] if members else reference
        if not members:
            raise NotFoundError(f"{reference}: no such story", "brief stories shows the stories with their ids")
        return Story(reference, members[0].row.title, tuple(members), folded(members))

    def merge(self, story: str, into: str) -> bool:
        """Makes two stories one; articles that come later are of the one that is left. False when they are one."""
        gone, left = self.story(story), self.story(into)
        if gone.id == left.id:
            return False
        facts = [Fact(FACT, member.row.id, left.id) for member in gone.members]
        return self._library.changes.set_all(facts, f"one story: {_clean(left.title)}")

    def split(self, articles: Sequence[str]) -> str:
        """Makes a story of its own of these articles, and returns its id."""
        rows = [self._store.articles.row(article) for article in articles]
        moved = [row for row in rows if row is not None]
        if not moved:
            raise NotFoundError("no such article", "brief list shows the articles with their ids")
        name = self._free(f"t{moved[0].id}")
        self._library.changes.set_all(
            [Fact(FACT, row.id, name) for row in moved], f"a story of its own: {_clean(moved[0].title)}"
        )
        return name

    def telling(self, story: Story) -> Telling:
        """What the articles of a story say together; near-copies are left out (15 ms for a hundred statements)."""
        from brief.stories.linking import linked_names
        from brief.stories.telling import Source, tell

        rows = [one.member.row for one in story.articles]
        corrections = self._library.identity.corrections()
        found = linked_names(self._store.analyses.actors([row.id for row in rows]), corrections)
        names: dict[str, dict[str, str]] = {row.id: {} for row in rows}
        for (article, actor), name in found.items():
            names[article][actor] = name
        sources = [
            Source(self._library.article(row.id), self._library.analyze(row.id), row.read, names[row.id])
            for row in rows
        ]
        return tell(sources, self._holding)

    def changes(self, profile: Profile) -> dict[str, Change]:
        """Where an actor gives another figure, or says the contrary, by the id of the later statement."""
        from brief.stories.track import changes
        from brief.text.terms import terms

        texts = (span.of(one.article.text) for one in profile.said if one.statement for span in one.statement.contents)
        return changes(profile.said, *self._holding({term for text in texts for term in terms(text)}))

    def _holding(self, terms: Iterable[str]) -> tuple[Mapping[str, int], int]:
        return self._store.statements.frequencies(terms), self._store.statements.totals()[0]

    def _free(self, name: str) -> str:
        number = 1
        free = name
        while self._store.stories.taken(free):
            number += 1
            free = f"{name}-{number}"
        return free

    def _catch_up(self) -> None:
        """Places the articles that were analyzed before there were stories."""
        for name in self._store.stories.unplaced():
            article, analysis = self._store.articles.get(name), self._store.analyses.load(name)
            if article is not None and analysis is not None:
                self._store.stories.place(name, self.placing(article, analysis))


def _clean(words: str) -> str:
    from brief.text.cleaning import clean_line

    return clean_line(words)
