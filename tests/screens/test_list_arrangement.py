"""The list by stories, narrowed by words, and with one line for each article."""

from __future__ import annotations

import asyncio
import gc
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from brief.library.arranging import Arranging, Listing

if TYPE_CHECKING:
    from pathlib import Path

    from brief.library import Library
    from tests.screens.conftest import Reader, Screen

SIZES = [(120, 36), (80, 24), (60, 20), (40, 10)]
COPY = """\
Ferry fares in Vessanto will rise by 10 percent in June, the Vessanto Port Authority said on Friday.

“We cannot run the old boats for another winter without new money from our passengers,” \
said Ilse Maro, the director of the port. She added that students would pay nothing.

Jonas Teel, who leads the Student Union of Vessanto, said that the plan was unfair. \
He said that 4,000 students use the ferry every day.

The ferry to Lommer Island was built in 1986. It stops every winter for repairs. Its crew is small."""


def add(library: Library, folder: Path, name: str, title: str, text: str, day: str = "2031-05-02") -> str:
    path = folder / name
    path.write_text(f'---\ntitle: "{title}"\noutlet: "Coast Wire"\ndate: {day}\n---\n\n{text}\n', "utf-8")
    (added,) = library.add([str(path)])
    assert added.article is not None
    library.analyze(added.article.id)
    return added.article.id


def titles(screen: Screen) -> list[str]:
    rows = (screen.main.articles.row_at(place) for place in range(screen.main.articles.count))
    return [row.title.split()[0] for row in rows if row is not None]


def list_lines(screen: Screen) -> list[str]:
    articles = screen.main.articles
    return [
        "".join(segment.text for segment in articles.render_line(line)).strip()
        for line in range(articles.height_of_all)
    ]


def one_story(library: Library) -> None:
    first, second, _ = library.first_rows(3)
    story = library.stories.of_article(second.id)
    assert story is not None
    other = library.stories.of_article(first.id)
    if other is not None and other != story:
        library.stories.merge(other, story)


def test_articles_of_a_story_stand_together_and_are_counted(reader: Reader, library: Library) -> None:
    one_story(library)

    async def see() -> tuple[list[str], list[str], list[str]]:
        async with reader(80, 24) as screen:
            plain = list_lines(screen)
            await screen.press("Z")
            grouped = list_lines(screen)
            await screen.press("t")
            return plain, grouped, list_lines(screen)

    plain, grouped, read = asyncio.run(see())
    assert len(plain) == 3
    assert grouped[0] == "Ferry fares in Vessanto to rise by a tenth · 2 of 2 unread"
    assert "Students" in grouped[1]
    assert "Ferry fares" in grouped[2]
    assert grouped[3] == "OTHER · 1 of 1 unread"
    assert "Storm" in grouped[4]
    assert read[0].endswith("· 1 of 2 unread")


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_every_line_of_a_grouped_list_is_where_the_cursor_looks_for_it(
    reader: Reader, library: Library, columns: int, rows: int
) -> None:
    one_story(library)

    async def see() -> None:
        async with reader(columns, rows) as screen:
            await screen.press("Z")
            articles = screen.main.articles
            for index in range(articles.count):
                first, last = articles.lines_of(index)
                assert [articles.at_line(line) for line in range(first, last)] == [
                    (index, part) for part in range(last - first)
                ]
            assert articles.lines_of(articles.count - 1)[1] == articles.height_of_all

    asyncio.run(see())


def test_near_copies_are_folded_into_the_oldest(reader: Reader, library: Library, tmp_path: Path) -> None:
    copy = add(library, tmp_path, "copy.md", "Fares rise, says the port", COPY, "2031-05-03")

    async def see() -> tuple[list[str], list[str], int | None, int | None]:
        async with reader() as screen:
            flat = titles(screen)
            await screen.press("Z")
            fares = next(place for place in range(3) if titles(screen)[place] == "Ferry")
            return flat, list_lines(screen), fares, screen.main.articles.place_of(copy)

    flat, grouped, fares, stands_for_it = asyncio.run(see())
    assert "Fares" in flat
    assert any("+1 alike" in line for line in grouped)
    assert not any("Fares rise" in line for line in grouped)
    assert stands_for_it == fares


def test_the_grouping_is_remembered(reader: Reader) -> None:
    async def see(*keys: str) -> bool:
        async with reader() as screen:
            await screen.press(*keys)
            return screen.main.articles.arrangement.grouped

    assert asyncio.run(see("Z"))
    assert asyncio.run(see())
    assert not asyncio.run(see("Z"))


def test_one_line_for_each_article_is_remembered(reader: Reader) -> None:
    async def see(*keys: str) -> int:
        async with reader() as screen:
            await screen.press(*keys)
            return screen.main.articles.item_height

    assert asyncio.run(see("D")) == 1
    assert asyncio.run(see()) == 1
    assert asyncio.run(see("D")) == 3


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("storm", ["Storm"]),
        ("actor:teel", ["Students", "Ferry"]),
        ('source:"Harbor Post"', ["Ferry", "Storm"]),
        ("source:harbor actor:maro", ["Ferry"]),
        ("is:unread said:worst", ["Storm"]),
        ("zebra", []),
    ],
)
def test_the_list_is_narrowed_in_the_words_of_the_search(reader: Reader, typed: str, left: list[str]) -> None:
    async def see() -> tuple[list[str], str]:
        async with reader() as screen:
            await screen.press("f")
            await screen.pilot.press(*("space" if letter == " " else letter for letter in typed))
            await screen.press("enter")
            return titles(screen), screen.text

    found, text = asyncio.run(see())
    assert found == left
    assert f"only {typed}"[:12] in text


def test_the_list_narrows_while_one_types_and_escape_leaves_it_as_it_was(reader: Reader) -> None:
    async def see() -> list[list[str]]:
        async with reader() as screen:
            await screen.press("f", *"storm")
            seen = [titles(screen)]
            await screen.press("escape")
            return [*seen, titles(screen)]

    assert asyncio.run(see()) == [["Storm"], ["Students", "Ferry", "Storm"]]


def test_what_is_left_is_opened_and_escape_shows_all_again(reader: Reader) -> None:
    async def see() -> tuple[str, list[str], str]:
        async with reader() as screen:
            await screen.press("f", *"storm", "enter")
            title = screen.main.view.article.title if screen.main.view.article else ""
            await screen.press("escape")
            return title, titles(screen), screen.main.panes.focused

    title, everything, focused = asyncio.run(see())
    assert title.startswith("Storm")
    assert everything == ["Students", "Ferry", "Storm"]
    assert focused == "list"


def test_tab_completes_an_outlet(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            await screen.press("f", *"source:isl", "tab", "enter")
            return titles(screen)

    assert asyncio.run(see()) == ["Students"]


def test_articles_that_come_are_narrowed_too(reader: Reader, library: Library, tmp_path: Path) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            await screen.press("f", *"storm", "enter")
            (tmp_path / "current" / "new.txt").write_text("A storm again\nThe storm hit Vessanto, Ilse Maro said.\n")
            await screen.press("i", *"new.txt", "enter")
            return titles(screen)

    assert sorted(asyncio.run(see())) == ["A", "Storm"]


def test_the_place_in_the_list_stays_when_it_is_grouped(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None]:
        async with reader() as screen:
            await screen.press("G")
            before = screen.main.articles.named_at(screen.main.articles.cursor)
            await screen.press("Z")
            return before, screen.main.articles.named_at(screen.main.articles.cursor)

    before, after = asyncio.run(see())
    assert before == after


def test_a_long_list_by_stories_is_seen_before_all_stories_are_put_together(
    reader: Reader, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_story(library)
    asked, may_go_on = Event(), Event()
    put_together = Arranging.listing

    def slow(self: Arranging, *wanted: Any) -> Listing:
        if wanted[0].grouped:
            asked.set()
            assert may_go_on.wait(20)
        return put_together(self, *wanted)

    monkeypatch.setattr(Arranging, "listing", slow)

    async def see() -> list[str]:
        async with reader(80, 24, settled=False) as screen:
            await screen.pilot.press("Z", "j")
            seen = [list_lines(screen)[0]]
            may_go_on.set()
            await screen.settle()
            seen.append(list_lines(screen)[0])
        asked.clear()
        may_go_on.clear()
        async with reader(80, 24, settled=False) as screen:
            while not asked.is_set():
                await screen.pilot.pause(0.01)
            await screen.pilot.press("j")
            seen.append(list_lines(screen)[0])
            may_go_on.set()
            await screen.settle()
            assert screen.main.articles.cursor == 1
            return [*seen, list_lines(screen)[0]]

    flat, *by_stories = asyncio.run(see())
    assert "Students call the ferry promise empty" in flat
    assert by_stories == ["Ferry fares in Vessanto to rise by a tenth · 2 of 2 unread"] * 3


def test_stories_are_put_together_without_looking_for_garbage(
    reader: Reader, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_story(library)
    looked_for: list[bool] = []
    put_together = Arranging.listing

    def watched(self: Arranging, *wanted: Any) -> Listing:
        if wanted[0].grouped:
            looked_for.append(gc.isenabled())
        return put_together(self, *wanted)

    monkeypatch.setattr(Arranging, "listing", watched)

    async def see() -> bool:
        async with reader() as screen:
            await screen.press("Z")
            return gc.isenabled()

    assert asyncio.run(see())
    assert looked_for == [False]
