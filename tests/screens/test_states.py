"""What stands on the screen when there is nothing yet, while articles come in, and when something went wrong."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from brief.library import Library
from brief.library.samples import SAMPLES
from brief.paths import log_file
from brief.paths import shown as shown_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.library import Added
    from tests.screens.conftest import Reader, Screen

SIZES = [(120, 36), (80, 24), (60, 20)]
at_each_size = pytest.mark.parametrize(("columns", "rows"), SIZES)


@pytest.fixture
def empty() -> Iterator[Library]:
    library = Library.open(None)
    yield library
    library.close()


def write(name: str, title: str) -> Path:
    path = Path(name)
    path.write_text(f"{title}\n\n{title} on Friday, Ilse Maro said. “It is time,” she added.\n", "utf-8")
    return path


# Nothing to read


@at_each_size
def test_without_articles_the_screen_says_what_to_press(
    reader: Reader, empty: Library, columns: int, rows: int
) -> None:
    async def see() -> list[str]:
        async with reader(columns, rows, library=empty) as screen:
            return screen.lines

    lines = asyncio.run(see())
    assert lines[0].endswith("no articles")
    assert lines[1].startswith("┏━ Welcome ━")
    shown = "\n".join(lines)
    for words in ("d   open the sample articles", "i   add files, pages or feeds", "?   all keys", "brief notes/*.txt"):
        assert words in shown
    assert "d samples  i add" in lines[-1]


def test_without_articles_no_key_does_harm(reader: Reader, empty: Library) -> None:
    async def see() -> str:
        async with reader(library=empty) as screen:
            await screen.press(*"jkgGsSrpawcAtTuemyYoO+-@WPnNJKHLUBZDzR0159", "tab", "enter", "escape", "backspace")
            return screen.text

    assert "No articles yet." in asyncio.run(see())


def test_the_empty_screen_leads_to_the_samples(reader: Reader, empty: Library) -> None:
    async def see() -> str | None:
        async with reader(library=empty) as screen:
            await screen.press("d")
            return screen.app.return_value

    assert asyncio.run(see()) == SAMPLES


def test_the_first_article_takes_the_place_of_the_empty_screen(reader: Reader, empty: Library) -> None:
    write("pier.txt", "A new pier opened")

    async def see() -> tuple[str, str | None]:
        async with reader(library=empty) as screen:
            await screen.press("i", *"pier.txt", "enter")
            return screen.text, screen.main.focused.id if screen.main.focused else None

    shown, focused = asyncio.run(see())
    assert "A new pier opened" in shown
    assert "Welcome" not in shown
    assert focused == "list"


def test_a_library_whose_articles_were_all_removed_is_empty_again(reader: Reader, library: Library) -> None:
    from brief.library.retention import Rules

    async def see() -> tuple[str, str]:
        async with reader(library=library) as screen:
            before = screen.text
            library.retention.tidy(Rules(articles=0))
            await screen.press("ctrl+l")
        async with reader(library=library) as screen:
            return before, screen.text

    before, after = asyncio.run(see())
    assert "Welcome" not in before
    assert "No articles yet." in after


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("UU", "No article is marked: m marks one. U shows the"),
        ("f", "No article fits zebra. esc shows all again."),
        ("tJtJtU", "Every article has been read. U shows them."),
    ],
)
def test_a_list_without_items_says_why(reader: Reader, keys: str, words: str) -> None:
    typed = [*"zebra", "enter"] if keys == "f" else []

    async def see() -> str:
        async with reader(80, 24) as screen:
            await screen.press(*keys, *typed)
            return screen.text

    shown = asyncio.run(see())
    assert words in shown
    assert shown.splitlines()[0].endswith("none shown")


# Articles on their way


class Slow:
    """Gives the first location, then waits until it is told to go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go_on = threading.Event()
        add = Library.add

        def slowly(library: Library, locations: Iterable[str], watch: bool = True) -> Iterator[Added]:
            first, *others = locations
            yield from add(library, [first], watch)
            self.go_on.wait(60)
            yield from add(library, others, watch)

        monkeypatch.setattr(Library, "add", slowly)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    return Slow(monkeypatch)


async def shown(screen: Screen, *words: str) -> str:
    """The screen, as soon as it shows these words."""
    for _ in range(200):
        if all(word in screen.text for word in words):
            return screen.text
        await screen.pilot.pause(0.05)
    raise AssertionError(f"{words} did not come:\n{screen.text}")


@at_each_size
def test_keys_are_answered_while_articles_come_in(
    reader: Reader, empty: Library, slow: Slow, columns: int, rows: int
) -> None:
    locations = [str(write("pier.txt", "A new pier opened")), str(write("boat.txt", "An old boat sank"))]

    async def see() -> tuple[str, str, str]:
        async with reader(columns, rows, library=empty, locations=locations, settled=False) as screen:
            try:
                before = await shown(screen, "A new pier opened", "1 added…")
                await screen.pilot.press("?")
                helped = await shown(screen, "Keys · list", "Next line or item")
                await screen.pilot.press("escape")
            finally:
                slow.go_on.set()
            return before, helped, await shown(screen, "An old boat")

    before, _, after = asyncio.run(see())
    assert "Welcome" not in before
    assert "added…" not in after


def test_a_list_that_waits_for_its_first_article_says_so(
    reader: Reader, empty: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def never(library: Library, locations: Iterable[str], watch: bool = True) -> Iterator[Added]:
        go_on.wait(60)
        yield from ()

    monkeypatch.setattr(Library, "add", never)
    write("pier.txt", "A new pier opened")

    async def see() -> tuple[str, str]:
        async with reader(library=empty, locations=["pier.txt"], settled=False) as screen:
            try:
                waiting = await shown(screen, "0 added…", "Articles come here")
            finally:
                go_on.set()
            return waiting, await shown(screen, "Welcome")

    waiting, after = asyncio.run(see())
    assert "Welcome" not in waiting
    assert "No articles yet." in after


# Something went wrong


@at_each_size
def test_a_problem_says_what_why_what_was_tried_and_what_to_do(reader: Reader, columns: int, rows: int) -> None:
    Path("scan.pdf").write_bytes(b"%PDF-1.4 torn")

    async def see() -> tuple[str, str, str]:
        async with reader(columns, rows, locations=["scan.pdf"]) as screen:
            top = screen.lines[0]
            await screen.press("!")
            listed = screen.text
            await screen.press("enter")
            return top, listed, screen.text

    top, listed, details = asyncio.run(see())
    assert "1 problem (!)" in top
    assert "! scan.pdf: is not a PDF file" in listed
    assert "why    is not a PDF file, or a broken one" in details
    assert "tried  its text layer; brief reads no pictures" in details
    assert "do     it may be damaged: open it elsewhere" in details
    assert "3 articles not affected" in details


def test_the_log_is_named_as_one_writes_it(reader: Reader) -> None:
    async def see() -> str:
        async with reader(locations=["missing.pdf"]) as screen:
            await screen.press("!")
            return screen.text

    assert shown_path(log_file()) in asyncio.run(see())
    assert shown_path(Path.home() / "news" / "brief.log") == str(Path("~/news/brief.log"))
    assert shown_path(Path("/var/brief.log")) == str(Path("/var/brief.log"))


def test_what_went_wrong_is_tried_again(reader: Reader) -> None:
    Path("pier.txt").write_text("", "utf-8")

    async def see() -> tuple[str, int, str]:
        async with reader(locations=["pier.txt"]) as screen:
            await screen.press("!")
            listed = screen.text
            write("pier.txt", "A new pier opened")
            await screen.press("R")
            left = len(screen.main.problems)
            await screen.press("escape")
            return listed, left, screen.text

    listed, left, after = asyncio.run(see())
    assert "pier.txt: is empty" in listed
    assert left == 0
    assert "A new pier opened" in after


def test_a_problem_that_stays_comes_back(reader: Reader) -> None:
    Path("pier.txt").write_text("", "utf-8")

    async def see() -> str:
        async with reader(locations=["pier.txt"]) as screen:
            await screen.press("!", "R")
            return screen.text

    assert "pier.txt: is empty" in asyncio.run(see())


def test_a_problem_is_taken_from_the_list_and_copied(reader: Reader) -> None:
    for name in ("one.txt", "two.txt"):
        Path(name).write_text("", "utf-8")

    async def see() -> tuple[str, str]:
        async with reader(locations=["one.txt", "two.txt"]) as screen:
            await screen.press("!", "y", "x")
            return screen.app.clipboard, screen.text

    copied, after = asyncio.run(see())
    assert copied.splitlines()[0].endswith("one.txt")
    assert "do     there is nothing to read in it" in copied
    assert "one.txt" not in after
    assert "two.txt: is empty" in after


def test_problems_that_the_library_keeps_are_listed_too(reader: Reader, library: Library) -> None:
    library.note_problem(library.first_rows(1)[0].id, "it could not be analyzed (ZeroDivisionError)")

    async def see() -> str:
        async with reader(library=library) as screen:
            await screen.press("!")
            return screen.text

    text = asyncio.run(see())
    assert "why    it could not be analyzed (ZeroDivisionError)" in text
    assert "tried  finding actors and statements" in text


def test_without_problems_the_list_says_so(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("!")
            return screen.text

    assert "no problems" in asyncio.run(see())
