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
    assert other.brief == ("Mara Velling", second, ("a ferry will run",))


def test_what_another_says_of_it_is_the_others(said: Callable[[str], list[Said]]) -> None:
    first, other = said("Mara Velling said the tunnel will open, but Tomas Brandl said it leaks.\n")

    assert first.brief == ("Mara Velling", "said", ("the tunnel will open",))
    assert other.brief == ("Tomas Brandl", "said", ("it leaks",))


def test_another_says_the_contrary(said: Callable[[str], list[Said]]) -> None:
    text = "Orun Lines warned that a box would cost 45 crowns more, while the Ansel Bank claimed that it would be 70.\n"

    lines, bank = said(text)

    assert lines.brief == ("Orun Lines", "warned", ("a box would cost 45 crowns more",))
    assert bank.brief == ("the Ansel Bank", "claimed", ("it would be 70",))


def test_a_relative_clause_of_the_speaker_may_hold_a_statement_too(said: Callable[[str], list[Said]]) -> None:
    first, second = said("Mara Velling, who said the ferry was late, denied that it leaked.\n")

    assert first.brief == ("Mara Velling", "said", ("the ferry was late",))
    assert second.brief == ("Mara Velling", "denied", ("it leaked",))


def test_asking_for_anonymity_is_no_statement(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Two officials, who asked not to be named because the inquiry is secret, said the tunnel is wet.\n")

    assert found.brief == ("Two officials", "said", ("the tunnel is wet",))


def test_the_last_part_of_a_sentence_may_be_of_another_source(said: Callable[[str], list[Said]]) -> None:
    text = "Mara Velling said the tunnel is wet, with repairs now planned for June, according to a city official.\n"

    first, second = said(text)

    assert first.brief == ("Mara Velling", "said", ("the tunnel is wet",))
    assert second.brief == ("a city official", "according to", ("with repairs now planned for June",))


def test_an_introducing_quotation_is_not_what_was_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("While they had “been friends for some time,” she claimed they had never met in person.\n")

    assert found.contents == ("they had never met in person",)


def test_a_measure_opens_a_clause(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said about 700 of the families could return.\n")

    assert found.contents == ("about 700 of the families could return",)


@pytest.mark.parametrize("label", ["ANSEL, Kelmarra (KNS) — ", "ANSEL — ", "14:30 "])
def test_datelines_and_times_are_not_said(label: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"The council met.\n\n{label}The tunnel will open in May, officials said.\n")

    assert found.contents == ("The tunnel will open in May",)


def test_a_sentence_that_was_split_after_an_abbreviation(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The council met. However, Rep. Stephen Lind (D-Mass.) said the tunnel is wet.\n")

    assert found.brief == ("Rep. Stephen Lind (D-Mass.)", "said", ("the tunnel is wet",))


def test_a_subordinate_attribution_ends_before_the_main_clause(said: Callable[[str], list[Said]]) -> None:
    [found] = said("While Mara Velling said the tunnel will open, the ferry went on running.\n")

    assert found.contents == ("the tunnel will open",)


def test_a_relative_clause_at_the_end_is_the_writers(said: Callable[[str], list[Said]]) -> None:
    [found] = said("Mara Velling said the city will repair the old tunnel, which leaks every spring.\n")

    assert found.contents == ("the city will repair the old tunnel",)


@pytest.mark.parametrize(
    "comment",
    [
        ", a claim that the city denies",
        ", after a week of rain",
        ", even as the crews went on",
        "; the crews went on",
    ],
)
def test_what_the_writer_adds_to_a_clause_is_not_said(comment: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"Mara Velling said the city will repair the old tunnel{comment}.\n")

    assert found.contents == ("the city will repair the old tunnel",)


@pytest.mark.parametrize(
    "rest",
    [" last week", " on Monday", " — a hard blow", ", and the crews left", ", after a vote", " at a hearing in Ansel"],
)
def test_what_follows_an_object_is_not_said(rest: str, said: Callable[[str], list[Said]]) -> None:
    [found] = said(f"Mara Velling denounced the new toll{rest}.\n")

    assert found.contents == ("the new toll",)


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
        "Mara Velling called the town hall at twenty to six.",
        "A group called Open Water owns the ferry.",
        "The crews have the right to challenge the toll.",
        "Mara Velling wrote a book that was late.",
        "",
        "?",
    ],
)
def test_nobody_says_anything(text: str, said: Callable[[str], list[Said]]) -> None:
    assert said(text) == []
