"""Where a passage stands, as words at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.items import Words
from brief.app.wording import place_in

if TYPE_CHECKING:
    from brief.model import Article


def place_words(article: Article, paragraph: int | None) -> tuple[Words, ...]:
    """The outlet, which gives way where there is no room, and the paragraph, which is never cut."""
    outlet = Words(place_in(article, None), "dim", gives_way="at end")
    return (outlet, Words(f" ¶{paragraph}", "dim")) if paragraph else (outlet,)
