"""Notes and tags: the reader's own words, kept as written, found again, exported apart, undone."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from brief.export import json as json_export
from brief.export.markdown import render
from brief.export.verify import verify
from brief.library import Library
from brief.library.notes import tag_name
from brief.model import Article
from brief.note import Note

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """The port of Vessanto will close its old pier in June, Ilse Maro said on Friday.

“We cannot run the old boats for another winter,” Maro said.
"""
DIGEST = hashlib.sha256(TEXT.encode()).hexdigest()
NOW = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)


def opened(path: Path | None = None) -> Library:
    return Library.open(path, lambda: NOW)


@pytest.fixture
def library() -> Library:
    found = opened()
    found.add_article(
        Article("a1", "pier.md", "Pier to close", TEXT, DIGEST, "en", NOW, "Harbor Post", published=date(2031, 5, 2))
    )
    found.analyze("a1")
    return found


def direct(library: Library) -> str:
    return next(one.id for one in library.analyze("a1").statements if one.manner == "direct")


def test_a_note_is_kept_as_it_is_written(library: Library) -> None:
    text = "# Ask the port\n\n- *who* pays?\n- since when?"
    assert library.notes.write("a1", text)
    assert library.notes.of("a1") == (Note(text),)
    assert not library.notes.write("a1", text)


def test_a_statement_has_a_note_of_its_own(library: Library) -> None:
    library.notes.write("a1", "on the article")
    library.notes.write("a1", "on the statement", direct(library))
    assert library.notes.of("a1") == (Note("on the article"), Note("on the statement", direct(library)))
    assert library.notes.on("a1", direct(library)) == "on the statement"
    assert library.notes.of("a") == ()


def test_a_note_without_words_is_taken_away_and_comes_back_with_undo(library: Library) -> None:
    library.notes.write("a1", "call the port")
    assert library.row("a1").noted
    library.notes.write("a1", " \n")
    assert not library.row("a1").noted
    assert library.changes.undo() == "note on an article"
    assert library.notes.on("a1") == "call the port"
    library.changes.redo()
    assert library.notes.of("a1") == ()


def test_noted_and_tagged_articles_are_found(library: Library) -> None:
    library.notes.write("a1", "call", direct(library))
    library.notes.tag("a1", ["#Pier", "follow-up"])
    for typed in ("is:noted", "tag:pier", "tag:follow-up is:noted"):
        assert [hit.row.id for hit in library.searching.search(typed).hits] == ["a1"]
    assert library.searching.search("tag:pie").hits == ()
    assert library.searching.complete("tag:fol") == "tag:follow-up"


@pytest.mark.parametrize(
    ("written", "kept"),
    [("#Harbor", "harbor"), ("two words", "twowords"), ('"x"', "x"), ("#", "")],
)
def test_a_tag_is_one_word(written: str, kept: str) -> None:
    assert tag_name(written) == kept


def test_a_tag_holds_nothing_that_a_terminal_obeys() -> None:
    assert tag_name("\x1b[31mred\x07").isprintable()


def test_tags_are_counted_and_undone(library: Library) -> None:
    assert library.notes.tag("a1", ["port", "fares", "port"])
    assert library.notes.tags("a1") == ("fares", "port")
    assert library.notes.all_tags() == {"fares": 1, "port": 1}
    assert library.changes.undo() == "tags: fares port"
    assert library.notes.tags("a1") == ()


def test_notes_survive_a_restart_and_a_new_analysis(tmp_path: Path) -> None:
    library = opened(tmp_path / "library.sqlite3")
    library.add_article(Article("a1", "pier.md", "Pier to close", TEXT, DIGEST, "en", NOW))
    library.notes.write("a1", "call the port")
    library.analyze("a1")
    library.close()
    again = opened(tmp_path / "library.sqlite3")
    assert again.notes.of("a1") == (Note("call the port"),)
    assert again.changes.undo() == "note on an article"
    again.close()


def test_notes_go_with_an_exported_library(library: Library) -> None:
    library.notes.write("a1", "call the port")
    library.notes.tag("a1", ["port"])
    copy = opened()
    copy.keeping.load(json.loads(json.dumps(row)) for row in library.keeping.rows())
    assert copy.notes.of("a1") == (Note("call the port"),)
    assert copy.notes.tags("a1") == ("port",)


def test_a_brief_has_the_notes_in_a_section_of_their_own(library: Library) -> None:
    library.notes.write("a1", "## Summary\n- not a *source* [^1-1]\n\n[^1-1]: Source 1, characters 0–3.")
    library.notes.write("a1", "Since when?", direct(library))
    library.notes.tag("a1", ["port"])
    markdown = render(library.brief(["a1"]))
    section = markdown[markdown.index("## Notes") : markdown.index("## Sources")]
    assert section.splitlines() == [
        "## Notes",
        "",
        "> Tags: port",
        "",
        "> ## Summary",
        "> - not a *source* [^1-1]",
        ">",
        "> [^1-1]: Source 1, characters 0–3.",
        "",
        "- “We cannot run the old boats for another winter,” Maro said [^1-2]",
        "",
        "  > Since when?",
        "",
    ]
    assert verify(markdown, lambda location: TEXT) == []


def test_what_a_note_cites_is_checked_as_everything_is(library: Library) -> None:
    library.notes.write("a1", "Since when?", direct(library))
    markdown = render(library.brief(["a1"]))
    start = markdown.index("## Notes")
    forged = markdown[:start] + markdown[start:].replace("another winter", "another year")
    assert len(verify(forged, lambda location: TEXT)) == 1


def test_a_brief_as_json_has_notes_and_tags(library: Library) -> None:
    library.notes.write("a1", "call the port")
    library.notes.tag("a1", ["port"])
    [source] = json.loads(json_export.render(library.brief(["a1"])))["sources"]
    assert source["notes"] == [{"statement": None, "text": "call the port"}]
    assert source["tags"] == ["port"]
