"""Reading: statements, jumps and the way back, summary length, marks."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.library import Library
from brief.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from brief.app.navigation import Place
    from brief.model import Analysis
    from tests.screens.conftest import Reader, Screen


def place(screen: Screen) -> tuple[str | None, str | None, int, str]:
    """Where the reader is."""
    view = screen.main.view
    return (
        view.article.id if view.article else None,
        view.statement.id if view.statement else None,
        view.scroll_offset.y,
        screen.main.panes.focused,
    )


def test_s_steps_through_the_statements_and_names_the_speaker(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            await screen.press("J")
            seen = []
            for _ in range(3):
                await screen.press("s")
                seen.append(str(screen.main.view.border_subtitle))
            return seen

    first, second, third = asyncio.run(see())
    assert "statement 1/" in first
    assert "Ilse Maro · statement 2/" in second
    assert "She → Ilse Maro · statement 3/" in third


def test_the_statement_cursor_is_separate_from_scrolling(reader: Reader) -> None:
    async def see() -> tuple[str | None, str | None, str]:
        async with reader(80, 24) as screen:
            await screen.press("s")
            before = place(screen)[1]
            await screen.press("tab")
            await screen.press("G")
            return before, place(screen)[1], str(screen.main.view.border_subtitle)

    before, after, subtitle = asyncio.run(see())
    assert before == after
    assert "100%" in subtitle


def test_a_jump_leads_to_the_other_article_and_h_back_to_exactly_here(reader: Reader) -> None:
    async def see() -> tuple[object, object, object, str, str]:
        async with reader() as screen:
            await screen.press("J", "s", "s", "r")
            here = place(screen)
            await screen.press("enter")
            there = place(screen)
            trail, related = screen.lines[0], screen.text
            await screen.press("H")
            back = place(screen)
            await screen.press("L")
            assert place(screen) == there
            return here, there, back, trail, related

    here, there, back, trail, related = asyncio.run(see())
    assert back == here
    assert there[0] != here[0]  # type: ignore[index]
    assert "Harbor Post › Students call the ferry promise empty" in trail
    assert "0 came from" in related


def test_a_long_headline_that_was_left_makes_room_for_the_one_that_is_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = Library.row
    long = "Parliament votes on the ferry after a night of speeches"
    monkeypatch.setattr(Library, "row", lambda *of: replace(row(*of), outlet=None, title=long))

    async def see() -> str:
        async with reader(80, 24) as screen:
            await screen.press("J", "s", "s", "1")
            return screen.lines[0]

    assert "Parliament votes on the fer… › Students call the" in asyncio.run(see())


def test_a_digit_jumps_and_zero_returns(reader: Reader) -> None:
    async def see() -> tuple[object, object, object]:
        async with reader() as screen:
            await screen.press("J", "s", "s")
            here = place(screen)
            await screen.press("1")
            there = place(screen)
            await screen.press("0")
            return here, there, place(screen)

    here, there, back = asyncio.run(see())
    assert there != here
    assert back == here


def test_the_preview_shows_the_neighborhood_and_why(reader: Reader) -> None:
    async def see() -> str:
        async with reader() as screen:
            await screen.press("J", "s", "s", "r", "p")
            return screen.text

    text = asyncio.run(see())
    assert "Preview 1 of" in text
    assert "why:" in text
    assert "▌ ¶" in text


def test_enter_on_a_summary_sentence_goes_to_it_in_the_text(reader: Reader) -> None:
    async def see() -> tuple[int, str]:
        async with reader(80, 24) as screen:
            await screen.press("J", "enter", "v", "v", "v", "enter")
            return screen.main.view.scroll_offset.y, screen.text

    scroll, text = asyncio.run(see())
    assert scroll > 0
    assert "4,000 students use" in text


def test_resizing_keeps_article_statement_and_place(reader: Reader) -> None:
    async def see() -> tuple[object, object, str]:
        async with reader() as screen:
            await screen.press("J", "s", "s", "s", "s")
            before = place(screen)[:2]
            await screen.pilot.resize_terminal(60, 20)
            await screen.settle()
            await screen.pilot.resize_terminal(120, 36)
            await screen.settle()
            return before, place(screen)[:2], screen.text

    before, after, text = asyncio.run(see())
    assert before == after
    assert "▌" in text


def test_a_mark_is_shown_and_kept(reader: Reader) -> None:
    async def see() -> tuple[str, list[str], str]:
        async with reader() as screen:
            await screen.press("m")
            marked, kept = screen.text, screen.main.library.marked()
            await screen.press("m")
            return marked, kept, screen.text

    marked, kept, unmarked = asyncio.run(see())
    assert "★" in marked
    assert len(kept) == 1
    assert "★" not in unmarked


def test_opening_an_article_makes_it_read_and_passing_over_it_does_not(reader: Reader) -> None:
    async def see() -> list[bool]:
        async with reader() as screen:
            await screen.press("j", "j", "k", "enter")
            library = screen.main.library
            return [row.read for row in library.first_rows(3)]

    assert asyncio.run(see()) == [False, True, False]


def test_the_next_session_begins_where_the_last_one_ended(reader: Reader) -> None:
    async def first() -> tuple[str | None, str | None]:
        async with reader() as screen:
            await screen.press("J", "s", "s")
            await screen.press("escape")
            here = place(screen)[:2]
            await screen.pilot.press("q")
            return here

    async def second() -> tuple[str | None, str | None]:
        async with reader() as screen:
            return place(screen)[:2]

    assert asyncio.run(first()) == asyncio.run(second())


def test_a_statement_asked_for_before_there_are_any_is_taken_when_they_are_there(
    reader: Reader, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "late.txt").write_text("A new pier\nThe pier of Vessanto is open, Ilse Maro said.\nNobody came.\n")
    added = [one.article.id for one in library.add([str(tmp_path / "late.txt")]) if one.article]
    may_begin = threading.Event()
    analyze = Library.analyze

    def waiting(self: Library, article: str) -> Analysis:
        may_begin.wait(30)
        return analyze(self, article)

    monkeypatch.setattr(Library, "analyze", waiting)

    async def see() -> tuple[str, str]:
        async with reader(opened=added) as screen:
            await screen.pilot.press("s")
            early = screen.text
            may_begin.set()
            for _ in range(40):
                await screen.settle()
                if screen.main.view.statement is not None:
                    break
            return early, screen.text

    early, late = asyncio.run(see())
    assert "SUMMARY · reading…" in early
    assert "statement 1/1" in late


def test_escape_goes_one_level_back_and_never_quits(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader(60, 20) as screen:
            seen = []
            await screen.press("enter", "s", "r")
            for _ in range(4):
                seen.append(screen.main.panes.focused)
                await screen.press("escape")
            assert screen.app.is_running
            return seen

    assert asyncio.run(see()) == ["related", "brief", "list", "list"]


def test_back_returns_from_a_summary_sentence_too(reader: Reader) -> None:
    async def see() -> tuple[object, object, object]:
        async with reader(80, 24) as screen:
            await screen.press("J", "enter", "v", "v", "v")
            here = place(screen)
            await screen.press("enter")
            there = place(screen)
            await screen.press("H")
            return here, there, place(screen)

    here, there, back = asyncio.run(see())
    assert there != here
    assert back == here


def test_an_article_chosen_from_the_list_has_no_trail(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("J", "s", "s")
            await screen.press("1")
            jumped = screen.lines[0]
            await screen.press("K", "J", "J")
            return jumped, screen.lines[0]

    jumped, chosen = asyncio.run(see())
    assert "Harbor Post › Students" in jumped
    assert "›" not in chosen


def test_resting_on_a_related_statement_shows_its_preview_and_the_keys_stay(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.app.previewing.REST_SECONDS", 0.05)

    async def see() -> tuple[list[bool], str]:
        async with reader() as screen:
            previews = []
            await screen.press("J", "s", "s")
            await screen.press("1")
            await screen.press("r")
            for key in ("k", "j", "escape"):
                await screen.press(key)
                previews.append(screen.main.previewing.shown)
            await screen.press("p", "enter")
            return previews, screen.main.panes.focused

    previews, focused = asyncio.run(see())
    assert previews == [True, True, False]
    assert focused == "brief"


def test_copying_in_the_related_pane_takes_both_statements(reader: Reader) -> None:
    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("J", "s", "s", "y")
            one = screen.app.clipboard
            await screen.press("r", "y")
            return one, screen.app.clipboard

    one, both = asyncio.run(see())
    assert one.endswith("\n(Ferry fares in Vessanto to rise by a tenth, Harbor Post, 2031-05-02)")
    assert both.startswith(one)
    assert "Ilse Maro: “We cannot run" in both
    assert both.endswith("\n(Students call the ferry promise empty, Island Echo, 2031-05-03)")


def test_m_in_the_related_pane_marks_the_pair_and_undo_takes_the_mark_away(reader: Reader) -> None:
    async def see() -> tuple[str, str, str, list[str], list[bool]]:
        async with reader(toasts=True) as screen:
            library = screen.main.library
            await screen.press("J", "s", "s", "r", "m")
            marked, facts = screen.text, [*library.changes.all("pair")]
            await screen.press("enter", "r", "k")
            there = screen.text
            await screen.press("u")
            return marked, there, screen.text, facts, [row.marked for row in library.first_rows(3)]

    marked, there, undone, facts, articles = asyncio.run(see())
    assert "★1 " in marked
    assert "pair marked for the export" in " ".join(marked.split())
    assert len(facts) == 1
    assert not any(articles)
    assert "★0 came from" in there
    assert "★" not in undone
    assert "undone: mark of a pair" in undone


def test_m_without_a_related_statement_says_so(reader: Reader) -> None:
    async def see() -> tuple[str, bool]:
        async with reader(toasts=True) as screen:
            await screen.press("r")
            screen.main.related.show((), "nothing")
            await screen.press("m")
            return " ".join(screen.text.split()), bool(screen.main.library.changes.all("pair"))

    text, marked = asyncio.run(see())
    assert "no related statement to make a pair with" in text
    assert not marked


def test_the_brief_begins_with_the_first_unread_article(reader: Reader, library: Library) -> None:
    library.set_read(library.first_rows(1)[0].id, True)

    async def see() -> str:
        async with reader() as screen:
            return screen.text

    assert " >● Ferry fares" in asyncio.run(see())


def test_marks_are_undone_and_done_again_also_after_a_restart(reader: Reader) -> None:
    async def mark() -> list[bool]:
        async with reader() as screen:
            library = screen.main.library
            await screen.press("m", "J", "m", "u")
            return [row.marked for row in library.first_rows(3)]

    async def go_on() -> tuple[str, list[bool], list[bool], str]:
        async with reader(toasts=True) as screen:
            library = screen.main.library
            await screen.press("u")
            told, undone = screen.text, [row.marked for row in library.first_rows(3)]
            await screen.press("ctrl+r", "ctrl+r", "ctrl+r")
            return told, undone, [row.marked for row in library.first_rows(3)], screen.text

    assert asyncio.run(mark()) == [True, False, False]
    told, undone, again, end = asyncio.run(go_on())
    assert "undone: mark: Students call" in " ".join(told.split())
    assert undone == [False, False, False]
    assert again == [True, True, False]
    assert "nothing to do again" in end


def test_some_seconds_in_the_brief_make_an_article_read(reader: Reader) -> None:
    async def see() -> list[bool]:
        async with reader(settings=Settings(read_after=0.05)) as screen:
            await screen.press("tab")
            return [row.read for row in screen.main.library.first_rows(3)]

    assert asyncio.run(see()) == [True, False, False]


def test_the_footer_names_the_keys_of_the_focused_pane(reader: Reader) -> None:
    async def see() -> list[str]:
        async with reader() as screen:
            seen = []
            for key in ("J", "tab", "s", "r"):
                await screen.press(key)
                seen.append(screen.lines[-1])
            return seen

    listed, brief, _, related = asyncio.run(see())
    assert "enter read" in listed
    assert "v sentence" in brief
    assert "enter jump" in related
    assert "y copy both" in related


def test_a_new_analysis_keeps_the_statement_under_the_cursor(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    analysis = Library.analysis

    def newer(self: Library, article: str) -> Analysis | None:
        found = analysis(self, article)
        return found and replace(found, statements=tuple(replace(one, confidence=0.5) for one in found.statements))

    async def see() -> tuple[str, str]:
        async with reader() as screen:
            await screen.press("J", "s", "s")
            before = str(screen.main.view.border_subtitle)
            monkeypatch.setattr(Library, "analysis", newer)
            screen.main.reading.refresh()
            await screen.settle()
            return before, str(screen.main.view.border_subtitle)

    before, after = asyncio.run(see())
    assert "statement 2/" in before
    assert after == before


def test_the_way_back_survives_a_restart(reader: Reader, library: Library) -> None:
    async def jump() -> tuple[Place | None, Place | None]:
        async with reader(library=library) as screen:
            await screen.press("J", "s", "s", "r")
            before = screen.main.reading.place
            await screen.press("1")
            after = screen.main.reading.place
            await screen.press("ctrl+q")
            return before, after

    async def go_back() -> tuple[Place | None, Place | None]:
        async with reader(library=library) as screen:
            await screen.press("H")
            back = screen.main.reading.place
            await screen.press("L")
            return back, screen.main.reading.place

    before, after = asyncio.run(jump())
    back, forward = asyncio.run(go_back())
    assert before is not None
    assert after is not None
    assert before.article != after.article
    assert back == before
    assert forward is not None
    assert (forward.article, forward.statement) == (after.article, after.statement)


def test_each_article_opens_again_where_it_was_left_also_after_a_restart(reader: Reader, library: Library) -> None:
    async def leave() -> tuple[Place | None, Place | None]:
        async with reader(library=library, columns=60, rows=16) as screen:
            await screen.press("enter", "s", "s", *["j"] * 4)
            first = screen.main.reading.place
            await screen.press("J")
            fresh = screen.main.reading.place
            await screen.press("ctrl+q")
            return first, fresh

    async def come_back() -> Place | None:
        async with reader(library=library, columns=60, rows=16) as screen:
            await screen.press("K")
            return screen.main.reading.place

    first, fresh = asyncio.run(leave())
    assert first is not None
    assert fresh is not None
    assert first.scroll > 0
    assert first.statement is not None
    assert (fresh.statement, fresh.scroll) == (None, 0)
    back = asyncio.run(come_back())
    assert back is not None
    assert (back.article, back.statement, back.scroll) == (first.article, first.statement, first.scroll)


def test_an_article_that_is_only_passed_keeps_its_place(reader: Reader) -> None:
    async def see() -> tuple[Place | None, Place | None]:
        async with reader(columns=60, rows=16) as screen:
            await screen.press("enter", *["j"] * 6)
            first = screen.main.reading.place
            assert first is not None
            other = next(row.id for row in screen.main.library.first_rows(3) if row.id != first.article)
            for article in (other, first.article, other, first.article):
                screen.main.reading.open(article)
            await screen.settle()
            return first, screen.main.reading.place

    first, back = asyncio.run(see())
    assert first is not None
    assert first.scroll > 0
    assert back == first
