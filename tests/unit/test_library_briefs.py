"""Briefs of many articles: related statements are those of the articles themselves, found all at once."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from brief.library import Library, briefs
from brief.sources.rows import read_rows

NOW = datetime(2031, 6, 1, tzinfo=UTC)
QUOTED = "“Nobody will drive over a cracked cable while I am director of the roads,” Ilse Maro said."


def library_of(count: int) -> Library:
    library = Library.open(None, lambda: NOW)
    rows = [
        {"id": f"a{number}", "text": f"Report {number}\n\nOn day {number} the bridge stayed closed. {QUOTED}"}
        for number in range(count)
    ]
    for article in read_rows(map(json.dumps, rows), NOW):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)
    return library


def test_a_brief_of_many_articles_relates_them_to_each_other() -> None:
    count = briefs.MANY + 1
    library = library_of(count)
    names = [f"a{number}" for number in range(count)]
    asked = library.related
    library.related = None  # type: ignore[assignment, method-assign]
    brief = library.brief(names, 1)
    library.related = asked  # type: ignore[method-assign]
    assert brief.sources[0].related
    kinds = {relation.kind for source in brief.sources for _, relation in source.related}
    assert kinds == {"repeats"}
    assert {relation.statement.article for source in brief.sources for _, relation in source.related} <= set(names)
    assert all(len(source.related) <= 4 for source in brief.sources)
