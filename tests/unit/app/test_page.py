"""The open article as rows."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.app.page.marks import Marker
from brief.app.page.rows import Row, head_rows, running_text, text_rows, title_rows
from brief.app.page.wrapping import hints, shortened, shortened_at_start, wrap
from brief.model import Actor, Analysis, Article, Mention, Paragraph, Sentence, Span, Summary, SummarySentence

TEXT = "Ilse Maro\x1b spoke in Vessanto on Friday. She left.\nThe end came soon."
FIRST, SECOND = Span(0, TEXT.index("\n")), Span(TEXT.index("\n") + 1, len(TEXT))


def shown(width: int) -> tuple[Row, ...]:
    article = Article(
        "a",
        "a.txt",
        "Maro\nspeaks",
        TEXT,
        "d",
        "en",
        datetime(2031, 5, 4, tzinfo=UTC),
        "Post",
        published=date(2031, 5, 2),
    )
    place = TEXT.index("Vessanto")
    analysis = Analysis(
        "a",
        "f",
        "en",
        (Paragraph(FIRST, "body", 1), Paragraph(SECOND, "body", 2)),
        (Sentence(0, FIRST, 1, "body"), Sentence(1, SECOND, 2, "body")),
        (Actor("a1", "Vessanto", "place"),),
        (Mention("a1", Span(place, place + 8), "name"),),
        (),
    )
    summary = Summary("news", (SummarySentence(0, FIRST, 1.0),), 2)
    head = (*title_rows(article, width), *head_rows(article, analysis, summary, width))
    return (*head, *text_rows(article, running_text(article, analysis), width))


def test_rows_know_the_characters_they_show() -> None:
    for row in shown(30):
        if row.source is not None:
            written = row.source.of(TEXT)
            assert row.text.replace("�", "\x1b").strip() == written.strip()


def test_a_name_is_found_behind_replaced_characters() -> None:
    rows = shown(60)
    place = TEXT.index("Vessanto")
    text_row = next(row for row in rows if row.kind == "text" and "Vessanto" in row.text)
    columns = text_row.columns(Span(place, place + 8))

    assert columns is not None
    assert text_row.text[slice(*columns)] == "Vessanto"


def test_names_are_marked_by_kind() -> None:
    rows = shown(60)
    analysis = Analysis(
        "a", "f", "en", (), (), (Actor("a1", "Ilse Maro", "person"),), (Mention("a1", Span(0, 9), "name"),), ()
    )
    text_row = next(row for row in rows if row.kind == "text")

    assert [(m.start, m.end, m.kind) for m in Marker(analysis).marks(text_row, None)] == [(0, 9, "person")]


def test_the_title_is_one_line_of_text() -> None:
    assert [row.text for row in shown(60) if row.kind == "title"] == ["Maro speaks"]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one", 7, ["one"]),
        ("", 7, [""]),
        ("abcdefghij k", 4, ["abcd", "efgh", "ij k"]),
        ("one  two ", 4, ["one", "two"]),
        ("  one two", 4, ["one", "two"]),
        ("漢字漢字", 4, ["漢字", "漢字"]),
    ],
)
def test_wrapping(text: str, width: int, rows: list[str]) -> None:
    assert [text[a:b] for a, b in wrap(text, width)] == rows


LETTERS = st.characters(exclude_categories=["C", "Z", "M"])


@given(st.text(LETTERS, max_size=80), st.integers(2, 30))
def test_wrapping_loses_no_letter(text: str, width: int) -> None:
    pieces = [text[a:b] for a, b in wrap(text, width)]

    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.text(st.sampled_from("ab é  "), max_size=120), st.integers(1, 30))
def test_rows_of_narrow_letters_fit_and_hold_every_word(text: str, width: int) -> None:
    pieces = [text[a:b] for a, b in wrap(text, width)]

    assert all(len(piece) <= width for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_shortening_counts_cells() -> None:
    assert shortened("Vessanto", 8) == "Vessanto"
    assert shortened("Vessanto", 5) == "Vess…"
    assert shortened("漢字漢字", 5) == "漢字…"


@pytest.mark.parametrize(
    ("width", "shown_hints"),
    [
        (40, "enter save · ctrl+y copy · esc cancel"),
        (36, "enter save · esc cancel"),
        (12, "esc cancel"),
        (1, "esc cancel"),
    ],
)
def test_hints_are_whole_or_left_out_and_the_way_out_stays(width: int, shown_hints: str) -> None:
    assert hints(("enter save", "ctrl+y copy", "esc cancel"), width) == shown_hints


def test_of_a_text_the_end_is_kept_from_a_word_on() -> None:
    assert shortened_at_start("He said that students use it", 16) == "…students use it"
    assert shortened_at_start("He said that students use it", 12) == "…use it"
    assert shortened_at_start("use it", 12) == "use it"
    assert shortened_at_start("渡船港口学生", 6) == "…学生"
