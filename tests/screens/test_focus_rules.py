"""The rules of the focus: what has it, what moves it, and what follows it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from brief.library import Library
    from tests.screens.conftest import Reader, Screen

KEYS_OF_DIALOGS = ["?", "e", "i", "E", "#", "f", ":", "!", "w", "c", "A", "/"]


def state(screen: Screen) -> tuple[str, str | None, str | None, int, int, int]:
    """Focus, article, statement and how far each pane is scrolled."""
    main = screen.main
    return (
        main.panes.focused,
        main.articles.named_at(main.articles.cursor),
        main.view.statement.id if main.view.statement else None,
        main.articles.scroll_offset.y,
        main.view.scroll_offset.y,
        main.related.cursor,
    )


# 1. One pane has the focus: a heavy border around it, and a bold title


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
def test_the_focused_pane_is_known_without_colors(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def see() -> list[tuple[str, list[str]]]:
        async with reader(*size) as screen:
            seen = []
            for keys in (["J"], ["tab"], ["a"], ["s", "r"]):
                await screen.press(*keys)
                heavy = [line.split("┏━ ")[1].split()[0] for line in screen.lines if "┏━ " in line]
                seen.append((screen.main.panes.focused, heavy))
            return seen

    assert asyncio.run(see()) == [
        ("list", ["Articles"]),
        ("brief", ["Brief"]),
        ("actors", ["Actors"]),
        ("related", ["Related"]),
    ]


def test_the_title_of_the_focused_pane_alone_is_bold(reader: Reader) -> None:
    async def see() -> list[bool]:
        async with reader() as screen:
            await screen.press("tab")
            panes = (screen.main.articles, screen.main.view, screen.main.actors, screen.main.related)
            return [pane.styles.border_title_style.bold is True for pane in panes]

    assert asyncio.run(see()) == [False, True, False, False]


# 2. Only the reader moves the focus


@pytest.mark.parametrize("keys", [("J", "j"), ("J", "enter", "s", "s", "j"), ("J", "s", "s", "r", "j")])
def test_what_comes_by_itself_moves_nothing(reader: Reader, library: Library, keys: tuple[str, ...]) -> None:
    """New articles, a finished analysis, a problem with its toast, and what is read anew."""

    async def see() -> tuple[object, object, str]:
        async with reader(60, 20, toasts=True) as screen:
            await screen.press(*keys)
            before = state(screen)
            with open("new.txt", "w", encoding="utf-8") as file:
                file.write("A new pier\n\nThe pier of Vessanto is open, Ilse Maro said on Friday.\n")
            screen.main.work.add(["new.txt", "missing.txt"])
            await screen.settle()
            screen.main.queue.want_again(str(before[1]))
            await screen.settle()
            screen.main.reading.refresh()
            screen.main.articles.reload()
            await screen.settle()
            return before, state(screen), screen.text

    before, after, text = asyncio.run(see())
    assert after == before
    assert "missing.txt" in text
    assert library.article_count() == 4


# 3. The focus begins in the list, on the first unread article, whose brief is there


def test_the_focus_begins_on_the_first_unread_article_with_its_brief(reader: Reader, library: Library) -> None:
    library.set_read(library.first_rows(1)[0].id, True)
    unread = library.first_rows(2)[1]

    async def see() -> tuple[object, str | None]:
        async with reader() as screen:
            article = screen.main.view.article
            return state(screen)[:2], article.id if article else None

    assert asyncio.run(see()) == (("list", unread.id), unread.id)


# 4. Passing over an article shows it, and leaves it unread


def test_the_brief_follows_the_cursor_of_the_list_and_nothing_is_read(reader: Reader, library: Library) -> None:
    first, second, third = library.first_rows(3)

    async def see() -> list[str | None]:
        async with reader() as screen:
            shown = []
            await screen.press("g")
            for key in ("j", "j", "k"):
                await screen.press(key)
                shown.append(screen.main.view.article.id if screen.main.view.article else None)
            return shown

    assert asyncio.run(see()) == [second.id, third.id, second.id]
    assert not any(row.read for row in library.first_rows(3))
    assert first.id


# 5. A dialog gives the focus back


@pytest.mark.parametrize("key", KEYS_OF_DIALOGS)
@pytest.mark.parametrize("pane", ["list", "brief", "related"])
def test_a_dialog_or_view_gives_the_focus_back(reader: Reader, pane: str, key: str) -> None:
    ways = {"list": ("J",), "brief": ("J", "enter", "s", "s"), "related": ("J", "s", "s", "r")}

    async def see() -> tuple[object, bool, object]:
        async with reader(80, 24) as screen:
            await screen.press(*ways[pane])
            before = state(screen)
            await screen.press(key)
            covered = screen.app.screen is not screen.main
            for _ in range(3):
                if screen.app.screen is not screen.main:
                    await screen.press("escape")
            return before, covered, state(screen)

    before, covered, after = asyncio.run(see())
    assert covered
    assert after == before


def test_escape_and_backspace_do_nothing_at_the_root(reader: Reader) -> None:
    async def see() -> tuple[object, object, bool]:
        async with reader() as screen:
            await screen.press("J")
            before = state(screen)
            await screen.press("escape", "backspace", "escape")
            return before, state(screen), screen.app.is_running

    before, after, running = asyncio.run(see())
    assert after == before
    assert running


# 6. The statement cursor stays where it is while the text is scrolled


def test_a_statement_out_of_sight_is_pointed_at(reader: Reader) -> None:
    async def see() -> list[tuple[str | None, str]]:
        async with reader(40, 10) as screen:
            await screen.press("J", "enter", "s")
            seen = []
            for key in ("G", "g", "s", "S"):
                await screen.press(key)
                statement = screen.main.view.statement
                seen.append((statement.id if statement else None, str(screen.main.view.border_subtitle)))
            return seen

    below, above, following, again = asyncio.run(see())
    assert below[0] == above[0] == again[0] != following[0]
    assert "↑" in below[1]
    assert "↓" in above[1]
    assert "↑" not in following[1]
    assert "↓" not in following[1]


# 7. The related pane follows the statement, unless the reader is in it


def test_related_statements_follow_the_statement_cursor(reader: Reader) -> None:
    async def see() -> list[list[str]]:
        async with reader() as screen:
            await screen.press("J", "enter")
            seen = []
            for _ in range(3):
                await screen.press("s")
                seen.append([item.relation.statement.id or "" for item in screen.main.related.items])
            return seen

    first, second, third = asyncio.run(see())
    assert second
    assert (first, third) != (second, second)


def test_related_statements_stay_while_the_reader_is_among_them(reader: Reader, library: Library) -> None:
    async def see() -> tuple[object, object]:
        async with reader() as screen:
            await screen.press("J", "s", "s", "r")
            before = screen.main.related.items
            with open("more.txt", "w", encoding="utf-8") as file:
                file.write("“We cannot run the old boats for another winter,” said Ilse Maro in Vessanto on Friday.\n")
            screen.main.work.add(["more.txt"])
            await screen.settle()
            return before, screen.main.related.items

    before, after = asyncio.run(see())
    assert before
    assert after == before
    assert library.article_count() == 4


# 8. A pane without room becomes a drawer with the same keys


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (45, 12), (40, 10)])
def test_the_same_keys_lead_to_each_pane_at_each_size(reader: Reader, size: tuple[int, int]) -> None:
    async def see() -> list[str]:
        async with reader(*size) as screen:
            seen = []
            for key in ("enter", "a", "escape", "s", "r", "escape", "escape"):
                await screen.press(key)
                seen.append(screen.main.panes.focused)
            return seen

    assert asyncio.run(see()) == ["brief", "actors", "brief", "brief", "related", "brief", "list"]


@pytest.mark.parametrize(
    ("keys", "end"),
    [
        ((), "q quit"),
        (("s", "r"), "q close"),
        (("s", "r", "escape"), "q quit"),
        (("z",), "q close"),
        (("w",), "q close"),
    ],
)
def test_the_bar_of_keys_says_whether_q_quits_or_closes(reader: Reader, keys: tuple[str, ...], end: str) -> None:
    async def see() -> tuple[str, bool]:
        async with reader(80, 24) as screen:
            await screen.press("enter", *keys)
            shown = screen.lines[-1].rstrip()
            await screen.press("q")
            return shown, screen.app._exit

    shown, quit = asyncio.run(see())
    assert shown.endswith(end)
    assert quit == (end == "q quit")
