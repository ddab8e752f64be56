"""Words of bars and lists."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from brief.app.wording import place_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Article


def test_a_place_keeps_its_paragraph_however_long_the_headline_is(make_article: Callable[..., Article]) -> None:
    article = replace(make_article("one"), outlet=None, title="A headline that is as long as headlines can be")
    assert place_in(article, 12) == "A headline that is as long … ¶12"
    assert place_in(replace(article, outlet="Harbor Post"), 3) == "Harbor Post ¶3"
    assert place_in(replace(article, outlet="Harbor Post"), None) == "Harbor Post"
