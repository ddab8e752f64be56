"""Where reported words end, and when one sentence holds several statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.analysis.statements.conftest import Said


@pytest.mark.parametrize(
    ("rest", "second"),
    [
        (", adding that a ferry will run", "adding"),
        (" and warned that a ferry will run", "warned"),
        (", and warned that a ferry will run", "warned"),
        (" but added that a ferry will run", "added"),
    ],
)
def test_a_second_cue_shares_the_speaker(rest: str, second: str, said: Callable[[str], list[Said]]) -> None:
    first, other = said(f"Mara Velling said the tunnel will open{rest}.\n")

    assert first.brief == ("Mara Velling", "said", ("the tunnel will open",))
    assert other.brief == ("Mara Velling", second, ("that a ferry will run",))


def test_what_another_says_of_it_is_the_others(said: Callable[[str], list[Said]]) -> None:
    first, other = said("Mara Velling said the tunnel will open, but Tomas Brandl said it leaks.\n")

    assert first.brief == ("Mara Velling", "said", ("the tunnel will open",))
    assert other.brief == ("Tomas Brandl", "said", ("it leaks",))


def test_a_subordinate_attribution_ends_before_the_main_clause(said: Callable[[str], list[Said]]) -> None:
    [found] = said("While Mara Velling said the tunnel will open, the ferry went on running.\n")

    assert found.contents == ("the tunnel will open",)


def test_a_relative_clause_at_the_end_is_the_writers(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said the city will repair the old tunnel, which leaks every spring.\n")

    assert found.contents == ("the city will repair the old tunnel",)


def test_according_to_governs_both_sides(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The tunnel, according to Mara Velling, will open in May.\n")

    assert found.brief == ("Mara Velling", "according to", ("The tunnel", "will open in May"))


def test_an_introduction_is_not_what_was_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("In March, Mara Velling said, the tunnel was wet.\n")

    assert found.contents == ("the tunnel was wet",)


def test_quoted_words_inside_indirect_speech_stay_with_it(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said the tunnel was “dry as a bone” and would open in May.\n")

    assert found.contents == ("the tunnel was “dry as a bone” and would open in May",)
    assert found.statement.manner == "mixed"


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel will open in May.",
        "The alleged thief left the harbor.",
        "The ferry was called the Gull.",
        "Tickets are said to be cheap.",
        "",
        "?",
    ],
)
def test_nobody_says_anything(text: str, said: Callable[[str], list[Said]]) -> None:
    assert said(text) == []
