"""Paragraphs of the preview: whole words, under each other beside their numbers."""

from __future__ import annotations

from textual.content import Content

from brief.app.page.passages import Passage, around, beginning_of, cut, end_of, lines
from brief.model import Span

TEXT = "The ferry stops every winter for repairs, and students pay nothing."


def test_an_end_begins_with_a_whole_word() -> None:
    assert end_of(TEXT, 20) == "… pay nothing."
    assert end_of(TEXT, len(TEXT)) == TEXT


def test_a_beginning_ends_with_a_whole_word() -> None:
    assert beginning_of(TEXT, 12) == "The ferry …"
    assert beginning_of(TEXT, len(TEXT)) == TEXT


def test_without_blanks_it_is_cut_where_it_must_be() -> None:
    assert end_of("渡" * 30, 10) == "… " + "渡" * 10
    assert beginning_of("渡" * 30, 10) == "渡" * 10 + " …"


def test_a_long_paragraph_is_shown_around_what_is_said_in_whole_words() -> None:
    start = TEXT.index("every")
    passage = around("¶1", TEXT, Span(0, len(TEXT)), Span(start, start + 12), 24)
    assert passage.text == "… ferry stops every winter…"
    assert passage.text[slice(*passage.said)] == "every winter"


def test_lines_hang_beside_the_number_and_those_that_were_said_have_the_bar() -> None:
    start = TEXT.index("every")
    rows = lines(Passage("¶12", TEXT, (start, start + 12)), 26)
    assert [row.plain for row in rows] == [
        "  ¶12 The ferry stops",
        "▌     every winter for",
        "      repairs, and",
        "      students pay",
        "      nothing.",
    ]


def test_what_there_is_no_room_for_is_told() -> None:
    rows = [Content("one"), Content(), Content("two")]
    assert [row.plain for row in cut(rows, 2, 20)] == ["one …"]
    assert cut(rows, 3, 20) == rows
    assert [row.plain for row in cut([Content("the ferry stops"), *rows], 1, 16)] == ["the ferry …"]
