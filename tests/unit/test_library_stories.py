"""Stories of a library: found as articles come, split and merged by the reader, gone with their articles."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError
from brief.library import Library
from brief.sources.rows import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

ROWS = {
    "bridge": ("2031-05-02", "Harbor Post", """Cracks close the Lommer bridge

The Lommer bridge was closed on Friday after inspectors found cracks in two of its steel cables.

Ilse Maro, the road director, said that trucks must take the ferry until the cables are replaced."""),
    "detour": ("2031-05-03", "Island Echo", """Trucks queue for the ferry after bridge closes

Hundreds of trucks waited at the ferry on Saturday, a day after cracks in its cables closed the Lommer bridge.

“We will repair the cables within a month,” Ilse Maro said."""),
    "repair": ("2031-05-09", "Harbor Post", """New cables reach the Lommer bridge

The first steel cables for the cracked Lommer bridge arrived, the road director, Ilse Maro, said.

Trucks still take the ferry."""),
    "match": ("2031-05-03", "Harbor Post", """Vessanto beats Oskarn in the cup

Vessanto won the handball cup with a goal by Petra Lund in the last minute of the final.

“I did not look, I only threw,” Lund said."""),
    "old": ("2029-01-09", "Harbor Post", """Cracks in the Lommer bridge are repaired

Cracks in two cables of the Lommer bridge were repaired at night, the road director, Ilse Maro, said.

No trucks had to take the ferry."""),
}  # fmt: skip


def add(library: Library, name: str, day: str, outlet: str, text: str) -> None:
    row = {"id": name, "published": day, "outlet": outlet, "title": text.splitlines()[0], "text": text}
    for article in read_rows([json.dumps(row)], datetime(2031, 6, 1, tzinfo=UTC)):
        assert not isinstance(article, Exception)
        library.add_article(article)
        library.analyze(article.id)


def filled(names: Iterable[str], path: Path | None = None) -> Library:
    library = Library.open(path, lambda: datetime(2031, 6, 1, tzinfo=UTC))
    for name in names:
        add(library, name, *ROWS[name])
    return library


def grouped(library: Library) -> set[frozenset[str]]:
    stories = (library.stories.story(row.id) for row in library.stories.rows(1))
    return {frozenset(member.row.id for member in story.members) for story in stories}


BRIDGE = {frozenset({"bridge", "detour", "repair"}), frozenset({"match"})}


@pytest.fixture
def library() -> Iterator[Library]:
    """Three articles on a bridge and one on a match."""
    opened = filled(["bridge", "detour", "repair", "match"])
    yield opened
    opened.close()


@pytest.mark.parametrize("seed", range(4))
def test_articles_on_one_event_are_one_story_in_whatever_order_they_come(seed: int) -> None:
    names = ["bridge", "detour", "repair", "match"]
    assert grouped(filled(random.Random(seed).sample(names, 4))) == BRIDGE


def test_years_apart_it_is_another_story() -> None:
    assert grouped(filled(["bridge", "detour", "old"])) == {frozenset({"bridge", "detour"}), frozenset({"old"})}


def test_a_story_has_its_first_headline_and_every_member_a_reason(library: Library) -> None:
    [row] = library.stories.rows()
    story = library.stories.story(row.id)
    assert (row.title, row.articles, row.outlets, row.unread) == ("Cracks close the Lommer bridge", 3, 2, 3)
    assert story.outlets == ("Harbor Post", "Island Echo")
    first, *others = story.members
    assert (first.likeness, first.beside) == (0.0, None)
    for member in others:
        assert member.likeness > 0.2
        assert "Ilse Maro" in member.names
        assert "cables" in {word.lower() for word in member.words}
        assert member.beside in {"bridge", "detour"}


def test_the_id_of_a_story_stays_when_articles_come_and_go(library: Library) -> None:
    [row] = library.stories.rows()
    library._store.articles.remove("bridge")
    [left] = library.stories.rows()
    assert (left.id, left.articles, left.title) == (row.id, 2, "Trucks queue for the ferry after bridge closes")
    assert {member.beside for member in library.stories.story(row.id).members} <= {None, "detour"}


def test_a_removed_article_leaves_no_trace(library: Library, tmp_path: Path) -> None:
    library = filled(["bridge", "match"], tmp_path / "library.sqlite3")
    library.stories.split(["match"])
    for name in ("bridge", "match"):
        library._store.articles.remove(name)
    with library._store._connections.reading() as connection:
        for table in ("article_profile", "story_article", "story_member", "fact", "change"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM article_profile_vocabulary").fetchone() == (0,)
    library.close()


def test_near_copies_are_folded_into_the_first() -> None:
    library = filled(["bridge"])
    day, _, text = ROWS["bridge"]
    long = text + "\n\nMaro said that the bridge was built by her father and that nobody had ever seen it closed."
    add(library, "longer", day, "Island Echo", long)
    add(library, "later", day, "Echo of Oskarn", text.replace("Friday", "the weekend"))
    [story] = (library.stories.story(row.id) for row in library.stories.rows())
    assert len(story.members) == 3
    assert [len(one.copies) for one in story.articles] == [2]


def test_the_reader_splits_and_undoes_it(library: Library) -> None:
    [before] = library.stories.rows()
    own = library.stories.split(["repair"])
    assert grouped(library) == {frozenset({"bridge", "detour"}), frozenset({"repair"}), frozenset({"match"})}
    assert library.stories.of_article("repair") == own
    assert library.stories.story(own).members[0].by_reader
    library._store.analyses.save(library._new("repair"))
    assert library.stories.of_article("repair") == own
    assert library.changes.undo() == "a story of its own: New cables reach the Lommer bridge"
    assert library.stories.of_article("repair") == before.id
    assert grouped(library) == BRIDGE


def test_the_reader_merges_and_later_articles_follow() -> None:
    library = filled(["bridge", "match"])
    bridge, match = (library.stories.of_article(name) or "" for name in ("bridge", "match"))
    assert library.stories.merge(bridge, match)
    assert library.stories.of_article("bridge") == match
    assert not library.stories.merge(match, match)
    add(library, "detour", *ROWS["detour"])
    assert library.stories.of_article("detour") == match


def test_articles_analyzed_before_there_were_stories_are_placed(library: Library) -> None:
    with library._store._connections.writing() as connection:
        connection.execute("DELETE FROM article_profile")
    assert library.stories.of_article("bridge") is None
    assert grouped(library) == BRIDGE


def test_a_story_is_found_by_the_beginning_of_its_id(library: Library) -> None:
    [row] = library.stories.rows()
    assert library.stories.story(row.id[:4]).id == row.id
    for wrong, words in (("", "no such story"), ("t", "several stories begin so"), ("nothing", "no such story")):
        with pytest.raises(NotFoundError, match=words):
            library.stories.story(wrong)
