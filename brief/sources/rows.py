"""Articles as rows of JSON Lines: the text is taken as it is."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from brief.errors import SourceError
from brief.sources.metadata import article_from
from brief.sources.source import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from brief.model import Article


def read_rows(lines: Iterable[str], retrieved: datetime) -> Iterator[Article | SourceError]:
    """An article for each row {"id", "text"[, "title", "published", "outlet"]}, or what is wrong with the row."""
    for found in read_rows_with_ids(lines, retrieved):
        yield found if isinstance(found, SourceError) else found[0]


def read_rows_with_ids(lines: Iterable[str], retrieved: datetime) -> Iterator[tuple[Article, str | int] | SourceError]:
    """The same, each article with the id as it was given: who sent a number finds the answer under the number."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _article(line, number, retrieved)
        except SourceError as error:
            yield error


def _article(line: str, number: int, retrieved: datetime) -> tuple[Article, str | int]:
    place = f"line {number}"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise SourceError(place, "is not JSON") from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise SourceError(place, 'has no "text"')
    text = row["text"].encode("utf-8", "replace").decode("utf-8")
    if not text.strip():
        raise SourceError(place, "is empty")
    draft = Draft(
        text, title=_text(row, "title"), outlet=_text(row, "outlet"), byline=_text(row, "byline"), published=_day(row)
    )
    identity = row.get("id")
    name = str(identity) if isinstance(identity, (str, int)) else None
    article = article_from(draft, name or place, retrieved, name)
    return article, identity if name and isinstance(identity, int) else article.id


def _text(row: dict[str, Any], field: str) -> str | None:
    value = row.get(field)
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) and value.strip() else None


def _day(row: dict[str, Any]) -> date | None:
    try:
        return date.fromisoformat(str(row.get("published"))[:10])
    except ValueError:
        return None
