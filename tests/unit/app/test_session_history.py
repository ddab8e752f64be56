"""Places behind and ahead are kept from one start to the next."""

from __future__ import annotations

import pytest

from brief.app.navigation import LONGEST, History, Place
from brief.app.session import Session
from brief.library import Library


def test_the_history_is_as_it_was_left() -> None:
    library = Library.open(None)
    history = History()
    for number in range(LONGEST + 5):
        history.leave(Place(f"a{number}", f"s{number}", number, "related"))
    history.back(Place("here"))
    Session(library).history = history
    kept = Session(library).history
    assert (kept.behind, kept.ahead) == (history.behind, [Place("here")])
    assert len(kept.behind) == LONGEST - 1


@pytest.mark.parametrize("broken", ["", "nonsense", "[]", "3", '{"behind": [1, {"article": "a"}], "ahead": null}'])
def test_what_cannot_be_read_is_no_history(broken: str) -> None:
    library = Library.open(None)
    library.set_setting("history", broken)
    assert Session(library).history == History()
