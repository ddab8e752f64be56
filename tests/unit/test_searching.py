"""Searching a small library of invented news."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.library import Library, inside
from brief.model import Article
from brief.text.matching import Matcher
from brief.text.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.library.searching import Found

NOW = datetime(2031, 5, 4, tzinfo=UTC)


def article(number: int, title: str, text: str, outlet: str = "Harbor Post") -> Article:
    return Article(
        id=f"a{number}",
        location=f"{number}.txt",
        title=title,
        text=text,
        digest=f"d{number}",
        retrieved=NOW,
        outlet=outlet,
        published=date(2031, 5, number),
        language="en",
    )


FARES = article(
    1,
    "Ferry fares in Vessanto to rise",
    "“We cannot run the old boats without new money,” said Ilse Maro, the director of the port.\n\n"
    "Jonas Teel said that the plan was unfair. The café on Lommer Island is closed.",
)
REPLY = article(
    2,
    "Students call the promise empty",
    "“Nobody has called us,” said Jonas Teel. The ferry is full.\n\nThe boats are old.",
    "Island Echo",
)


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """Two analyzed articles."""
    opened = Library.open(None, lambda: NOW)
    for one in (FARES, REPLY):
        opened.add_article(one)
        opened.analyze(one.id)
    yield opened
    opened.close()


def shown(found: Found) -> list[tuple[str, str]]:
    return [(hit.where, hit.row.id) for hit in found.hits]


def test_hits_in_statements_texts_and_titles(library: Library) -> None:
    found = library.searching.search("ferry")
    assert shown(found) == [("text", "a2"), ("title", "a1")]
    assert shown(library.searching.search("old boats")) == [("said", "a1"), ("text", "a2"), ("text", "a1")]


def test_a_hit_is_a_place_in_the_text(library: Library) -> None:
    for hit in library.searching.search("teel").hits:
        assert hit.span is not None
        assert hit.text == hit.span.of(library.article(hit.row.id).text)
        assert all(mark.of(hit.text).lower().startswith("teel") for mark in hit.marks) or hit.speaker


@pytest.mark.parametrize(
    ("typed", "articles"),
    [("cafe", ["a1"]), ("fer -fares", ["a2"]), ('"old boats"', ["a1"]), ("source:echo", ["a2"]),
     ("after:2031-05-02", ["a2"]), ("before:2031-05-02 ferry", ["a1"]), ("person:teel", ["a1", "a2"]),
     ("place:teel", []), ("said:unfair", ["a1"]), ("said:full", []), ("-ferry", []), ("-café", ["a2"]),
     ("teel said:nobody", ["a2"]), ("nothing of this", []), ("-source:echo", ["a1"]), ("boats -source:harbor", ["a2"]),
     ("teel -person:maro", ["a2"]), ("-person:teel", []), ("-said:unfair", ["a2"]), ("boats -said:nobody", ["a1"]),
     ("-is:unread", []), ("-is:marked", ["a1", "a2"]), ("-before:2031-05-02", ["a2"]), ("-after:2031-05-02", ["a1"]),
     ('person:"Ilse Maro"', ["a1"]), ('person:"Maro Ilse"', []), ('said:"old boats" -"new money"', []),
     ('source:"Island Echo" person:teel after:2031-05 is:unread', ["a2"]), ("after:2031-05-02 before:2031-05-02", []),
     ("PERSON:TEEL Source:HARBOR", ["a1"]), ("org:harbor", []), ("source:_arbor", []), ("source:%", [])],
)  # fmt: skip
def test_fields_and_words(library: Library, typed: str, articles: list[str]) -> None:
    found = library.searching.search(typed)
    assert sorted({hit.row.id for hit in found.hits}) == articles
    assert found.articles == len(articles)


def test_states_marks_and_notes(library: Library) -> None:
    library.set_marked("a1", True)
    library.changes.set("note", "a2", "ask her", "note")
    assert library.searching.search("is:marked").articles == 1
    assert [hit.row.id for hit in library.searching.search("is:noted").hits] == ["a2"]
    assert library.searching.search("is:unread boats").articles == 2
    library.set_read("a2", True)
    assert [hit.row.id for hit in library.searching.search("is:unread").hits] == ["a1"]
    for _ in range(3):
        library.changes.undo()


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("is:blue ferry", "is:blue is unknown: is:read, is:unread, is:marked, is:noted"),
     ("-is:blue ferry", "is:blue is unknown: is:read, is:unread, is:marked, is:noted"),
     ("before:soon", "before: takes a day such as 2031-05-04, a month or a year"),
     ("after:2031-02-30", "after: takes a day such as 2031-05-04, a month or a year"),
     ("speaker:teel", "speaker: is no field, but a word here"),
     (" ".join(["boats"] * 40), "only the first 32 words count")],
)  # fmt: skip
def test_what_was_not_understood_is_told(library: Library, typed: str, problem: str) -> None:
    assert library.searching.search(typed).problems == (problem,)


def test_a_search_that_gives_up_says_so(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inside, "_PAGE", 1)
    few = inside.Fitting(library._store, parse("org:teel"), most=1)
    assert (list(few), few.gave_up) == ([], True)
    all_of_them = inside.Fitting(library._store, parse("org:teel"), most=None)
    assert (list(all_of_them), all_of_them.gave_up) == ([], False)


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("pe", "person:"), ("ferry sa", "ferry said:"), ("is:un", "is:unread"), ("person:jon", 'person:"Jonas Teel"'),
     ("source:isl", 'source:"Island Echo"'), ("ferry ", None), ("f", None), ('"old pe', None), ("person:zzz", None),
     ('old person:"jonas t', 'old person:"Jonas Teel"'), ("ferry -so", "ferry -source:"), ("  is:no", "  is:noted"),
     ('-source:"isl', '-source:"Island Echo"'), ("-", None), ("", None)],
)  # fmt: skip
def test_completion(library: Library, typed: str, completed: str | None) -> None:
    assert library.searching.complete(typed) == completed


def test_a_kept_search_is_kept_until_it_is_dropped_or_undone(library: Library) -> None:
    assert library.searching.keep("  said:unfair   ferry ")
    assert library.searching.saved() == ["said:unfair ferry"]
    assert not library.searching.keep("said:unfair ferry")
    assert library.changes.undo() == "search kept: said:unfair ferry"
    assert library.searching.saved() == []


def test_the_index_follows_other_texts_and_removed_articles() -> None:
    library = Library.open(None, lambda: NOW)
    library.add_article(FARES)
    library._store.articles.replace_text(article(1, FARES.title, "Whole text of the lighthouse."))
    assert library.searching.search("lighthouse").articles == 1
    assert library.searching.search("director").articles == 0
    library._store.articles.remove("a1")
    assert library.searching.search("lighthouse").articles == 0
    library.close()


def test_a_page_of_articles_says_that_there_are_more(library: Library) -> None:
    found = library.searching.search("boats", 1)
    assert (found.articles, found.more) == (1, True)


@given(st.text())
def test_every_query_has_an_answer(library: Library, typed: str) -> None:
    found = library.searching.search(typed)
    assert all(isinstance(hit.text, str) for hit in found.hits)
    library.searching.complete(typed)


def test_matching_nothing_is_false() -> None:
    assert not Matcher([])
