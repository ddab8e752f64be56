"""The library: articles, their analyses, and what is done with them; nothing here prints."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from brief import paths, resources
from brief.errors import AmbiguousError, NotFoundError, StoreError
from brief.library.changes import Changes
from brief.library.groups import Groups
from brief.library.web import Web
from brief.store import Store

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from brief.length import Length
    from brief.library.added import Added
    from brief.model import (
        ActorRow,
        Analysis,
        Article,
        ArticleRow,
        Brief,
        Relation,
        Shown,
        Sorting,
        Statement,
        StatementText,
        Summary,
    )
    from brief.sources.web.fetching import Fetcher

DEFAULT_RECOGNIZER = "tagger"
"""Who finds the names when nobody asks for another recognizer."""

DEFAULT_LENGTH = 5
"""Sentences of a summary when nobody asks for another length."""

_SAMPLES_SETTING = "samples"


def _now() -> datetime:
    return datetime.now(UTC)


class Library(Groups):
    """Articles, their analyses and what the reader did with them, in one SQLite file."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime] | None = None,
        recognizer: str = DEFAULT_RECOGNIZER,
        fetcher: Fetcher | None = None,
        embedder: str | None = None,
    ) -> None:
        self._store = store
        self.changes = Changes(store)
        self._clock = clock or _now
        self._recognizer = recognizer
        self._embedder = embedder
        # one thread at a time: NLTK and sumy do not bear being imported by two, and no article is analyzed twice
        self._working = threading.RLock()
        self.web = Web(self._clock, fetcher)

    @classmethod
    def open(
        cls,
        path: Path | None,
        clock: Callable[[], datetime] | None = None,
        recognizer: str = DEFAULT_RECOGNIZER,
        embedder: str | None = None,
    ) -> Library:
        """The library in a file (made when missing), or one in memory when path is None. Raises StoreError.

        `embedder` is the folder of a model by which related statements are found by their meaning too.
        """
        return cls(Store.open(path), clock, recognizer, embedder=embedder)

    @classmethod
    def open_samples(
        cls,
        clock: Callable[[], datetime] | None = None,
        recognizer: str = DEFAULT_RECOGNIZER,
        embedder: str | None = None,
    ) -> Library:
        """The shipped articles, in a cache file of their own, or in memory where no cache can be written."""
        try:
            library = cls.open(paths.samples_file(), clock, recognizer, embedder)
            library._fill_with_samples()
        except StoreError:
            library = cls.open(None, clock, recognizer, embedder)
            library._fill_with_samples()
        return library

    def _fill_with_samples(self) -> None:
        folder = resources.seeds_directory()
        shipped = ",".join(sorted(f"{path.name}:{path.stat().st_size}" for path in folder.iterdir()))
        if self.setting(_SAMPLES_SETTING) == shipped:
            return
        for key in self.rows(self.order()):
            self._store.articles.remove(key.id)
        for _ in self.add([str(folder)], watch=False):
            pass
        self.set_setting(_SAMPLES_SETTING, shipped)

    def close(self) -> None:
        """Closes the file."""
        self._store.close()

    # Articles

    def add(self, locations: Iterable[str], watch: bool = True) -> Iterator[Added]:
        """Reads locations and stores their articles, one transaction each; a problem with one never stops the rest.

        Feeds are followed and folders watched from now on.
        """
        from brief.sources import expand, is_folder

        for location in locations:
            if watch and is_folder(location):
                yield from self.folders.add(location)
            else:
                for found in expand([location]):
                    yield from self._taking.take(found)

    def add_article(self, article: Article) -> Added:
        """Stores one article; one that is known already is not stored again."""
        from brief.library.added import Added

        new = self._store.articles.insert(article)
        stored = article if new else self._store.articles.with_digest(article.digest) or self.article(article.id)
        return Added(article.location, stored, new)

    def article_count(self) -> int:
        """How many articles the library holds."""
        return self._store.articles.count()

    def first_rows(self, limit: int) -> list[ArticleRow]:
        """The newest articles, without counting or reading the rest."""
        return self._store.articles.first_rows(limit)

    def order(self, shown: Shown = "all", sorting: Sorting = "newest") -> array[int]:
        """Keys of the articles that are to be shown, in an order."""
        return self._store.articles.order(shown, sorting)

    def unread_count(self) -> int:
        """How many articles have not been read."""
        return self._store.articles.unread()

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        """Lines of the article list for these keys, in their order."""
        return self._store.articles.rows(keys)

    def row(self, article: str) -> ArticleRow:
        """The line of one article."""
        found = self._store.articles.row(article)
        if found is None:
            raise NotFoundError(f"{article}: no such article", "brief list shows the articles with their ids")
        return found

    def article(self, article: str) -> Article:
        """One article by id, by a unique beginning of its id, or by its location. Raises NotFoundError."""
        found = self._store.articles.find(article)
        if found is None and self._store.articles.several_begin(article):
            raise AmbiguousError(article, "articles")
        if found is None:
            raise NotFoundError(f"{article}: no such article", "brief list shows the articles with their ids")
        return found

    # Analysis

    def unanalyzed(self) -> list[str]:
        """Ids of articles whose analysis is missing or stale, newest first (reads files: never on the UI thread)."""
        from brief.analysis.fingerprint import fingerprint

        return self._store.analyses.unanalyzed(fingerprint(self._recognizer))

    def analyze(self, article: str) -> Analysis:
        """The stored analysis, or a new one, which is then stored (takes its time: never on the UI thread)."""
        stored = self._current(article)
        if stored is None:
            with self._working:
                stored = self._current(article) or self._new(article)
        return self._corrected(stored)

    def _corrected(self, analysis: Analysis) -> Analysis:
        # without corrections there is nothing to import for them
        return self.identity.corrected(analysis) if self.changes.all("actor") else analysis

    def _current(self, article: str) -> Analysis | None:
        from brief.analysis.fingerprint import fingerprint

        stored = self._store.analyses.load(article)
        return stored if stored is not None and stored.fingerprint == fingerprint(self._recognizer) else None

    def _new(self, article: str) -> Analysis:
        from brief.analysis.pipeline import analyze

        source = self.article(article)
        analysis = analyze(source, self._recognizer)
        self._store.analyses.save(analysis, self.stories.placing(source, analysis))
        return analysis

    def analysis(self, article: str) -> Analysis | None:
        """The stored analysis, if there is one, even a stale one (0.1 ms)."""
        stored = self._store.analyses.load(article)
        return self._corrected(stored) if stored is not None else None

    def note_problem(self, article: str, problem: str) -> None:
        """Remembers why an article could not be analyzed."""
        from brief.analysis.fingerprint import fingerprint

        self._store.analyses.record_problem(article, problem, fingerprint(self._recognizer))

    def summary(
        self,
        article: str,
        length: Length | int = DEFAULT_LENGTH,
        ranker: str | None = None,
        about: str | None = None,
    ) -> Summary:
        """The summary of an article (1 to 10 ms when it is analyzed; imports sumy: never on the UI thread)."""
        return self.summaries.article(self.article(article), self.analyze(article), length, ranker, about)

    # Across articles

    def statement(self, statement: str) -> tuple[Article, Statement]:
        """A statement by id, with its article. Raises NotFoundError."""
        found = self._store.analyses.statement(statement)
        if found is None:
            raise NotFoundError(f"{statement}: no such statement", "brief statements --json shows their ids")
        article, value = found
        return self.article(article), value

    def related(self, statement: str, limit: int = 10) -> list[Relation]:
        """Related statements of all articles, its own included, best first."""
        query = self._store.statements.get(statement)
        if query is None:
            raise NotFoundError(f"{statement}: no such statement", "brief statements --json shows their ids")
        return self.related_to_text(query, limit)

    def related_to_text(self, query: StatementText, limit: int = 10) -> list[Relation]:
        """Statements related to any text."""
        from brief.library.embedder import embedder_in
        from brief.stories.relations import RelationEngine

        embedder = embedder_in(self._embedder) if self._embedder is not None else None
        return RelationEngine(self._store.statements, embedder=embedder).related(query, limit)

    def actors(self, articles: Sequence[str] | None = None) -> list[ActorRow]:
        """Actors over all or some articles, most mentioned first."""
        return self.identity.rows(articles)

    # What the reader did

    def note_read(self, article: str) -> None:
        """Notes that an article was read, by looking at it: nothing that the reader did and would undo."""
        self._store.state.note_read(article)

    def set_read(self, article: str, read: bool) -> None:
        """Makes an article read or unread."""
        self.changes.set("read", article, "1" if read else None, self._about("read" if read else "unread", article))

    def read_all(self, keys: Iterable[int]) -> int:
        """Makes articles read, by their keys, in one step that is undone as one; returns how many were unread."""
        from brief.model import Fact
        from brief.text.counting import counted

        unread = self._store.state.unread(keys)
        self.changes.set_all([Fact("read", one, "1") for one in unread], f"read: {counted(len(unread), 'article')}")
        return len(unread)

    def set_marked(self, article: str, marked: bool) -> None:
        """Marks an article for the export, or takes the mark away."""
        self.changes.set(
            "marked", article, "1" if marked else None, self._about("mark" if marked else "no mark", article)
        )

    def remove(self, articles: Sequence[str]) -> None:
        """Takes articles off the pile until the reader undoes that or adds them again. Raises NotFoundError."""
        from brief.model import Fact

        words = self._about("remove", articles[0]) if len(articles) == 1 else f"remove: {len(articles)} articles"
        self.changes.set_all([Fact("removed", article, "1") for article in articles], words)

    def _about(self, words: str, article: str) -> str:
        from brief.text.cleaning import clean_line

        return f"{words}: {clean_line(self.row(article).title)}"

    def marked(self) -> list[str]:
        """Ids of the marked articles, newest first."""
        return self._store.state.marked()

    def newest_key(self) -> int | None:
        """The key of the article that was stored last."""
        return self._store.articles.newest_key()

    def setting(self, name: str) -> str | None:
        """A remembered setting."""
        return self._store.state.setting(name)

    def set_setting(self, name: str, value: str) -> None:
        """Remembers a setting."""
        self._store.state.set_setting(name, value)

    # Export

    def brief(
        self,
        articles: Sequence[str],
        length: Length | int = DEFAULT_LENGTH,
        ranker: str | None = None,
        related: int = 4,
    ) -> Brief:
        """What is exported for these articles, analyzed where they are not; `related` rows for each article."""
        return self.briefs.selection(articles, length, ranker, related)

    def now(self) -> datetime:
        """Now, or the time that reproducible builds ask for (https://reproducible-builds.org/specs/source-date-epoch/)."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else self._clock()
