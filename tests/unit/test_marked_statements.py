"""Statements that the reader marks: what is marked is exported, of other articles these statements alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from brief.errors import NotFoundError
from brief.export.markdown import render
from brief.library import Library
from brief.library.retention import Rules
from brief.sources.rows import read_rows

NOW = datetime(2031, 6, 1, tzinfo=UTC)
TEXTS = {
    "fares": "Fares rise\n\n“We cannot run the old boats for another winter,” said Ilse Maro of Vessanto. It rained.",
    "reply": "Students object\n\nJonas Teel denied that the boats are old.\n\n"
    "The mayor of Lommer, Ada Quill, said that the orchestra would play.",
}


@pytest.fixture
def library() -> Library:
    """Two analyzed articles."""
    library = Library.open(None, lambda: NOW)
    rows = (json.dumps({"id": name, "text": text, "published": "2031-05-02"}) for name, text in TEXTS.items())
    for article in read_rows(rows, NOW):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)
    return library


def said(library: Library, article: str) -> list[str]:
    return [statement.id for statement in library.analyze(article).statements]


def test_of_an_article_that_is_not_marked_the_marked_statement_is_exported_alone(library: Library) -> None:
    library.set_marked("fares", True)
    library.marked_statements.mark(said(library, "reply")[0])
    brief = library.briefs.marked(5)
    markdown = render(brief)
    assert [source.article.id for source in brief.sources] == ["fares", "reply"]
    assert brief.title == "2 articles"
    assert "the boats are old" in markdown
    assert "old boats for another winter" in markdown
    assert "orchestra" not in markdown


def test_a_statement_of_a_marked_article_is_exported_with_it(library: Library) -> None:
    library.set_marked("reply", True)
    library.marked_statements.mark(said(library, "reply")[0])
    [source] = library.briefs.marked(5).sources
    assert len(source.analysis.statements) == 2


def test_a_statement_is_exported_without_any_marked_article(library: Library) -> None:
    library.marked_statements.mark(said(library, "reply")[0])
    brief = library.briefs.marked(5)
    assert brief.title == "Students object"
    assert [one.id for one in brief.sources[0].analysis.statements] == said(library, "reply")[:1]


def test_the_mark_is_taken_away_undone_and_said_by_its_name(library: Library) -> None:
    statement = said(library, "reply")[0]
    assert library.marked_statements.mark(statement)
    assert not library.marked_statements.mark(statement)
    assert library.changes.undo() == "mark of a statement"
    assert not library.marked_statements.ids()
    with pytest.raises(NotFoundError, match="nothing is marked"):
        library.briefs.marked(5)


def test_its_article_is_kept_when_old_ones_go(library: Library) -> None:
    library.marked_statements.mark(said(library, "reply")[0])
    assert library.retention.expendable(Rules(articles=0)) == ["fares"]


def test_with_its_article_the_mark_goes_out_of_the_export(library: Library) -> None:
    library.marked_statements.mark(said(library, "reply")[0])
    library.remove(["reply"])
    assert not library.marked_statements.by_article()
