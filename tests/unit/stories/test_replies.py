"""Statements that answer or dispute others, as the words beside them tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from brief.stories.evidence import Reading, evidence
from brief.stories.kinds import Pair
from brief.stories.replies import reply, taken_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import RelationKind, StatementText

    Say = Callable[..., StatementText]


@pytest.fixture
def remark(say: Say) -> StatementText:
    """What Ada Quill says of the tunnel."""
    return say("the tunnel had been tested twice", "Ada Quill", article="a", start=0, end=60)


def after(say: Say, text: str, *, lead: str = "", said: str = "Osk said {}", **more: object) -> StatementText:
    """What Bram Osk says right after it."""
    values: dict[str, object] = {"article": "a", "start": 90, "end": 190, "lead": lead, **more}
    return say(text, "Bram Osk", whole=said.format(text), **values)


@pytest.mark.parametrize(
    "lead",
    [
        "Asked about Quill’s remark, ",
        "Asked about Ms. Quill's bold remark, ",
        "Responding to Ada Quill, ",
        "In response to these remarks, ",
        "Confronted with the director’s words, ",
        "Osk, an engineer, hit back. ",
        "Osk was not impressed by the explanation. ",
    ],
)
def test_what_leads_to_a_statement_tells_that_it_answers(say: Say, remark: StatementText, lead: str) -> None:
    found = reply(after(say, "the pumps were old", lead=lead), [remark])

    assert found is not None
    assert (found.target, found.kind) == (remark, "answers")


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Osk replied that {}", "the pumps were old"),
        ("Osk countered that {}", "the pumps were old"),
        ("Osk called {}", "Quill’s remark a fairy tale"),
        ("Osk said {}", "Quill was twisting his words"),
        ("Osk said {}", "Ms. Quill is mistaken"),
    ],
)
def test_so_do_the_cue_and_what_is_said(say: Say, remark: StatementText, said: str, text: str) -> None:
    found = reply(after(say, text, said=said), [remark])

    assert found is not None
    assert found.kind == "answers"


@pytest.mark.parametrize(
    ("lead", "said", "text", "kind"),
    [
        ("Osk rejected Quill’s statement. ", "{}, he said", "“I have seen the pumps”", "say"),
        ("Dismissing those remarks, ", "Osk said {}", "the pumps were old", "say"),
        ("", "Osk said {}", "that was untrue", "say"),
        ("", "Osk said {}", "this is simply not true", "say"),
        ("", "Osk denied that {}", "the tests had been held", "deny"),
        ("", "Osk said {}", "the tunnel had never been tested", "say"),
    ],
)
def test_who_rejects_denies_or_contradicts_disputes(
    say: Say, remark: StatementText, lead: str, said: str, text: str, kind: str
) -> None:
    found = reply(after(say, text, lead=lead, said=said, kind=kind), [remark])

    assert found is not None
    assert (found.target, found.kind) == (remark, "disputes")


@pytest.mark.parametrize(
    ("lead", "said", "text"),
    [
        ("", "Osk said {}", "the pumps were old"),
        ("Asked by a reporter whether it was safe, ", "Osk replied {}", "that he would not ride"),
        ("Quill’s remark came right before ", "Osk said {}", "the pumps were old"),
        ("Her aide confirmed Quill’s remark. ", "Osk said {}", "the pumps were old"),
        ("", "Osk denied {}", "the permit"),
    ],
)
def test_other_words_tell_nothing(say: Say, remark: StatementText, lead: str, said: str, text: str) -> None:
    assert reply(after(say, text, lead=lead, said=said, kind="deny" if "denied" in said else "say"), [remark]) is None


def test_an_old_accusation_is_not_what_has_just_been_said(say: Say, remark: StatementText) -> None:
    about = reply(after(say, "the pumps were old", lead="Asked about Quill’s accusation, "), [remark])
    shared = reply(after(say, "the tunnel was safe", lead="Asked about Quill’s accusation, "), [remark])

    assert about is None
    assert shared is not None


def test_who_reports_or_declines_answers_nobody(say: Say, remark: StatementText) -> None:
    lead = "Asked about Quill’s remark, "

    assert reply(after(say, "the pumps were old", lead=lead, kind="announce"), [remark]) is None
    assert reply(after(say, "to comment", lead=lead, kind="decline"), [remark]) is None


def test_what_stands_far_away_needs_a_name(say: Say, remark: StatementText) -> None:
    vague = after(say, "the pumps were old", lead="Asked about that remark, ", start=700, end=800)
    named = after(say, "the pumps were old", lead="Asked about Quill’s remark, ", start=700, end=800)

    assert reply(vague, [remark]) is None
    assert reply(named, [remark]) is not None


def pair(one: StatementText, other: StatementText) -> Pair:
    first, second = Reading(one), Reading(other)
    return Pair(first, second, evidence(first, second, {}), {}, 0.5)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Asked about Quill’s claim that the tunnel had been tested, ", "answers"),
        ("Rejecting Quill’s claim that the tunnel had been tested, ", "disputes"),
        ("Asked about Quill’s promise to resign, ", None),
        ("Asked about a claim that the tunnel had been tested, ", None),
    ],
)
def test_another_article_is_answered_when_it_is_named_with_what_it_says(
    say: Say, remark: StatementText, lead: str, expected: RelationKind | None
) -> None:
    later = after(say, "the pumps were old", lead=lead, article="b", published=date(2031, 5, 3))

    assert taken_up(pair(later, replace(remark, published=date(2031, 5, 2)))) == expected
    assert taken_up(pair(later, replace(remark, published=date(2031, 5, 4)))) is None
