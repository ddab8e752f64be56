"""Actors of a library: found by name, corrected by the reader, and told of in full."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from brief.errors import NotFoundError, UsageError
from brief.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FERRY = """The ferry will cost more in June, the port director Ilse Maro said on Friday.

Jonas Teel, who leads the Student Union of Vessanto, said that Maro had promised free rides.

Teel said the plan was unfair."""
REPLY = """Nobody believes Ilse Maro, Jonas Teel said on Saturday in Vessanto.

“We will not pay,” Teel said. Maro did not answer."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two analyzed articles about two invented people."""
    opened = Library.open(tmp_path / "library.sqlite3", lambda: datetime(2031, 5, 4, tzinfo=UTC))
    for name, text in (("ferry.txt", FERRY), ("reply.txt", REPLY)):
        (tmp_path / name).write_text(f"{name}\n\n{text}\n", encoding="utf-8")
        for added in opened.add([str(tmp_path / name)]):
            assert added.article is not None
            opened.analyze(added.article.id)
    yield opened
    opened.close()


def names(library: Library) -> set[str]:
    return {row.actor.name for row in library.actors() if row.actor.kind == "person"}


def test_a_profile_tells_what_was_said_by_and_about(library: Library) -> None:
    profile = library.identity.profile("teel")
    assert profile.row.actor.name == "Jonas Teel"
    assert profile.row.articles == 2
    assert len(profile.said) == 4
    assert {passage.speaker for passage in profile.said} == {"Jonas Teel"}
    about = library.identity.profile("Ilse Maro").said_about
    assert [passage.speaker for passage in about] == ["Jonas Teel", "Jonas Teel"]
    assert ("Teel", 2) in profile.written
    assert "Ilse Maro" in {name for name, _, _ in profile.companions}
    assert all(passage.span.of(passage.article.text) for passage in profile.mentioned)


def test_a_profile_tells_titles_with_their_places(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries\n\nThe port director, Ilse Maro, met Mayor Olga Tarlow. Tarlow left.\n")
    with closing(Library.open(tmp_path / "library.sqlite3")) as opened:
        for added in opened.add([str(tmp_path / "a.txt")]):
            opened.analyze(added.article.id if added.article else "")
        [(title, place)] = opened.identity.profile("Tarlow").titles

    assert (title, place.paragraph, place.span.of(place.article.text)) == ("Mayor", 1, "Olga Tarlow")


def test_a_seat_of_power_is_an_organization_that_acts_for_a_country(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferries\n\nThe Kremlin said on Monday that Russia had no ferries.\n")
    with closing(Library.open(tmp_path / "library.sqlite3")) as opened:
        for added in opened.add([str(tmp_path / "a.txt")]):
            opened.analyze(added.article.id if added.article else "")
        profile = opened.identity.profile("Kremlin")
        other = opened.identity.profile("Russia")

    assert (profile.row.actor.kind, profile.acts_for) == ("organization", "Russia")
    assert (other.row.actor.kind, other.acts_for) == ("place", None)


def test_an_unknown_name_is_told(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no such actor"):
        library.identity.profile("Oluf Brandt")


def test_merged_actors_stay_merged_after_a_new_analysis_and_come_apart_with_undo(library: Library) -> None:
    assert names(library) == {"Ilse Maro", "Jonas Teel"}
    assert library.correcting.merge("Ilse Maro", "Jonas Teel") == "Ilse Maro merged into Jonas Teel"
    assert names(library) == {"Jonas Teel"}
    [newest, *_] = [row.id for row in library.first_rows(2)]
    library._store.analyses.save(library._new(newest))
    assert names(library) == {"Jonas Teel"}
    assert len(library.identity.profile("Ilse Maro").said) == len(library.identity.profile("Jonas Teel").said)
    assert library.changes.undo() == "Ilse Maro merged into Jonas Teel"
    assert names(library) == {"Ilse Maro", "Jonas Teel"}


def test_splitting_what_was_merged_takes_the_merge_back(library: Library) -> None:
    library.correcting.merge("Ilse Maro", "Jonas Teel")
    library.correcting.split("Ilse Maro")
    assert names(library) == {"Ilse Maro", "Jonas Teel"}


def test_a_surname_can_stand_for_somebody_else(library: Library) -> None:
    library.correcting.split("Teel")
    assert names(library) == {"Ilse Maro", "Jonas Teel", "Teel"}
    assert len(library.identity.profile("Teel").said) == 2
    library.correcting.merge("Teel", "Jonas Teel")
    assert names(library) == {"Ilse Maro", "Jonas Teel"}


def test_a_new_name_is_found_and_can_be_merged(library: Library) -> None:
    library.correcting.rename("Jonas Teel", "The student leader")
    assert names(library) == {"Ilse Maro", "The student leader"}
    library.correcting.merge("Ilse Maro", "The student leader")
    assert names(library) == {"The student leader"}


def test_a_kind_is_corrected_in_lists_and_articles(library: Library) -> None:
    library.correcting.set_kind("Vessanto", "organization")
    assert library.identity.find("Vessanto")[0].actor.kind == "organization"
    article = library.first_rows(1)[0].id
    kinds = {actor.name: actor.kind for actor in library.analyze(article).actors}
    assert kinds["Vessanto"] == "organization"


def test_what_makes_no_sense_is_refused(library: Library) -> None:
    with pytest.raises(UsageError, match="one actor already"):
        library.correcting.merge("Teel", "Jonas Teel")
    with pytest.raises(UsageError, match="needs a name"):
        library.correcting.rename("Teel", " \n")
    with pytest.raises(NotFoundError):
        library.correcting.split("Nobody Known")
