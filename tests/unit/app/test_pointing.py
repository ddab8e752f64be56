"""From the cells of a row to the characters of the article, and what is selected between two cells."""

from __future__ import annotations

import pytest

from brief.app.page.pointing import offset_at, selected
from brief.app.page.rows import Row
from brief.model import Span

TEXT = "The ferry is late.\n\nThe \u6e2f\u53e3 is closed today."
ROWS = [
    Row("heading", "TEXT"),
    Row("text", "The ferry", lead=" 1 ", source=Span(0, 9), paragraph=1),
    Row("text", "is late.", lead="   ", source=Span(10, 18), paragraph=1),
    Row("blank"),
    Row("text", "The \u6e2f\u53e3 is closed today.", lead=" 2 ", source=Span(20, len(TEXT)), paragraph=2),
]


@pytest.mark.parametrize(("cell", "offset"), [(0, None), (3, 0), (7, 4), (11, 8), (12, None), (40, None)])
def test_cells_after_the_lead_are_characters(cell: int, offset: int | None) -> None:
    assert offset_at(ROWS[1], cell) == offset


def test_wide_characters_take_two_cells() -> None:
    assert [offset_at(ROWS[4], cell) for cell in (7, 9, 11)] == [24, 25, 26]


def test_offsets_of_cleaned_text_are_those_of_the_article() -> None:
    assert offset_at(Row("text", "ab", source=Span(5, 9), offsets=(5, 8)), 1) == 8


def test_a_passage_is_selected_as_the_article_has_it() -> None:
    assert selected(TEXT, ROWS, (1, 7), (4, 9)) == "ferry is late.\n\nThe \u6e2f"


def test_our_own_rows_are_selected_as_shown() -> None:
    assert selected(TEXT, ROWS, (0, 0), (1, 6)) == "TEXT\n\nThe"


def test_nothing_is_selected_beside_the_text() -> None:
    assert selected(TEXT, ROWS, (1, 0), (1, 2)) == ""
