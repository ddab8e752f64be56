"""An article counts as read after some seconds in the brief without a break."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from brief.app.attention import Attention
from brief.settings import STANDARD

if TYPE_CHECKING:
    from collections.abc import Callable


class Timer:
    """One that never ends by itself."""

    def __init__(self, then: Callable[[], None]) -> None:
        self.then = then
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True


class Looking:
    """A screen of which only the focus and the open article are known."""

    def __init__(self) -> None:
        self.timers: list[Timer] = []
        self.view = object()
        self.focused: object = self.view
        self.reading = SimpleNamespace(article="one")
        self.settings = STANDARD
        screen: Any = self
        self.attention = Attention(screen)

    def set_timer(self, seconds: float, then: Callable[[], None]) -> Timer:
        assert seconds == STANDARD.read_after
        self.timers.append(Timer(then))
        return self.timers[-1]

    @property
    def running(self) -> int:
        return sum(not timer.stopped for timer in self.timers)


def test_it_waits_on_when_nothing_has_changed() -> None:
    looking = Looking()
    looking.attention.attend()
    looking.attention.attend()
    assert (len(looking.timers), looking.running) == (1, 1)


def test_it_waits_no_longer_when_the_brief_loses_the_focus_and_anew_when_it_has_it_again() -> None:
    looking = Looking()
    looking.attention.attend()
    looking.focused = None
    looking.attention.attend()
    assert looking.running == 0
    looking.focused = looking.view
    looking.attention.attend()
    assert (len(looking.timers), looking.running) == (2, 1)


def test_another_article_has_seconds_of_its_own() -> None:
    looking = Looking()
    looking.attention.attend()
    looking.reading.article = "two"
    looking.attention.attend()
    assert (len(looking.timers), looking.running) == (2, 1)
