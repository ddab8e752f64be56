"""Whatever a library holds, it is the same after it was written down and read again."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from brief.export.rows import dump
from brief.model import Article, Fact
from brief.store import Store

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@given(st.lists(st.tuples(words, words), max_size=5), st.dictionaries(words, words, max_size=5))
def test_nothing_is_lost(articles: list[tuple[str, str]], facts: dict[str, str]) -> None:
    store, again = Store.open(None), Store.open(None)
    for title, text in articles:
        digest = sha256(text.encode()).hexdigest()
        store.articles.insert(
            Article(digest[:12], title, title, text, digest, "en", datetime(2031, 5, 4, tzinfo=UTC), note=title or None)
        )
        store.changes.record([Fact("read", digest[:12], "1")], title)
    for subject, value in facts.items():
        store.changes.record([Fact("note", subject, value)], "note")

    rows = list(store.keeping.rows())
    again.keeping.load(json.loads(dump(row)) for row in rows)

    assert list(again.keeping.rows()) == rows
    assert again.keeping.check() == []
    store.close()
    again.close()
