"""What SQL asks Python for, imported when it is first asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def add_functions(connection: sqlite3.Connection) -> None:
    """Makes the functions that views, triggers and migrations name known to a connection."""
    connection.create_function("statement_terms", 1, _statement_terms, deterministic=True)
    connection.create_function("packed_key_terms", 1, _packed_key_terms, deterministic=True)
    # Views and triggers may call functions unless SQLite was built to distrust the schema.
    connection.execute("PRAGMA trusted_schema = ON")


def _statement_terms(text: str) -> str:
    from brief.text.terms import terms

    return " ".join(terms(text))


def _packed_key_terms(stored: str) -> bytes:
    from brief.text.key_terms import packed_from_text

    try:
        return packed_from_text(stored)
    except ValueError:
        # The library opens all the same: the article is compared by the words of its statements.
        return b""
