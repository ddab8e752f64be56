"""`x` takes the open article off the pile, and `u` brings it back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from brief.app.widgets.welcome import Welcome

if TYPE_CHECKING:
    from tests.screens.conftest import Reader, Screen


def said(screen: Screen) -> str:
    return " ".join(notification.message for notification in screen.app._notifications)


def opened(screen: Screen) -> str | None:
    return screen.main.reading.article


def test_the_next_article_is_shown_in_the_place_of_one_that_is_removed(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, int, str]:
        async with reader() as screen:
            count = screen.main.articles.count
            following = screen.main.articles.named_at(1)
            await screen.press("x")
            return following, opened(screen), count - screen.main.articles.count, said(screen)

    following, shown, fewer, text = asyncio.run(see())
    assert (shown, fewer) == (following, 1)
    assert "removed: " in text
    assert "(u brings it back)" in text


def test_undone_it_is_open_again_with_its_mark_and_its_statements(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, bool, bool]:
        async with reader() as screen:
            await screen.press("m")
            article = opened(screen)
            await screen.press("x")
            await screen.press("u")
            await screen.settle()
            row = screen.main.library.row(article or "")
            return article, opened(screen), row.marked, bool(row.statements)

    article, shown, marked, analyzed = asyncio.run(see())
    assert article == shown
    assert marked
    assert analyzed


def test_the_last_one_leaves_the_empty_screen_from_which_it_can_be_brought_back(reader: Reader) -> None:
    async def see() -> tuple[bool, str, str | None, int]:
        async with reader() as screen:
            for _ in range(screen.main.articles.count):
                await screen.press("x")
            empty = bool(screen.main.query(Welcome)), said(screen), opened(screen)
            await screen.press("m", "t", "x", "u")
            return *empty, screen.main.articles.count

    welcomed, text, shown, back = asyncio.run(see())
    assert welcomed
    assert "removed: " in text
    assert shown is None
    assert back == 1


def test_in_a_list_by_stories_too_the_list_and_the_open_article_agree(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, str | None]:
        async with reader() as screen:
            await screen.press("Z")
            await screen.settle()
            gone = opened(screen)
            await screen.press("x")
            await screen.settle()
            articles = screen.main.articles
            return gone, opened(screen), articles.named_at(articles.cursor)

    gone, shown, under_cursor = asyncio.run(see())
    assert gone != shown
    assert shown == under_cursor


def test_coming_back_in_the_history_to_what_was_removed_says_so(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, str]:
        async with reader() as screen:
            await screen.press("J", "s", "s", "r")
            gone = opened(screen)
            await screen.press("enter")
            after = opened(screen)
            screen.main.library.remove([gone or ""])
            await screen.press("H")
            return after, opened(screen), said(screen)

    after, shown, text = asyncio.run(see())
    assert after == shown
    assert "no such article" in text


@pytest.mark.parametrize(("columns", "rows"), [(120, 36), (80, 24), (45, 12)])
def test_the_last_one_of_a_narrowed_list_leaves_nothing_behind(reader: Reader, columns: int, rows: int) -> None:
    async def see() -> tuple[str, str, str]:
        async with reader(columns, rows) as screen:
            await screen.press("f", *"source:echo", "enter", "tab")
            await screen.press("x")
            without = screen.text
            await screen.press("u")
            back = screen.text
            await screen.press("escape")
            return without, back, " ".join(screen.text.split())

    without, back, widened = asyncio.run(see())
    assert "Students" not in without
    assert "No article fits" in without
    assert "Students" in back
    assert "/3" in widened


def test_what_was_under_way_for_a_removed_article_is_no_problem(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            work, session = screen.main.work, screen.main.session
            gone = opened(screen) or ""
            statement = screen.main.library.analyze(gone).statements[0].id
            await screen.press("x")
            work.summarize(gone, session.length, None, None)
            work.relate(statement, gone, None)
            await screen.settle()
            return [problem.words for problem in screen.main.problems]

    assert asyncio.run(see()) == []


def test_each_removal_is_told_in_the_place_of_the_one_before(reader: Reader) -> None:
    async def see() -> tuple[int, str]:
        async with reader() as screen:
            await screen.press("x", "x")
            return len(screen.app._notifications), said(screen)

    count, text = asyncio.run(see())
    assert count == 1
    assert "removed: Ferry fares" in text
