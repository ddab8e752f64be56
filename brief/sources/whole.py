"""The whole text of an article that a feed gave in part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.errors import SourceError
from brief.sources.metadata import article_from
from brief.sources.pages import read_page

if TYPE_CHECKING:
    from brief.model import Article
    from brief.sources.documents import Document


def with_page(article: Article, document: Document) -> Article:
    """The article with the text of its page; what the feed says of it stays. Raises SourceError."""
    page = read_page(document.content, document.location)
    body = page.text.removeprefix(page.title).lstrip() if page.title else page.text
    if len(body.split()) <= len(article.text.split()) - len(article.title.split()):
        raise SourceError(article.location, "its page holds no more text")
    draft = replace(
        page,
        text=f"{article.title}\n\n{body}",
        title=article.title,
        outlet=article.outlet or page.outlet,
        byline=article.byline or page.byline,
        published=article.published or page.published,
    )
    return article_from(draft, article.location, article.retrieved, article.id)
