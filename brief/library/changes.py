"""What the reader says about articles, actors and stories: kept for good, and every change undone and redone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import Fact
    from brief.store import Store


class Changes:
    """Facts of the reader's own; they survive new analyses and restarts."""

    def __init__(self, store: Store) -> None:
        self._store = store.changes

    def get(self, kind: str, subject: str) -> str | None:
        """The value of a fact, such as get("note", article)."""
        return self._store.get(kind, subject)

    def all(self, kind: str) -> dict[str, str]:
        """All facts of a kind, by what they are about."""
        return self._store.all(kind)

    def about(self, kind: str, subject: str) -> dict[str, str]:
        """The facts of a kind about a subject, and about its parts: what is named after it and a blank."""
        return self._store.about(kind, subject)

    def set(self, kind: str, subject: str, value: str | None, words: str) -> bool:
        """Sets a fact (None takes it away); the words tell the reader what is undone. False when nothing changes."""
        from brief.model import Fact

        return self.set_all([Fact(kind, subject, value)], words)

    def set_all(self, facts: Sequence[Fact], words: str) -> bool:
        """Sets facts that are undone together."""
        return self._store.record(facts, words)

    def undo(self) -> str | None:
        """Takes the last change back; its words, or None when there is nothing to undo."""
        return self._store.undo()

    def redo(self) -> str | None:
        """Does again what was undone last; its words, or None when there is nothing to redo."""
        return self._store.redo()
