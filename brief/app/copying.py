"""Statements as they are copied: with their source, so that they can be cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from brief.library import Library
    from brief.model import Article, Relation, Span


def cited(article: Article, span: Span) -> str:
    """The words at a place of an article, and the article under them."""
    return f"{clean_line(span.of(article.text))}\n{_source(article)}"


def cited_relation(library: Library, relation: Relation) -> str:
    """A related statement with its speaker, and its article under it."""
    statement = relation.statement
    said = f"{clean_line(statement.speaker)}: " if statement.speaker else ""
    source = _source(library.article(statement.article)) if statement.article else ""
    return f"{said}{clean_line(statement.text)}\n{source}"


def _source(article: Article) -> str:
    parts = [clean_line(article.title), clean_line(article.outlet or ""), str(article.published or "")]
    return f"({', '.join(part for part in parts if part)})"
