"""Words of bars and lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from brief.app.wording import place_in
from brief.model import Article

NOW = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)


def test_a_place_keeps_its_paragraph_however_long_the_headline_is() -> None:
    article = Article("a1", "one.txt", "A headline that is as long as headlines can be", "Text.", "digest", "en", NOW)
    assert place_in(article, 12) == "A headline that is as long… ¶12"
    assert place_in(replace(article, outlet="Harbor Post"), 3) == "Harbor Post ¶3"
    assert place_in(replace(article, outlet="Harbor Post"), None) == "Harbor Post"
