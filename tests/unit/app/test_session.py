"""What is kept from one start to the next, and what becomes of what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.app.navigation import History, Place
from brief.app.session import MOST_LEFT, Session
from brief.arrangement import Arrangement
from brief.library import Library

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def library() -> Library:
    return Library.open(None)


def test_places_come_back_as_they_were(library: Library) -> None:
    history = History()
    history.leave(Place("a", "a1", 7, "brief"))
    history.leave(Place("b", None, 0, "related"))
    history.back(Place("c", "c1", 2, "brief"))

    session = Session(library)
    session.place, session.history = Place("b", None, 0, "related"), history

    again = Session(library)
    assert again.place == Place("b", None, 0, "related")
    assert again.history.back(Place("b")) == Place("a", "a1", 7, "brief")


def test_two_hundred_jumps_lead_back_and_forth_after_a_restart(tmp_path: Path) -> None:
    jumps = [Place(f"a{number}", f"s{number}", number, "related") for number in range(201)]
    history = History()
    for place in jumps[:-1]:
        history.leave(place)
    _kept_by(tmp_path, history)

    again = _kept_by(tmp_path)
    here = jumps[-1]
    for place in reversed(jumps[:-1]):
        assert again.back(here) == place
        here = place
    _kept_by(tmp_path, again)

    once_more = _kept_by(tmp_path)
    assert once_more.back(here) is None
    for place in jumps[1:]:
        assert once_more.forward(here) == place
        here = place


def _kept_by(folder: Path, history: History | None = None) -> History:
    """Opens the library anew, and keeps a history there."""
    library = Library.open(folder / "library.sqlite3")
    session = Session(library)
    if history is not None:
        session.history = history
    kept = session.history
    library.close()
    return kept


def test_articles_are_remembered_where_they_were_left(library: Library) -> None:
    places = {str(number): Place(str(number), None, number) for number in range(MOST_LEFT + 5)}
    Session(library).left = places
    again = Session(library).left
    assert list(again) == list(places)[5:]
    assert again["7"] == places["7"]


@pytest.mark.parametrize("kept", ["", "no json", "[]", "[1, 2]", "[[{}], [null]]", '{"article": 3}', "null"])
def test_what_cannot_be_read_is_forgotten(library: Library, kept: str) -> None:
    library.set_setting("place", kept)
    library.set_setting("history", kept)
    library.set_setting("list", kept)
    library.set_setting("left", kept)

    assert Session(library).place is None
    assert Session(library).history == History()
    assert Session(library).left == {}
    assert Session(library).arrangement == Arrangement()
