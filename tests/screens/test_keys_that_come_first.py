"""Keys that are faster than the search for related statements: they are about those that it finds."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.screens.conftest import Reader, Screen


class Held:
    """Holds the search for related statements until it is let go."""

    def __init__(self, screen: Screen) -> None:
        self._work = screen.main.work
        self._relate, self._asked = self._work.relate, ("", "", None)
        self._work.relate = self._hold  # type: ignore[assignment, method-assign]

    def _hold(self, *asked: str | None) -> None:
        self._asked = asked  # type: ignore[assignment]

    def let_go(self) -> None:
        """What was asked for last is looked for now."""
        self._work.relate = self._relate  # type: ignore[method-assign]
        self._relate(*self._asked)


def after(reader: Reader, held: tuple[str, ...], *before: str) -> tuple[str, str, list[str], str]:
    """The screen while the search was held up during some keys and after it, the pairs marked, and what was copied."""

    async def see() -> tuple[str, str, list[str], str]:
        async with reader() as screen:
            await screen.press("J", *before)
            search = Held(screen)
            await screen.press(*held)
            waiting = screen.text
            search.let_go()
            await screen.settle()
            return waiting, screen.text, [*screen.main.library.changes.all("pair")], screen.app.clipboard

    return asyncio.run(see())


@pytest.mark.parametrize("before", [(), ("s", "r")], ids=["none were shown", "those of another statement were shown"])
def test_p_shows_the_preview_when_they_are_there(reader: Reader, before: tuple[str, ...]) -> None:
    waiting, shown, _, _ = after(reader, ("tab", "s", "s", "r", "p") if not before else ("h", "s", "p"), *before)
    assert "Preview" not in waiting
    assert "Preview 1 of" in shown
    assert "We cannot run" in shown


def test_enter_jumps_when_they_are_there(reader: Reader) -> None:
    _, shown, _, _ = after(reader, ("h", "s", "r", "enter"), "s", "r")
    assert "Harbor Post › Students call the ferry promise empty" in shown


def test_a_digit_jumps_when_they_are_there(reader: Reader) -> None:
    waiting, shown, _, _ = after(reader, ("s", "1"), "s", "r", "h")
    assert "›" not in waiting.splitlines()[0]
    assert "Harbor Post › Students call the ferry promise empty" in shown


def test_m_marks_the_pair_and_y_copies_it_when_they_are_there(reader: Reader) -> None:
    waiting, shown, pairs, _ = after(reader, ("h", "s", "r", "m"), "s", "r")
    assert "★" not in waiting
    assert "★1 " in shown
    assert len(pairs) == 1
    *_, copied = after(reader, ("h", "s", "r", "y"), "s", "r")
    assert "Students call the ferry promise empty" in copied


def test_a_key_is_forgotten_when_another_statement_is_chosen(reader: Reader) -> None:
    _, shown, _, _ = after(reader, ("s", "r", "p", "h", "S"), "s")
    assert "Preview" not in shown
