"""Facts of the reader's own, and the journal that undoes and redoes their changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.store.articles import key_of
from brief.store.removing import is_removed, remove, removed, restore

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from brief.model import Fact
    from brief.store.connections import Connections

KEPT_STEPS = 1000
"""Steps that can be undone; older ones are forgotten."""

_STATES = ("read", "marked")
"""Kinds that are columns of an article's state: "1" for yes, None for no."""

REMOVED = "removed"
"""The kind that says of an article whether it is off the pile: "1" for yes, None for no."""


class Changes:
    """Facts by kind and subject; every change of them can be undone, also after a restart."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, kind: str, subject: str) -> str | None:
        """The value of a fact."""
        with self._connections.reading() as connection:
            return _value(connection, kind, subject)

    def all(self, kind: str) -> dict[str, str]:
        """The facts of a kind by subject."""
        with self._connections.reading() as connection:
            if kind in _STATES:
                query = (
                    f"SELECT id, '1' FROM article JOIN article_state ON article = article.key WHERE {kind} ORDER BY id"
                )
                return dict(connection.execute(query))
            if kind == REMOVED:
                return dict.fromkeys(removed(connection), "1")
            return dict(connection.execute("SELECT subject, value FROM fact WHERE kind = ? ORDER BY subject", (kind,)))

    def about(self, kind: str, subject: str) -> dict[str, str]:
        """The facts of a kind about a subject, and about what is named after it and a blank."""
        query = "SELECT subject, value FROM fact WHERE kind = ? AND subject >= ? AND subject < ? ORDER BY subject"
        with self._connections.reading() as connection:
            found = dict(connection.execute(query, (kind, subject, f"{subject}!")))
        return {name: value for name, value in found.items() if name == subject or name.startswith(f"{subject} ")}

    def record(self, facts: Sequence[Fact], words: str) -> bool:
        """Sets facts as one step; False when they say what is known already. Raises StoreError, NotFoundError."""
        with self._connections.writing() as connection:
            known = [(fact, _value(connection, fact.kind, fact.subject)) for fact in facts]
            changed = [(fact, before) for fact, before in known if fact.value != before]
            if not changed:
                return False
            connection.execute("DELETE FROM change WHERE undone")
            (step,) = connection.execute("SELECT coalesce(max(step), 0) + 1 FROM change").fetchone()
            connection.executemany(
                "INSERT INTO change (step, kind, subject, before, after, words) VALUES (?, ?, ?, ?, ?, ?)",
                [(step, fact.kind, fact.subject, before, fact.value, words) for fact, before in changed],
            )
            connection.execute("DELETE FROM change WHERE step <= ?", (step - KEPT_STEPS,))
            _write(connection, ((fact.kind, fact.subject, fact.value) for fact, _ in changed))
            return True

    def undo(self) -> str | None:
        """Takes the last step back and tells its words; None when nothing is left."""
        return self._step("SELECT max(step) FROM change WHERE NOT undone", "before", undone=True)

    def redo(self) -> str | None:
        """Does the step again that was undone last and tells its words; None when nothing was."""
        return self._step("SELECT min(step) FROM change WHERE undone", "after", undone=False)

    def _step(self, which: str, value: str, *, undone: bool) -> str | None:
        with self._connections.writing() as connection:
            (step,) = connection.execute(which).fetchone()
            if step is None:
                return None
            order = "DESC" if undone else "ASC"
            query = f"SELECT kind, subject, {value}, words FROM change WHERE step = ? ORDER BY key {order}"
            changes = connection.execute(query, (step,)).fetchall()
            _write(connection, ((kind, subject, wanted) for kind, subject, wanted, _ in changes))
            connection.execute("UPDATE change SET undone = ? WHERE step = ?", (int(undone), step))
            return str(changes[0][3])


def _value(connection: sqlite3.Connection, kind: str, subject: str) -> str | None:
    if kind in _STATES:
        query = f"SELECT {kind} FROM article_state WHERE article = ?"
        found = connection.execute(query, (key_of(connection, subject),)).fetchone()
        return "1" if found is not None and found[0] else None
    if kind == REMOVED:
        return "1" if is_removed(connection, subject) else None
    found = connection.execute("SELECT value FROM fact WHERE kind = ? AND subject = ?", (kind, subject)).fetchone()
    return str(found[0]) if found else None


def _write(connection: sqlite3.Connection, facts: Iterable[tuple[str, str, str | None]]) -> None:
    for kind, subject, value in facts:
        if kind in _STATES:
            connection.execute(
                f"INSERT INTO article_state (article, {kind}) VALUES (?, ?)"
                f" ON CONFLICT (article) DO UPDATE SET {kind} = excluded.{kind}",
                (key_of(connection, subject), int(value is not None)),
            )
        elif kind == REMOVED:
            (restore if value is None else remove)(connection, subject)
        elif value is None:
            connection.execute("DELETE FROM fact WHERE kind = ? AND subject = ?", (kind, subject))
        else:
            connection.execute("INSERT OR REPLACE INTO fact VALUES (?, ?, ?)", (kind, subject, value))
