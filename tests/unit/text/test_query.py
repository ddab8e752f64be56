"""What a reader types to search."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.text.matching import Matcher, folded
from brief.text.query import Term, parse


def test_words_phrases_and_what_must_not_be() -> None:
    query = parse('ferry "new money" -storm')
    assert query.terms == [Term(("ferry",)), Term(("new", "money"), whole=True)]
    assert query.without == [Term(("storm",))]


def test_fields() -> None:
    query = parse('person:"Ilse Maro" ORG:union place:lommer said:free source:echo tag:ports is:unread')
    assert query.actors == [
        ("person", Term(("Ilse", "Maro"), whole=True)),
        ("organization", Term(("union",))),
        ("place", Term(("lommer",))),
    ]
    assert (query.said, query.outlets, query.tags, query.states) == (
        [Term(("free",))], ["echo"], ["ports"], ["unread"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "day"),
    [("after:2031-05-03", date(2031, 5, 3)), ("after:2031-05", date(2031, 5, 1)), ("after:2031", date(2031, 1, 1))],
)
def test_days_months_and_years(typed: str, day: date) -> None:
    assert parse(typed).after == day


def test_what_is_not_understood_is_told_and_the_rest_holds() -> None:
    query = parse("ferry before:soon is:blue")
    assert query.terms == [Term(("ferry",))]
    assert [problem.partition(" ")[0] for problem in query.problems] == ["before:", "is:blue"]


def test_a_field_without_a_value_asks_for_nothing() -> None:
    assert parse("person: said: before: is: source:") == parse("")


def test_a_field_with_a_minus_leaves_out_what_fits_it() -> None:
    query = parse('ferry -source:echo -person:"Ilse Maro" -is:read -said:')
    assert query.terms == [Term(("ferry",))]
    assert query.unlike == [parse("source:echo"), parse('person:"Ilse Maro"'), parse("is:read")]


def test_a_word_with_a_colon_that_is_no_field_is_a_word() -> None:
    assert parse("http://port.example").terms == [Term(("http", "port", "example"))]


def test_words_are_found_by_their_beginning_whatever_their_case_and_accents() -> None:
    text = "Café owners CAFÉS decaf cafe"
    matcher = Matcher(parse("cafe").terms)
    assert [span.of(text) for span in matcher.spans(text)] == ["Café", "CAFÉS", "cafe"]


def test_a_phrase_is_found_as_it_is_across_punctuation() -> None:
    assert Matcher(parse('"new money"').terms).holds_all("for new, money")
    assert not Matcher(parse('"new money"').terms).holds_all("new moneys")


def test_the_line_with_most_of_the_words() -> None:
    text = "boats\nold boats rot\nold boats"
    line = Matcher(parse("old boats").terms).best_line(text)
    assert line is not None
    assert line.of(text) == "old boats rot"


@given(st.text())
def test_anything_can_be_typed(typed: str) -> None:
    query = parse(typed)
    matcher = Matcher([*query.words, *query.without])
    assert all(span.end <= len(typed) for span in matcher.spans(typed))


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(folded(text)) == len(text)
