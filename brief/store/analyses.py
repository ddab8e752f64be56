"""Analyses: saved whole, loaded whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from brief.model import Analysis
from brief.store.articles import key_of
from brief.store.loading import (
    actor_counts,
    actors_of,
    mentions_of,
    paragraphs_of,
    sentences_of,
    statements_where,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import ArticleActor, Statement
    from brief.store.connections import Connections
    from brief.store.counting import Counts
    from brief.store.placing import Placing


class Analyses:
    """The analyses of a library, at most one for each article."""

    def __init__(self, connections: Connections, counts: Counts) -> None:
        self._connections = connections
        self._counts = counts

    def save(self, analysis: Analysis, placing: Placing | None = None) -> None:
        """Stores an analysis in place of an older one, with all that is searched and the story of the article.

        Raises StoreError, NotFoundError.
        """
        from brief.store.counting import Recount
        from brief.store.placing import place
        from brief.store.saving import AnalysisWriter

        with self._connections.writing() as connection:
            key = key_of(connection, analysis.article)
            recount = Recount(connection, self._counts, key)
            writer = AnalysisWriter(connection, recount, key, analysis)
            connection.execute("DELETE FROM analysis WHERE article = ?", (key,))
            connection.execute("DELETE FROM problem WHERE article = ?", (key,))
            writer.write()
            if placing is not None:
                place(connection, key, placing)
        recount.done()

    def load(self, article: str) -> Analysis | None:
        """The stored analysis of an article, stale or not."""
        with self._connections.reading() as connection:
            found = connection.execute(
                "SELECT analysis.article, fingerprint, analysis.language, problems FROM article"
                " JOIN analysis ON analysis.article = key WHERE id = ?",
                (article,),
            ).fetchone()
            if found is None:
                return None
            key, fingerprint, language, problems = found
            return Analysis(
                article=article,
                fingerprint=fingerprint,
                language=language,
                paragraphs=paragraphs_of(connection, key),
                sentences=sentences_of(connection, key),
                actors=actors_of(connection, key),
                mentions=mentions_of(connection, key),
                statements=statements_where(connection, "statement.article = ? ORDER BY position", key),
                problems=tuple(json.loads(problems)),
            )

    def fingerprint(self, article: str) -> str | None:
        """What the stored analysis of an article was made with."""
        query = "SELECT fingerprint FROM article JOIN analysis ON analysis.article = key WHERE id = ?"
        with self._connections.reading() as connection:
            found = connection.execute(query, (article,)).fetchone()
            return str(found[0]) if found else None

    def unanalyzed(self, fingerprint: str) -> list[str]:
        """Ids of articles without an analysis of this fingerprint, newest first, but for those it failed on."""
        query = (
            "SELECT id FROM article LEFT JOIN analysis ON analysis.article = key LEFT JOIN problem"
            " ON problem.article = key WHERE analysis.fingerprint IS NOT ? AND problem.fingerprint IS NOT ?"
            " ORDER BY day DESC, key DESC"
        )
        with self._connections.reading() as connection:
            return [identity for (identity,) in connection.execute(query, (fingerprint, fingerprint))]

    def record_problem(self, article: str, message: str, fingerprint: str | None = None) -> None:
        """Notes why an article has no analysis; with a fingerprint it is not tried again until that changes."""
        with self._connections.writing() as connection:
            values = (key_of(connection, article), message, fingerprint)
            connection.execute("INSERT OR REPLACE INTO problem VALUES (?, ?, ?)", values)

    def problems(self) -> list[tuple[str, str, str]]:
        """Id, title and what went wrong of each article that could not be analyzed, the newest first."""
        query = "SELECT id, title, message FROM problem JOIN article ON key = article ORDER BY day DESC, key DESC"
        with self._connections.reading() as connection:
            return list(connection.execute(query))

    def statement(self, statement: str) -> tuple[str, Statement] | None:
        """A statement by id, with the id of its article."""
        query = (
            "SELECT article.id FROM statement_text JOIN statement USING (key)"
            " JOIN article ON article.key = statement.article WHERE statement_text.id = ?"
        )
        with self._connections.reading() as connection:
            found = connection.execute(query, (statement,)).fetchone()
            if found is None:
                return None
            return found[0], statements_where(connection, "id = ?", statement)[0]

    def actors(self, articles: Sequence[str] | None = None) -> list[ArticleActor]:
        """Every actor of every article, or of these articles, in the order of their articles."""
        with self._connections.reading() as connection:
            if articles is None:
                return actor_counts(connection, "")
            return [
                count for article in articles for count in actor_counts(connection, "WHERE article.id = ?", article)
            ]
