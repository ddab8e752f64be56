"""Full-text search over articles, the newest first; statements are found through their articles."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

from brief.store.slices import in_slices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.model import Kind
    from brief.store.connections import Connections
    from brief.text.query import Query, State, Term

_STATES: dict[State, str] = {
    "read": "article.key IN (SELECT article FROM article_state WHERE read)",
    "unread": "article.key NOT IN (SELECT article FROM article_state WHERE read)",
    "marked": "article.key IN (SELECT article FROM article_state WHERE marked)",
    "noted": "article.id IN (SELECT substr(subject, 1, instr(subject || ' ', ' ') - 1) FROM fact WHERE kind = 'note')",
}
_LATEST = 1 << 62
_NAMES = "name, char(10)) FROM actor"
_OTHER_NAMES = (
    "alias.name, char(10)) FROM actor JOIN alias"
    " ON alias.article = actor.article AND alias.actor = actor.position AND NOT is_title"
)


class Search:
    """The index of titles and texts."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def keys(self, query: Query, limit: int, below: int | None = None) -> list[int]:
        """Keys of articles with all the words and states of a query, the newest first, from below a key on."""
        conditions, values = _conditions(query)
        match = _expression(query.words, query.without)
        if match:
            source = "article_index JOIN article ON article.key = article_index.rowid"
            conditions = ["article_index MATCH ?", "article_index.rowid < ?", *conditions]
            values, order = [match, below or _LATEST, *values], "article_index.rowid"
        else:
            source, order = "article", "article.key"
            conditions, values = ["article.key < ?", *conditions], [below or _LATEST, *values]
            if query.without:
                conditions.append("article.key NOT IN (SELECT rowid FROM article_index WHERE article_index MATCH ?)")
                values.append(" OR ".join(map(_word, query.without)))
        found = f"SELECT {order} FROM {source} WHERE {' AND '.join(conditions)} ORDER BY {order} DESC LIMIT ?"
        with self._connections.reading() as connection:
            return [key for (key,) in connection.execute(found, (*values, limit))]

    def texts(self, keys: Sequence[int]) -> dict[int, str]:
        """The texts of these articles."""
        with self._connections.reading() as connection:
            return dict(in_slices(connection, "SELECT article, text FROM article_text WHERE article IN", keys))

    def statements(self, keys: Sequence[int]) -> dict[int, list[tuple[str, str, int, int]]]:
        """The statements of these articles, by article: id, speaker or nothing, start, end."""
        query = "SELECT article, id, coalesce(speaker, ''), start, end FROM statement_text WHERE article IN"
        with self._connections.reading() as connection:
            rows = in_slices(connection, query, keys)
        return _grouped(sorted(rows, key=lambda row: (row[0], row[3])))

    def names(self, keys: Sequence[int], kind: Kind) -> dict[int, str]:
        """All names of the actors of a kind in these articles, one a line, by article."""
        lines: dict[int, str] = {}
        with self._connections.reading() as connection:
            for names in (_NAMES, _OTHER_NAMES):
                query = f"SELECT actor.article, group_concat({names} WHERE kind = '{kind}' AND actor.article IN"
                for article, some in in_slices(connection, query, keys, "GROUP BY actor.article"):
                    lines[article] = f"{lines[article]}\n{some}" if article in lines else some
        return lines

    def actors_beginning(self, beginnings: Iterable[str], kind: Kind | None, limit: int) -> list[str]:
        """Names of actors of a kind, or of any, that begin in one of these ways, those in most articles first."""
        query = (
            "SELECT name, count(*) FROM (SELECT name, kind FROM actor WHERE name >= ? AND name < ? LIMIT 2000)"
            " WHERE kind = coalesce(?, kind) GROUP BY name"
        )
        counts: dict[str, int] = {}
        with self._connections.reading() as connection:
            for beginning in beginnings:
                counts.update(connection.execute(query, (beginning, beginning + chr(0x10FFFF), kind)))
        return sorted(counts, key=lambda name: (-counts[name], name))[:limit]

    def outlets(self) -> list[str]:
        """The outlets of all articles, those with most articles first."""
        query = "SELECT outlet FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY count(*) DESC, outlet"
        with self._connections.reading() as connection:
            return [outlet for (outlet,) in connection.execute(query)]


def _conditions(query: Query) -> tuple[list[str], list[Any]]:
    """What is asked of an article beside its words."""
    conditions = [_STATES[state] for state in query.states]
    values: list[Any] = []
    for outlet in query.outlets:
        conditions.append("outlet LIKE ? ESCAPE '\\'")
        values.append(f"%{_literal(outlet)}%")
    for tag in query.tags:
        conditions.append(
            "article.id IN (SELECT subject FROM fact WHERE kind = 'tag' AND ' ' || value || ' ' LIKE ? ESCAPE '\\')"
        )
        values.append(f"% {_literal(tag)} %")
    for unlike in query.unlike:
        excluded, held = _conditions(unlike)
        conditions += [f"NOT coalesce({condition}, 0)" for condition in excluded]
        values += held
    for sign, day in ((">=", query.after), ("<", query.before)):
        if day is not None:
            conditions.append(f"published {sign} ?")
            values.append(day.isoformat())
    return conditions, values


def _literal(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _expression(words: Sequence[Term], without: Sequence[Term]) -> str:
    """The query in the language of FTS5: nothing but strings of letters and digits, and its operators."""
    expression = " AND ".join(map(_word, words))
    for term in without if words else ():
        expression = f"({expression}) NOT {_word(term)}"
    return expression


def _word(term: Term) -> str:
    goes_on = "" if term.whole or len(term.pieces[-1]) < 2 else "*"
    return f'"{unicodedata.normalize("NFC", " ".join(term.pieces))}"{goes_on}'


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = {}
    for key, *rest in rows:
        groups.setdefault(key, []).append(tuple(rest))
    return groups
