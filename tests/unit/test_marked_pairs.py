"""Pairs of statements that the reader marks: every brief of one of the two has the pair, with both places."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from brief.export import json as json_export
from brief.export.markdown import render
from brief.export.pairs import pairs
from brief.export.verify import verify
from brief.library import Library
from brief.sources.rows import read_rows

NOW = datetime(2031, 6, 1, tzinfo=UTC)
TEXTS = {
    "fares": "Fares rise\n\n“We cannot run the old boats for another winter,” said Ilse Maro of Vessanto. It rained.",
    "reply": "Students object\n\nJonas Teel denied that the old boats of Vessanto need money for another winter.\n\n"
    "The mayor of Lommer, Ada Quill, said that the orchestra would play.",
    "other": "Orchestra\n\nBram Osk said that the strings need a new conductor.",
}


@pytest.fixture
def library() -> Library:
    """Three analyzed articles."""
    library = Library.open(None, lambda: NOW)
    rows = (json.dumps({"id": name, "text": text, "published": "2031-05-02"}) for name, text in TEXTS.items())
    for article in read_rows(rows, NOW):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)
    return library


def said(library: Library, article: str, name: str) -> str:
    """The id of the statement of a speaker."""
    analysis = library.analyze(article)
    actors = {actor.id: actor.name for actor in analysis.actors}
    return next(one.id for one in analysis.statements if one.speaker and actors.get(one.speaker.actor or "") == name)


def text_of(library: Library, location: str) -> str:
    """The text of a source, as verifying reads it."""
    return next(library.article(name).text for name in TEXTS if library.article(name).location == location)


def test_a_brief_of_one_article_cites_the_other_side_of_its_marked_pair(library: Library) -> None:
    library.pairs.mark(said(library, "reply", "Jonas Teel"), said(library, "fares", "Ilse Maro"))
    brief = library.brief(["fares"])
    assert [source.article.id for source in brief.sources] == ["fares", "reply"]
    assert (brief.title, brief.scope) == (library.article("fares").title, "article")
    [pair] = [pair for pair in pairs(brief) if pair.marked]
    assert {pair.statement.number, pair.other.number} == {1, 2}
    markdown = render(brief)
    assert ", marked**: " in markdown
    assert "the old boats of Vessanto need money for another winter [^2-1]" in markdown
    assert "orchestra" not in markdown
    assert verify(markdown, lambda location: text_of(library, location)) == []


def test_two_statements_with_nothing_in_common_are_a_pair_when_the_reader_says_so(library: Library) -> None:
    library.pairs.mark(said(library, "fares", "Ilse Maro"), said(library, "other", "Bram Osk"))
    [first, *_] = pairs(library.brief(["fares", "other"]))
    assert (first.marked, first.kind) == (True, "same_subject")
    assert json.loads(json_export.render(library.brief(["fares"])))["sources"][0]["related"][0]["marked"] is True


def test_several_pairs_into_one_article_make_one_source_of_it(library: Library) -> None:
    for name in ("Jonas Teel", "Ada Quill"):
        library.pairs.mark(said(library, "fares", "Ilse Maro"), said(library, "reply", name))
    brief = library.brief(["fares"])
    assert [source.article.id for source in brief.sources] == ["fares", "reply"]
    assert len(brief.sources[1].analysis.statements) == 2
    assert sum(pair.marked for pair in pairs(brief)) == 2


def test_a_pair_is_of_no_brief_of_other_articles(library: Library) -> None:
    library.pairs.mark(said(library, "fares", "Ilse Maro"), said(library, "reply", "Jonas Teel"))
    assert [source.article.id for source in library.brief(["other"]).sources] == ["other"]


def test_a_mark_is_undone_and_done_again(library: Library) -> None:
    one, other = said(library, "fares", "Ilse Maro"), said(library, "reply", "Jonas Teel")
    assert library.pairs.mark(other, one)
    assert not library.pairs.mark(one, other)
    assert library.pairs.marked_with(one) == {other}
    assert library.changes.undo() == "mark of a pair"
    assert library.pairs.marked_with(one) == frozenset()
    library.changes.redo()
    library.pairs.mark(one, other, marked=False)
    assert not any(pair.marked for pair in pairs(library.brief(["fares", "reply"])))


def test_a_pair_whose_article_is_gone_is_left_out(library: Library) -> None:
    library.pairs.mark(said(library, "fares", "Ilse Maro"), said(library, "reply", "Jonas Teel"))
    library._store.articles.remove("reply")
    assert [source.article.id for source in library.brief(["fares"]).sources] == ["fares"]
