"""Who said what, in the articles of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.library.identity import Identity
    from brief.store import Store
    from brief.stories.saying import StatementRow

MOST_ARTICLES = 500
"""Articles that are read at once: the newest."""


class Saying:
    """Statements over articles, as the reader has corrected their speakers."""

    def __init__(self, store: Store, identity: Identity) -> None:
        self._store = store
        self._identity = identity

    def rows(self, articles: Sequence[str] | None = None) -> list[StatementRow]:
        """The statements of these articles, or of the newest ones of the library, in that order."""
        from brief.stories.saying import statement_rows

        if articles is None:
            articles = [row.id for row in self._store.articles.first_rows(MOST_ARTICLES)]
        found: list[StatementRow] = []
        for article in articles:
            source, analysis = self._store.articles.get(article), self._store.analyses.load(article)
            if source is not None and analysis is not None:
                found += statement_rows(source, self._identity.corrected(analysis))
        return found
