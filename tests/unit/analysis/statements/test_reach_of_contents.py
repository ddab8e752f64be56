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
        "Her name was Mara, after a song called “Mara in the rain at night.”",
        "It is an old pump, but it's deceptively described as technical “progress.”",
        "They want no flag that is “too red,” has a “rough hem,” -- or worse -- causes “annoyance or inconvenience.”",
        "Warm water leads to a loss called reef fade when the crews let boats drive the fish to flee.",
        "They can gang up to support or reject a person, an idea or a mayor.",
        "A leader would shy away from openly asking Ansel to attack another town.",
        "When culture is under attack, we must respond with more knowledge.",
        "It should also reiterate the right of Ansel to a harbor.",
        "Mara Velling repeated several times.",
        "That is not to say all of the sailors are saints.",
        "A photo from the harbor showed a boy holding a flag.",
        "",
        "?",
    ],
)
def test_nobody_says_anything(text: str, said: Callable[[str], list[Said]]) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        # its first word is taken for an adverb
        ("Mara Velling said fentanyl had become a cheap drug.", "fentanyl had become a cheap drug"),
        ("Mara Velling said there had been no threats.", "there had been no threats"),
        # may is no month here
        ("The date depends on the pump, which Mara Velling has said may be ready by August.", "may be ready by August"),
        # the verb stands in the quotation
        ("The clip says Mara Velling “has a passion for tunnels.”", "Mara Velling “has a passion for tunnels.”"),
        ("They called the shooting a “criminal act.”", "the shooting a “criminal act.”"),
        ("Mara Velling called Orun's answer a “maneuver.”", "Orun's answer a “maneuver.”"),
        ("Mara Velling called the charges a misuse of the law.", "the charges a misuse of the law"),
        ("Mara Velling characterized the offer as “perfectly fine.”", "the offer as “perfectly fine.”"),
        ("Mara Velling said the tunnel was wet, however.", "the tunnel was wet"),
        ("The council announced the decision that night.", "the decision"),
        ("The council announced a new toll in March.", "a new toll"),
        ("Tal Orun, a member of a board charged with repairs, said that the pump must go.", "the pump must go"),
        ("The owner “didn't accept” this, the mayor says, and went back to work.", "The owner “didn't accept” this"),
        ("Guard Mara Velling told KNS Hamza bin Tal had sailed.", "Hamza bin Tal had sailed"),
        ("Tal Orun said his party “[are] eager for a vote.”", "his party “[are] eager for a vote.”"),
        (
            "According to a study by the port based on lists, crews who are young sail far.",
            "crews who are young sail far",
        ),
        ("He said sailors “know all too well what can happen.”", "sailors “know all too well what can happen.”"),
        ("According to a poll by the port, the share of “locals” has dipped.", "the share of “locals” has dipped"),
        ("It woke nobody, but according to Mara Velling, it broke the pump.", "it broke the pump"),
        ("It sank in May and according to Mara Velling it will stay there.", "it will stay there"),
        ("She called Orun's latest move “destructive.”", "Orun's latest move “destructive.”"),
        (
            "Mara Velling said that both Ansel and Kelmarra have agreed to it.",
            "both Ansel and Kelmarra have agreed to it",
        ),
        ("Harbor Watch says KNS and others “have hired boys.”", "KNS and others “have hired boys.”"),
    ],
)
def test_what_was_said_begins_and_ends_where_it_does(
    text: str, contents: str, said: Callable[[str], list[Said]]
) -> None:
    [found] = said(f"{text}\n")

    assert found.contents == (contents,)


def test_a_predicate_behind_what_something_is_called_is_not_said(said: Callable[[str], list[Said]]) -> None:
    found = said("They praised the crews, calling them the “cubs of the sea” and has asked Tal to come home.\n")

    assert found[-2].contents == ("them the “cubs of the sea”",)


def test_a_predicate_behind_and_according_to_belongs_to_what_is_before(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The pump broke twice and, according to Mara Velling, was sold.\n")

    assert found.contents == ("The pump broke twice", "was sold")


def test_two_cues_joined_by_and_have_contents_of_their_own(said: Callable[[str], list[Said]]) -> None:
    found = said("She called the delay “outrageous” and called for a new pump.\n")

    assert [one.contents for one in found] == [("the delay “outrageous”",), ("a new pump",)]


def test_what_comes_before_who_said_is_not_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The work was led by Mara Velling, a chemist in Ansel, who said “The tunnel is wet in spring.”\n")

    assert found.speaker == "Mara Velling, a chemist in Ansel"
    assert found.contents == ("“The tunnel is wet in spring.”",)


def test_an_apposition_of_the_source_is_not_what_was_said(said: Callable[[str], list[Said]]) -> None:
    [found] = said("The court said this was “vague,” according to Mara Velling, a lawyer who was at the hearing.\n")

    assert (found.actor, found.contents) == ("Mara Velling", ("The court said this was “vague,”",))
