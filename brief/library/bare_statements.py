"""Relations among statements that are given without their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.library.embedder import embedder_in
from brief.store import Store
from brief.stories.relations import RelationEngine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from brief.model import Relation, StatementText


def related_among(
    statements: Iterable[StatementText], embedder: str | None = None
) -> Callable[[StatementText, int], list[Relation]]:
    """A function from a statement and a limit to the related ones of these. Raises StoreError, UsageError."""
    index = Store.load_collection(statements).statements
    # In bulk every statement stands for itself, and none is asked about its own article.
    engine = RelationEngine(index, fold_copies=False, embedder=embedder_in(embedder) if embedder else None)
    return lambda query, limit: engine.related(query, limit, exclude_article=query.article)
