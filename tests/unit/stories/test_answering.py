"""Whether one statement answers another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from brief.stories.answering import answers
from brief.stories.evidence import Reading, evidence
from brief.stories.kinds import Pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import StatementText

    Say = Callable[..., StatementText]


def answered(first: StatementText, second: StatementText, alike: float = 0.5) -> bool:
    """Whether either answers the other."""
    one, two = Reading(first), Reading(second)
    return answers(Pair(one, two, evidence(one, two, {}), {}, alike))


@pytest.fixture
def claim(say: Say) -> StatementText:
    """What is answered."""
    return say("the harbor tunnel leaks at both joints", "Bram Osk", article="a", start=0, end=40)


def after(say: Say, text: str, speaker: str, start: int = 50, **more: object) -> StatementText:
    """A later statement of the same article."""
    return say(text, speaker, article="a", start=start, end=start + len(text), **more)


@pytest.mark.parametrize(
    "answer",
    [
        "Osk's claim about the joints of the tunnel came a day late",
        "Osk must look at the joints of the tunnel again",
        "Osk hasn't seen the joints of the tunnel",
        "Osk had paid for the joints of the tunnel himself",
        "it was simply wrong of Osk to speak of the joints of the tunnel",
        "what Osk said of the joints of the tunnel was not true",
        "she agreed with Osk about the joints of the tunnel",
    ],
)
def test_who_names_the_speaker_and_takes_a_stand_answers(say: Say, claim: StatementText, answer: str) -> None:
    assert answered(claim, after(say, answer, "Ada Quill"))


def test_what_he_did_is_told_soon_after(say: Say, claim: StatementText) -> None:
    assert not answered(claim, after(say, "Osk hasn't seen the joints of the tunnel", "Ada Quill", start=900))


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("Osk's claim about leaks at the joints of the tunnel came a day late", True),
        ("Osk's claim about the joints of the tunnel came a day late", False),
        ("Osk's remarks about leaks at the joints of the tunnel came a day late", False),
        ("Osk hasn't seen leaks at the joints of the tunnel", False),
    ],
)
def test_in_another_article_it_names_what_he_said(say: Say, claim: StatementText, answer: str, found: bool) -> None:
    assert answered(claim, say(answer, "Ada Quill")) == found


@pytest.mark.parametrize(
    ("speaker", "object_", "found"),
    [("Ada Quill", "Osk", True), ("Ada Quill", "the Osk campaign", False), ("The posters", "Osk", False)],
)
def test_a_critic_answers_whom_he_criticizes(
    say: Say, claim: StatementText, speaker: str, object_: str, found: bool
) -> None:
    critic = after(say, f"{object_} over leaks at the joints of the tunnel", speaker, kind="criticize")
    assert answered(claim, critic) == found


def test_a_critic_elsewhere_shares_more_words(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints after every storm in winter", "Bram Osk")
    much = say("Osk for saying that the tunnel leaks at its joints after a winter storm", "Ada Quill", kind="criticize")
    assert answered(first, much)
    assert not answered(first, say("Osk over leaks at the joints", "Ada Quill", kind="criticize"))


@pytest.mark.parametrize(
    "report",
    [
        "Osk looked at the joints of the tunnel on Monday",
        "Osk spoke of leaks at the joints of the tunnel",
        "Osk isn't sure about the joints of the tunnel",
        "Osk's remarks about the joints of the tunnel came a day late",
    ],
)
def test_to_tell_what_somebody_said_or_did_is_no_answer(say: Say, claim: StatementText, report: str) -> None:
    assert not answered(claim, after(say, report, "Ada Quill"))


def test_what_is_said_in_another_story_is_no_answer(say: Say, claim: StatementText) -> None:
    assert not answered(claim, after(say, "Osk must look at the joints of the tunnel again", "Ada Quill"), alike=0.05)


def test_what_an_outlet_announces_is_no_answer(say: Say, claim: StatementText) -> None:
    assert not answered(claim, after(say, "Osk must look at the joints of the tunnel", "The Ledger", kind="announce"))


def test_who_says_no_as_the_first_one_did_tells_the_same(say: Say) -> None:
    first = say("it could not confirm a leak at the joints of the tunnel", "Bram Osk", article="a")
    assert not answered(first, after(say, "Osk could not confirm a leak at the joints of the tunnel", "Ada Quill"))


def test_a_judgement_that_is_only_passed_on_is_no_answer(say: Say) -> None:
    first = say("the rumor of a leak at the joints of the tunnel was ridiculous", "Bram Osk", article="a")
    assert not answered(first, after(say, "Osk called the leak at the joints of the tunnel ridiculous", "Ada Quill"))


def test_who_is_accused_answers_the_accuser(say: Say) -> None:
    first = say("Ada Quill of a leak at the joints of the tunnel", "Bram Osk", kind="accuse")
    answer = "Osk knows that the joints of the tunnel have a leak of his making"
    assert answered(replace(first, article="a"), after(say, answer, "Ada Quill"))


def test_a_pronoun_is_nobody_s_name(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints", "I", article="a")
    assert not answered(first, after(say, "and I must look at both joints of the tunnel", "Ada Quill"))


@pytest.mark.parametrize("body", ["North Orlava Police", "OBC", "Norway", "Oslo", "The House", "Koru Airlines"])
def test_what_a_body_said_is_not_taken_to_be_answered(say: Say, body: str) -> None:
    first = say("the harbor tunnel leaks at both joints", body, article="a")
    assert not answered(first, after(say, f"{body} must mend the joints of the tunnel", "Ada Quill"))


def test_a_name_with_another_point_of_the_compass_is_another(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints", "Tilda North", article="a")
    assert answered(first, after(say, "Tilda North must mend the joints of the tunnel", "Ada Quill"))
    first = say("the harbor tunnel leaks at both joints", "Ada West Quill", article="a")
    assert not answered(first, after(say, "East Quill must mend the joints of the tunnel", "Bram Osk"))


def test_words_that_are_denied_or_ordered_are_listed_with_their_kind(say: Say) -> None:
    assert say("that the tunnel leaks", "Ada Quill", kind="deny").told_by == "Ada Quill (deny)"
    assert say("the tunnel leaks", "Ada Quill").told_by == "Ada Quill"
    assert say("the tunnel leaks", kind="deny").told_by is None


def test_to_tell_what_was_decided_is_no_answer(say: Say, claim: StatementText) -> None:
    assert not answered(claim, after(say, "Osk's decision about the joints of the tunnel came on Monday", "Ada Quill"))


def test_charges_against_somebody_are_not_his_words(say: Say) -> None:
    first = say("the harbor tunnel leaks at both joints", "The charges against Osk", article="a")
    assert not answered(first, after(say, "Osk's claim about the joints of the tunnel came a day late", "Ada Quill"))
