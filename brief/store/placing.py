"""Gives an article its story, in the transaction that stores its analysis."""

from __future__ import annotations

import json
from array import array
from datetime import date
from typing import TYPE_CHECKING, Any

from brief.store.articles import key_of
from brief.store.slices import in_slices
from brief.story import Neighbor, Profile

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from brief.story import Followed, Placement

    Placing = Callable[["StoryIndex"], Placement]

SEARCHED = 24
"""Terms of a new article that others are looked for by, the heaviest."""

NEWEST = 400
"""Articles looked at for one term, the newest ones."""

COMPARED = 60
"""Articles that are compared in full, those with most of the terms."""


class StoryIndex:
    """The placed articles as one transaction sees them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def articles(self) -> int:
        """How many articles are placed."""
        return int(self._connection.execute("SELECT count(*) FROM story_article").fetchone()[0])

    def frequencies(self, terms: Iterable[str]) -> Mapping[str, int]:
        """How many of them hold each term; those that none holds are left out."""
        # Many at once, because FTS5 looks its table up anew for each query.
        query = "SELECT term, doc FROM article_profile_vocabulary WHERE term IN"
        return dict(in_slices(self._connection, query, list(terms)))

    def neighbors(self, terms: Sequence[str]) -> list[Neighbor]:
        """Articles that hold most of the first of these terms."""
        query = (
            "SELECT id, story_member.story, published, NOT by_reader AND NOT EXISTS (SELECT 1 FROM story_article"
            " WHERE story = story_member.story AND article <> story_member.article),"
            " terms, weights, actors, marks FROM article_profile JOIN story_member USING (article)"
            " JOIN article ON article.key = article_profile.article WHERE article_profile.article IN"
        )
        found = in_slices(self._connection, query, self._nearest(terms[:SEARCHED]))
        return [
            Neighbor(name, story, date.fromisoformat(day) if day else None, profile(*about), bool(alone))
            for name, story, day, alone, *about in found
        ]

    def _nearest(self, terms: Sequence[str]) -> list[int]:
        query = (
            "SELECT rowid FROM article_profile_index WHERE article_profile_index MATCH ? ORDER BY rowid DESC LIMIT ?"
        )
        counts: dict[int, int] = {}
        for term in terms:
            for (key,) in self._connection.execute(query, (f'"{term}"', NEWEST)):
                counts[key] = counts.get(key, 0) + 1
        return sorted(counts, key=lambda key: (-counts[key], -key))[:COMPARED]

    def taken(self, story: str) -> bool:
        """Whether an article was found or said to belong to a story of this id."""
        return taken(self._connection, story)


def taken(connection: sqlite3.Connection, story: str) -> bool:
    """Whether an article was found or said to belong to a story of this id."""
    found = connection.execute(
        "SELECT 1 FROM story_article WHERE story = :story UNION ALL"
        " SELECT 1 FROM fact WHERE kind = 'story' AND value = :story LIMIT 1",
        {"story": story},
    )
    return found.fetchone() is not None


def place(connection: sqlite3.Connection, key: int, placing: Placing) -> None:
    """Gives an article its story; one that has a story keeps it, whatever a new analysis says."""
    if connection.execute("SELECT 1 FROM story_article WHERE article = ?", (key,)).fetchone():
        return
    placement = placing(StoryIndex(connection))
    about = placement.profile
    connection.execute(
        "INSERT INTO article_profile VALUES (?, ?, ?, ?, ?)",
        (
            key,
            " ".join(about.terms),
            " ".join(map(str, about.terms.values())),
            " ".join(f"{term} {weight}" for term, weight in about.actors.items()),
            array("I", sorted(about.marks)).tobytes(),
        ),
    )
    _write(connection, key, placement.story, placement)
    for followed in placement.followed_by:
        _write(connection, key_of(connection, followed.article), placement.story, followed)


def _write(connection: sqlite3.Connection, key: int, story: str, found: Placement | Followed) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO story_article VALUES (?, ?, ?, (SELECT key FROM article WHERE id = ?), ?, ?)",
        (
            key,
            story,
            found.likeness,
            found.beside,
            json.dumps(found.names, ensure_ascii=False),
            json.dumps(found.words, ensure_ascii=False),
        ),
    )


def marks_of(packed: bytes) -> frozenset[int]:
    """The marks of an article, as they are stored."""
    return frozenset(array("I", packed))


def profile(terms: str, weights: str, actors: str, marks: Any) -> Profile:
    """A profile from its columns."""
    named = actors.split()
    return Profile(
        dict(zip(terms.split(), map(int, weights.split()), strict=True)),
        dict(zip(named[::2], map(int, named[1::2]), strict=True)),
        marks_of(marks),
    )
