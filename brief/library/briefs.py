"""Makes what is exported: briefs of one article, of several, of a story."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from brief import __version__
from brief.errors import NotFoundError
from brief.model import RUNNING_TEXT, Brief, BriefSource, Relation, Summary, SummarySentence
from brief.story import StoryBrief

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from brief.length import Length
    from brief.library.library import Library
    from brief.model import Statement, StatementText
    from brief.store import Store
    from brief.story import Story, StorySummary

    Pairs = list[tuple[Statement, Relation]]

MANY = 20
"""Articles from which on only they themselves are looked at for related statements, all at once."""


class Briefs:
    """Briefs out of the library; everything is analyzed that is not, so never on the UI thread."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library = library
        self._store = store

    def selection(
        self, articles: Sequence[str], length: Length | int, ranker: str | None = None, related: int = 4
    ) -> Brief:
        """The brief of one article or several, with `related` relations for each."""
        if not articles:
            raise NotFoundError("nothing to export", "mark articles with m, or name some")
        return self._brief(self._sources(articles, length, ranker, related), len(articles))

    def marked(self, length: Length | int, ranker: str | None = None, related: int = 4) -> Brief:
        """The brief of all that is marked: the marked articles, and of others the marked statements alone."""
        articles = self._library.marked()
        own = self._sources(articles, length, ranker, related)
        sources = self._library.marked_statements.added(own, articles)
        if not sources:
            raise NotFoundError("nothing is marked", "mark articles and statements with m")
        return self._brief(sources, len(sources))

    def _sources(
        self, articles: Sequence[str], length: Length | int, ranker: str | None, related: int
    ) -> tuple[BriefSource, ...]:
        """The articles, and what is cited for its side of their marked pairs alone."""
        for article in articles:
            self._library.analyze(article)
        pairs = self._among(articles) if related and len(articles) > MANY else self._of_all(related)
        own = tuple(self._source(article, length, ranker, pairs, related) for article in articles)
        return self._library.pairs.added(own) if related else own

    def _brief(self, sources: tuple[BriefSource, ...], chosen: int) -> Brief:
        """The brief of these sources, of which the first ones were chosen."""
        single = chosen == 1
        return Brief(
            title=sources[0].article.title if single else f"{chosen} articles",
            scope="article" if single else "selection",
            created=self._library.now(),
            generator=f"brief {__version__}",
            sources=sources,
        )

    def story(self, story: Story, length: Length | int) -> StoryBrief:
        """The brief of a story: its articles without their near-copies, and what they say together."""
        names = [one.member.row.id for one in story.articles]
        summary = self._library.summaries.story(names, length)
        sources = self._library.pairs.added([self._of_story(name, summary) for name in names])
        return StoryBrief(
            title=story.title,
            scope="story",
            created=self._library.now(),
            generator=f"brief {__version__}",
            sources=sources,
            telling=self._library.stories.telling(story),
            summary=summary,
            copies=len(story.members) - len(names),
        )

    def _source(
        self, article: str, length: Length | int, ranker: str | None, pairs: Callable[[str], Pairs], related: int
    ) -> BriefSource:
        from brief.stories.selection import strongest

        library = self._library
        return BriefSource(
            library.article(article),
            library.analyze(article),
            library.summary(article, length, ranker),
            strongest(pairs(article), related),
            library.notes.of(article),
            library.notes.tags(article),
        )

    def _of_story(self, article: str, summary: StorySummary) -> BriefSource:
        """An article with those of its sentences that sum up the story."""
        analysis = self._library.analyze(article)
        chosen = (one for one in summary.sentences if one.place.article == article)
        own = [SummarySentence(one.place.position, one.place.span, one.score, one.why) for one in chosen]
        own.sort(key=lambda one: one.position)
        of = sum(sentence.role in RUNNING_TEXT for sentence in analysis.sentences)
        summed_up = Summary("story", tuple(own), of)
        notes = self._library.notes
        return BriefSource(
            self._library.article(article), analysis, summed_up, (), notes.of(article), notes.tags(article)
        )

    def _of_all(self, related: int) -> Callable[[str], Pairs]:
        """Relations to statements of the whole library, asked for one statement after the other."""

        def pairs(article: str) -> Pairs:
            return [
                (statement, relation)
                for statement in (self._library.analyze(article).statements if related else ())
                for relation in self._library.related(statement.id, related)
            ]

        return pairs

    def _among(self, articles: Sequence[str]) -> Callable[[str], Pairs]:
        """Relations among the statements of many articles, which are all that their brief can cite."""
        from brief.stories.pairing import ONE_STORY, linked
        from brief.text.terms import terms

        statements = self._store.statements
        texts = [text for article in articles for text in statements.of_article(article)]
        holding = statements.frequencies({term for text in texts for term in terms(text.text)})
        story = {article: self._library.stories.of_article(article) for article in articles}

        def alike(one: StatementText, other: StatementText) -> float:
            return ONE_STORY if story.get(one.article or "") == story.get(other.article or "") else 0.0

        found: defaultdict[str, list[tuple[str, Relation]]] = defaultdict(list)
        for pair in linked(texts, holding, statements.totals()[0], alike):
            relation = Relation(pair.other, pair.kind, pair.overlap, pair.evidence)
            found[pair.one.article or ""].append((pair.one.id, relation))

        def pairs(article: str) -> Pairs:
            by_id = {statement.id: statement for statement in self._library.analyze(article).statements}
            return [(by_id[name], relation) for name, relation in found[article] if name in by_id]

        return pairs
