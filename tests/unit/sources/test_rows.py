"""Articles as JSON Lines."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from brief.errors import SourceError
from brief.model import Article
from brief.sources.rows import read_rows

NOW = datetime(2031, 5, 4, tzinfo=UTC)


def test_the_text_is_taken_as_it_is() -> None:
    text = "  Ferry stops\r\n\r\nMaro said no.  "
    (article,) = read_rows([json.dumps({"id": "f1", "text": text, "published": "2031-05-02", "outlet": "Post"})], NOW)

    assert isinstance(article, Article)
    assert (article.id, article.text, article.outlet) == ("f1", text, "Post")
    assert article.published == date(2031, 5, 2)


def test_a_bad_row_is_named_and_the_rest_goes_on() -> None:
    rows = ["{", "[1]", '{"id": 1}', "[" * 100_000, "", '{"text": ""}', '{"id": 2, "text": "Maro said no."}']

    results = list(read_rows(rows, NOW))

    assert [result.message for result in results if isinstance(result, SourceError)] == [
        "line 1: is not JSON",
        'line 2: has no "text"',
        'line 3: has no "text"',
        "line 4: is not JSON",
        "line 6: is empty",
    ]
    assert [result.id for result in results if isinstance(result, Article)] == ["2"]


def test_half_characters_are_replaced() -> None:
    (article,) = read_rows(['{"text": "Maro \\ud800 said no."}'], NOW)

    assert isinstance(article, Article)
    assert article.text == "Maro ? said no."
