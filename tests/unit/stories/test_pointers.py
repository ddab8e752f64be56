"""Statements that point at others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.stories.pointers import pointer, without_pointer

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import StatementText

    Say = Callable[..., StatementText]


@pytest.fixture
def claim(say: Say) -> StatementText:
    """A statement with a figure."""
    return say("the tunnel has cost $90 million", "Ada Quill", article="a", start=0, end=60)


def pointing(say: Say, whole: str, **more: object) -> StatementText:
    """A statement right after the claim, by somebody else."""
    values: dict[str, object] = {"article": "a", "start": 61, "end": 160, "whole": whole, **more}
    return say("that repairs are needed", "Bram Osk", **values)


def test_a_challenged_figure_is_disputed(say: Say, claim: StatementText) -> None:
    found = pointer(pointing(say, "Osk has challenged that figure and insists that repairs are needed"), [claim])
    assert found is not None
    assert (found.target, found.kind) == (claim, "disputes")
    assert found.evidence.terms == ("challenged that figure",)
    assert found.evidence.figures == ("$90 million",)


@pytest.mark.parametrize(
    "whole", ["Osk took up that figure", "Osk took up that claim", "Osk took up Quill and that claim"]
)
def test_what_is_only_taken_up_is_of_the_same_subject(say: Say, claim: StatementText, whole: str) -> None:
    found = pointer(pointing(say, whole), [claim])
    assert found is not None
    assert (found.target, found.kind) == (claim, "same_subject")


def test_a_denied_claim_is_the_one_just_before(say: Say, claim: StatementText) -> None:
    found = pointer(pointing(say, "Osk denied the claim", kind="deny"), [claim])
    farther = pointer(pointing(say, "Osk denied the claim", kind="deny", start=90), [claim])
    named = pointer(pointing(say, "Osk denied the claim to Quill", kind="deny", start=90), [claim])
    assert found is not None
    assert farther is not None
    assert named is not None
    assert [one.kind for one in (found, farther, named)] == ["disputes", "same_subject", "disputes"]


def test_that_somebody_else_dismissed_a_claim_is_not_the_speaker_s_denial(say: Say, claim: StatementText) -> None:
    found = pointer(pointing(say, "Osk said that experts had dismissed that claim"), [claim])
    assert found is not None
    assert found.kind == "same_subject"


def test_a_denied_claim_is_disputed(say: Say, claim: StatementText) -> None:
    found = pointer(pointing(say, "Quill is wrong, Osk said of those remarks", kind="deny"), [claim])
    assert found is not None
    assert found.kind == "disputes"


@pytest.mark.parametrize(
    ("whole", "kind"), [("Osk said of those remarks", "deny"), ("Osk called the allegations empty", "say")]
)
def test_what_nobody_who_is_named_said_may_be_somebody_else_s(
    say: Say, claim: StatementText, whole: str, kind: str
) -> None:
    found = pointer(pointing(say, whole, kind=kind), [claim])
    assert found is not None
    assert (found.target, found.kind) == (claim, "same_subject")


def test_whose_claim_is_named_is_looked_for_by_its_words(say: Say, claim: StatementText) -> None:
    assert pointer(pointing(say, "Osk took up the claim by Quill’s board"), [claim]) is None


@pytest.mark.parametrize(
    ("whole", "more"),
    [
        ("Osk spoke of the claim that taxes rise", {}),
        ("Osk challenged the number", {}),
        ("Osk challenged that figure", {"start": 900, "end": 950}),
        ("Osk challenged that figure", {"start": 10, "end": 20}),
        ("repairs are needed", {}),
    ],
)
def test_what_points_nowhere_or_too_far_is_left_alone(
    say: Say, claim: StatementText, whole: str, more: dict[str, object]
) -> None:
    assert pointer(pointing(say, whole, **more), [claim]) is None


def test_a_pointer_belongs_to_the_statement_that_says_it(say: Say, claim: StatementText) -> None:
    whole = "Osk has challenged that figure and insists that repairs are needed"
    challenge = say("that figure", "Bram Osk", article="a", start=61, end=90, whole=whole[:30], kind="deny")
    insistence = pointing(say, whole)
    others = [claim, challenge, insistence]
    assert pointer(insistence, others) is None
    found = pointer(challenge, others)
    assert found is not None
    assert (found.target, found.kind) == (claim, "disputes")


def test_what_points_tells_nothing_about_the_subject() -> None:
    assert without_pointer("that figure, which the board knew").split() == [",", "which", "the", "board", "knew"]


def test_nobody_points_at_himself(say: Say, claim: StatementText) -> None:
    own = say("that figure stands", "Quill", article="a", start=61, end=90)
    assert pointer(own, [claim]) is None


def test_that_figure_needs_a_figure(say: Say) -> None:
    claim = say("the tunnel is dry", "Ada Quill", article="a", start=0, end=60)
    assert pointer(pointing(say, "Osk challenged that figure"), [claim]) is None
