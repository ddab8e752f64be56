"""The stories of a library: which articles are of which."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from brief.store.articles import ROW, key_of, row_of
from brief.store.placing import marks_of, place, profile, taken
from brief.store.slices import in_slices
from brief.story import Member, StoryRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.store.connections import Connections
    from brief.store.placing import Placing

_LISTED = """
    SELECT story, substr(min(day || printf('%010d', article.key) || title), 21), count(*), count(DISTINCT outlet),
        sum(NOT coalesce(read, 0)), min(published), max(published)
    FROM story_member JOIN article ON article.key = story_member.article
    LEFT JOIN article_state ON article_state.article = article.key
    GROUP BY story HAVING count(*) >= ? ORDER BY max(day) DESC, max(article.key) DESC
"""

_MEMBERS = f"""
    SELECT by_reader, likeness, beside.id, names, words, terms, weights, actors, marks, row.* FROM (
        SELECT article AS member, 0 AS by_reader FROM story_article JOIN article ON article.key = article
        WHERE story = :story AND article.id NOT IN (SELECT subject FROM fact WHERE kind = 'story')
        UNION ALL SELECT key, 1 FROM fact JOIN article ON id = subject WHERE kind = 'story' AND value = :story
    ) JOIN story_article ON story_article.article = member JOIN article_profile ON article_profile.article = member
    JOIN ({ROW}) AS row ON row.key = member LEFT JOIN article AS beside ON beside.key = story_article.beside
    ORDER BY coalesce(row.published, '9999'), member
"""

# the view of members would be gone through whole
_BESIDE = """
    SELECT key, story FROM (
        SELECT key, day, story FROM story_article JOIN article ON key = article
        WHERE story IN (SELECT value FROM json_each(:stories))
        AND NOT EXISTS (SELECT 1 FROM fact WHERE kind = 'story' AND subject = article.id)
        UNION ALL SELECT key, day, value FROM fact JOIN article ON article.id = subject
        JOIN story_article ON article = key
        WHERE kind = 'story' AND value IN (SELECT value FROM json_each(:stories))
    ) ORDER BY day, key
"""


class Stories:
    """The stories of a library."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def place(self, article: str, placing: Placing) -> None:
        """Gives an article its story, if it has none. Raises StoreError, NotFoundError."""
        with self._connections.writing() as connection:
            place(connection, key_of(connection, article), placing)

    def unplaced(self) -> list[str]:
        """Ids of analyzed articles without a story, oldest first."""
        query = (
            "SELECT id FROM analysis JOIN article ON article.key = analysis.article WHERE analysis.article NOT IN"
            " (SELECT article FROM story_article) ORDER BY day, key"
        )
        with self._connections.reading() as connection:
            return [identity for (identity,) in connection.execute(query)]

    def of(self, keys: Sequence[int]) -> dict[int, str]:
        """The stories of the articles with these keys that have one."""
        with self._connections.reading() as connection:
            return dict(in_slices(connection, "SELECT article, story FROM story_member WHERE article IN", keys))

    def together(self) -> list[tuple[int, str]]:
        """The keys of all articles that have a story with it, the oldest first."""
        query = "SELECT key, story FROM story_member JOIN article ON key = story_member.article ORDER BY day, key"
        with self._connections.reading() as connection:
            return connection.execute(query).fetchall()

    def beside(self, keys: Sequence[int]) -> list[tuple[int, str]]:
        """The keys of all articles in the stories of these, each with its story, the oldest first."""
        stories = json.dumps(sorted(set(self.of(keys).values())))
        with self._connections.reading() as connection:
            return connection.execute(_BESIDE, {"stories": stories}).fetchall()

    def marks(self, keys: Sequence[int]) -> dict[int, frozenset[int]]:
        """The marks by which near-copies of these articles are known."""
        with self._connections.reading() as connection:
            found = in_slices(connection, "SELECT article, marks FROM article_profile WHERE article IN", keys)
        return {key: marks_of(packed) for key, packed in found}

    def rows(self, fewest: int) -> list[StoryRow]:
        """The stories with at least so many articles, the one with the newest article first."""
        with self._connections.reading() as connection:
            return [_story_row(*values) for values in connection.execute(_LISTED, (fewest,))]

    def members(self, story: str) -> list[Member]:
        """The articles of a story, oldest first."""
        with self._connections.reading() as connection:
            return [_member(*values) for values in connection.execute(_MEMBERS, {"story": story})]

    def taken(self, story: str) -> bool:
        """Whether an article was found or said to belong to a story of this id."""
        with self._connections.reading() as connection:
            return taken(connection, story)

    def beginning(self, beginning: str) -> list[str]:
        """The first two ids of stories that begin so."""
        bounds = {"first": beginning, "end": beginning + chr(0x10FFFF)}
        query = (
            "SELECT story FROM story_article WHERE story >= :first AND story < :end UNION"
            " SELECT value FROM fact WHERE kind = 'story' AND value >= :first AND value < :end ORDER BY 1 LIMIT 2"
        )
        with self._connections.reading() as connection:
            return [story for (story,) in connection.execute(query, bounds)]


def _story_row(
    story: str, title: str, articles: int, outlets: int, unread: int, first: str | None, last: str | None
) -> StoryRow:
    return StoryRow(story, title, articles, outlets, unread, _day(first), _day(last))


def _member(by_reader: int, likeness: float, beside: str | None, names: str, words: str, *rest: Any) -> Member:
    return Member(
        row=row_of(rest[4:]),
        profile=profile(*rest[:4]),
        likeness=likeness,
        beside=beside,
        names=tuple(json.loads(names)),
        words=tuple(json.loads(words)),
        by_reader=bool(by_reader),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
