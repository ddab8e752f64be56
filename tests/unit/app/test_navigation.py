"""Back and forward, as in a web browser."""

from __future__ import annotations

from brief.app.navigation import LONGEST, History, Place


def test_back_and_forward() -> None:
    history = History()
    history.leave(Place("a"))
    history.leave(Place("b"))

    assert history.back(Place("c")) == Place("b")
    assert history.back(Place("b")) == Place("a")
    assert history.back(Place("a")) is None
    assert history.forward(Place("a")) == Place("b")
    assert history.forward(Place("b")) == Place("c")
    assert history.forward(Place("c")) is None


def test_a_new_jump_forgets_what_was_ahead() -> None:
    history = History()
    history.leave(Place("a"))
    history.back(Place("b"))
    history.leave(Place("a"))

    assert history.forward(Place("c")) is None
    assert history.came_from == Place("a")


def test_only_the_last_steps_are_kept() -> None:
    history = History()
    for step in range(LONGEST + 50):
        history.leave(Place(str(step)))

    steps = 0
    while history.back(Place("here")) is not None:
        steps += 1
    assert steps == LONGEST
