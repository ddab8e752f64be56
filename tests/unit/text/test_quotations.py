"""Quotations with every kind of mark that newspapers use."""

from __future__ import annotations

import pytest

from brief.model import Span
from brief.text.quotations import quotations


def quoted(text: str) -> list[str]:
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return [quotation.inner.of(text) for quotation in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"We will build it," she said.', "We will build it,"),
        ("“We will build it,” she said.", "We will build it,"),
        ("„We will build it,” she said.", "We will build it,"),
        ("«We will build it», she said.", "We will build it"),
        ("``We will build it,'' she said.", "We will build it,"),
        ("‘We won’t build it,’ she said.", "We won’t build it,"),
        ("'We won't build it,' she said.", "We won't build it,"),
    ],
)
def test_marks(text: str, inner: str) -> None:
    assert quoted(text) == [inner]


def test_a_single_mark_before_a_full_stop_closes() -> None:
    text = "She called it ‘a gift’. It was ‘a loan,’ he said."

    assert quoted(text) == ["a gift", "a loan,"]


def test_an_unclosed_quotation_runs_to_the_end_of_its_paragraph() -> None:
    assert quoted('"We will build it.\n"And we will finish it."') == ["We will build it.", "And we will finish it."]


def test_a_closing_mark_typed_the_wrong_way_round_still_closes() -> None:
    assert quoted("“We will build it,“ she said.") == ["We will build it,"]


def test_apostrophes_are_not_quotations() -> None:
    assert quoted("The mayor's plan isn't the harbor workers' plan.") == []


def test_single_marks_inside_double_ones_stay_inside() -> None:
    assert quoted('"She called it ‘a gift’ to us," he said.') == ["She called it ‘a gift’ to us,"]


def test_inches_and_lone_marks_do_not_open() -> None:
    assert quoted('The pipe is 12 " wide.') == []
