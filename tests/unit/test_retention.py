"""Rules that the reader sets say what may go; what the reader kept a word on stays whatever they say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from brief.library import Library
from brief.library.retention import Rules
from brief.model import Article

NOW = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def library() -> Library:
    """Six articles, taken in on six days: a0 today, a5 five days ago."""
    found = Library.open(None, lambda: NOW)
    for age in range(6):
        text = f"“The ferry to Lommer is late by {age} hours,” Ilse Maro said."
        found.add_article(Article(f"a{age}", f"{age}.md", f"Ferry {age}", text, f"d{age}", "en", NOW - timedelta(age)))
    return found


def ids(library: Library) -> list[str]:
    return [row.id for row in library.first_rows(10)]


def test_without_rules_everything_stays(library: Library) -> None:
    assert library.retention.tidy(Rules()) == 0
    assert len(ids(library)) == 6


def test_articles_older_than_some_days_go(library: Library) -> None:
    assert library.retention.tidy(Rules(days=3)) == 2
    assert ids(library) == ["a0", "a1", "a2", "a3"]


def test_all_but_the_newest_go(library: Library) -> None:
    assert library.retention.tidy(Rules(articles=2)) == 4
    assert ids(library) == ["a0", "a1"]


def test_what_is_marked_noted_or_tagged_stays(library: Library) -> None:
    library.set_marked("a5", True)
    library.notes.write("a4", "call")
    library.notes.tag("a3", ["port"])
    assert library.retention.expendable(Rules(articles=1)) == ["a2", "a1"]


def test_both_sides_of_a_marked_pair_stay(library: Library) -> None:
    one, other = (library.analyze(name).statements[0].id for name in ("a4", "a5"))
    library.pairs.mark(one, other)
    assert library.retention.expendable(Rules(days=1)) == ["a3", "a2"]


def test_a_note_on_a_statement_keeps_its_article(library: Library) -> None:
    library.notes.write("a5", "since when?", library.analyze("a5").statements[0].id)
    assert "a5" not in library.retention.expendable(Rules(days=1))


def test_what_is_gone_leaves_no_trace(library: Library) -> None:
    for age in range(6):
        library.analyze(f"a{age}")
    library.retention.tidy(Rules(articles=1))
    assert library.keeping.check() == []
    assert {hit.row.id for hit in library.searching.search("ferry").hits} == {"a0"}
    assert library.related(library.analyze("a0").statements[0].id) == []
