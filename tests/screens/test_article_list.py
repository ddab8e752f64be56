"""The list reads only the pages that it shows."""

from __future__ import annotations

import asyncio
from array import array
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from brief.library import Library
from brief.library.arranging import Arranging, Listing
from brief.model import Article, ArticleRow
from tests.screens.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from tests.screens.conftest import Reader, Screen


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


def test_a_hundred_thousand_articles_are_walked_by_pages(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    keys = array("q", range(100_000, 0, -1))
    article = filled(1)
    known = article.first_rows(1)[0]

    def row(key: int) -> ArticleRow:
        return replace(known, key=key, title=f"Notice {key}", id=known.id)

    def rows(self: Library, wanted: Sequence[int]) -> list[ArticleRow]:
        asked.append(len(wanted))
        return [row(key) for key in wanted]

    monkeypatch.setattr(Arranging, "listing", lambda *_: Listing(keys))
    monkeypatch.setattr(Library, "first_rows", lambda _, limit: [row(key) for key in keys[:limit]])
    monkeypatch.setattr(Library, "rows", rows)
    monkeypatch.setattr(Library, "unanalyzed", lambda _: [])

    async def see() -> list[str]:
        async with reader(library=article) as screen:
            seen = []
            for key in ("G", "k", "b", "ctrl+u", "g"):
                await screen.press(key)
                seen.append(next(line for line in screen.lines if "Articles" in line)[:34])
            return seen

    places = [line.split()[2] for line in asyncio.run(see())]
    assert places[0] == "100000/100000"
    assert places[1] == "99999/100000"
    assert places[-1] == "1/100000"
    assert sum(asked) <= 6 * 64


def test_styles_follow_the_focus_and_the_theme(reader: Reader) -> None:
    async def see() -> list[tuple[bool | None, str]]:
        async with reader() as screen:
            seen = []
            for key in ("j", "tab", "another theme"):
                if key == "another theme":
                    screen.app.theme = "brief-light"
                    await screen.settle()
                else:
                    await screen.press(key)
                articles = screen.main.articles
                line = articles.cursor * articles.item_height
                style = next(segment.style for segment in articles.render_line(line) if segment.style)
                seen.append((style.reverse, str(style.bgcolor)))
            return seen

    focused, elsewhere, another_theme = asyncio.run(see())
    assert focused[0]
    assert not elsewhere[0]
    assert another_theme[1] != elsewhere[1]


def listed(screen: Screen) -> list[str]:
    rows = (screen.main.articles.row_at(place) for place in range(screen.main.articles.count))
    return [row.title.split()[0] for row in rows if row is not None]


def test_only_unread_or_marked_articles_are_shown_when_asked_for(reader: Reader) -> None:
    async def see() -> tuple[list[list[str]], str]:
        async with reader() as screen:
            await screen.press("J", "t", "m", "U")
            unread, title = listed(screen), screen.text
            await screen.press("U")
            marked = listed(screen)
            await screen.press("U")
            return [unread, marked, listed(screen)], title

    (unread, marked, everything), title = asyncio.run(see())
    assert unread == ["Students", "Storm"]
    assert marked == ["Ferry"]
    assert everything == ["Students", "Ferry", "Storm"]
    assert "only unread" in title


def test_the_unread_articles_are_counted(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            before = screen.text
            await screen.press("t")
            return before, screen.text

    before, after = asyncio.run(see())
    assert "3 unread" in before
    assert "2 unread" in after


def test_the_list_is_sorted_and_stays_so(reader: Reader) -> None:
    async def see(*keys: str) -> tuple[list[str], str, bool]:
        async with reader() as screen:
            await screen.press(*keys)
            main = screen.main
            at = main.articles.row_at(main.articles.cursor)
            return listed(screen), screen.text, at is not None and at.id == main.reading.article

    oldest, title, kept = asyncio.run(see("B"))
    assert oldest == ["Storm", "Ferry", "Students"]
    assert "oldest first" in title
    assert kept
    assert asyncio.run(see("B"))[0] == ["Ferry", "Storm", "Students"]
    by_headline, _, _ = asyncio.run(see("B"))
    assert by_headline == ["Ferry", "Storm", "Students"]
    assert asyncio.run(see("B"))[0] == ["Students", "Ferry", "Storm"]


def test_the_outlet_stands_under_a_headline_of_any_length(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader(library=filled(3)) as screen:
            return [line[1:33].strip() for line in screen.lines]

    lines = asyncio.run(see())
    assert lines[2:5] == [">● Notice 0", "4 May · 0 said", ""]
