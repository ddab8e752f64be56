"""Summaries of what the library holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from threading import RLock

    from brief.length import Length
    from brief.library.library import Library
    from brief.model import Analysis, Article, Summary
    from brief.story import StorySummary


_SHORT = 100
"""Sentences of an article whose summary takes some milliseconds."""


class Summaries:
    """The verbs about summaries; they import sumy and take their time: but for `at_once` never on the UI thread."""

    def __init__(self, library: Library, working: RLock) -> None:
        self._library = library
        self._working = working
        self._ready = False
        """Whether one was made: what that imports is there."""

    def article(
        self, article: Article, analysis: Analysis, length: Length | int, ranker: str | None, about: str | None
    ) -> Summary:
        """The summary of an article, all of it or what is about an actor or holds all words of `about`."""
        with self._working:
            from brief.summary import positions_about, summarize

            self._ready = True
            if about is None:
                return summarize(article.text, analysis.sentences, length, ranker, article.title, article.language)
            positions = positions_about(
                about, article.text, analysis.sentences, article.language, analysis.actors, analysis.mentions
            )
            found = summarize(
                article.text, analysis.sentences, length, ranker, article.title, article.language, positions
            )
        note = found.note if positions else "no sentence is about it"
        return replace(found, about=about, note=note)

    def at_once(self, article: Article, analysis: Analysis, length: Length | int, ranker: str | None) -> Summary | None:
        """The summary by our own ranker if that takes only milliseconds now; nothing is waited for or imported."""
        ours = ranker in (None, "news") and len(analysis.sentences) <= _SHORT
        if not (self._ready and ours and self._working.acquire(blocking=False)):
            return None
        try:
            return self.article(article, analysis, length, ranker, None)
        finally:
            self._working.release()

    def story(
        self, articles: Sequence[str], length: Length | int | None = None, new_first: bool = False
    ) -> StorySummary:
        """The summary of several articles (50 ms for ten); `new_first`: what no article that was read says leads."""
        library = self._library
        sources = [(library.article(article), library.analyze(article).sentences) for article in articles]
        read = {article for article in articles if library.row(article).read} if new_first else None
        with self._working:
            from brief.summary import summarize_story

            return summarize_story(sources, length, read)
