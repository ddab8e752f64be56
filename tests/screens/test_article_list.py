"""The list reads only the pages that it shows."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from brief.library import Library
from brief.model import Article, ArticleRow
from tests.screens.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from tests.screens.conftest import Reader


def filled(articles: int) -> Library:
    library = Library.open(None, lambda: NOW)
    for number in range(articles):
        text = f"Notice {number}\nPier {number} of Vessanto is closed."
        digest = sha256(text.encode()).hexdigest()
        day = date(2031, 5, 4) - timedelta(days=number)
        library.add_article(
            Article(digest[:12], f"{number}.txt", f"Notice {number}", text, digest, "en", NOW, published=day)
        )
    return library


def test_only_shown_pages_are_read(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    rows = Library.rows

    def counting(self: Library, keys: Sequence[int]) -> list[ArticleRow]:
        asked.append(len(keys))
        return rows(self, keys)

    monkeypatch.setattr(Library, "rows", counting)
    monkeypatch.setattr(Library, "unanalyzed", lambda _: [])

    async def see() -> tuple[str, str]:
        async with reader(library=filled(1000)) as screen:
            top = screen.text
            await screen.press("G")
            return top, screen.text

    top, bottom = asyncio.run(see())
    assert "Notice 0" in top
    assert "Articles 1000/1000" in bottom
    assert "Notice 999" in bottom
    assert sum(asked) <= 3 * 64
