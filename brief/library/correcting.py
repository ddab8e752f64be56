"""Correcting actors: merging, telling apart, renaming, giving another kind; each is one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.errors import UsageError
from brief.model import Fact
from brief.text.cleaning import clean_line
from brief.text.naming import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from brief.library.changes import Changes
    from brief.library.identity import Identity
    from brief.model import Kind


class Correcting:
    """What the reader says about actors; each answers with the words of what was done. Raises NotFoundError."""

    def __init__(self, identity: Identity, changes: Changes) -> None:
        self._identity = identity
        self._changes = changes

    def merge(self, name: str, into: str) -> str:
        """Makes two actors one, called like the second."""
        row, _ = self._identity.find(name)
        target, _ = self._identity.find(into)
        if row.actor.id == target.actor.id:
            raise UsageError(f"{name} and {into} are one actor already")
        names, into = self._names(name), self._called(into)
        # what was told apart or merged the other way before holds no longer
        freed = [*(_apart(key, False) for key in names), Fact("actor", f"merge:{plain(into)}", None)]
        return self._say(
            [*(Fact("actor", f"merge:{key}", into) for key in names), *freed],
            f"{row.actor.name} merged into {target.actor.name}",
        )

    def split(self, name: str) -> str:
        """Makes a name an actor of its own, in every article."""
        row, _ = self._identity.find(name)
        key = plain(name)
        merged = key in self._identity.corrections().merged
        if not merged and not any(plain(alias) == key for alias in (row.actor.name, *row.actor.aliases)):
            raise UsageError(f"{name} is no other name of {row.actor.name}")
        parted = Fact("actor", f"merge:{key}", None) if merged else _apart(key, True)
        return self._say([parted], f"{name} told apart from {row.actor.name}")

    def rename(self, name: str, called: str) -> str:
        """Calls an actor otherwise; what articles write stays what they write."""
        row, _ = self._identity.find(name)
        wanted = clean_line(called).strip()
        if not wanted:
            raise UsageError("an actor needs a name")
        facts = [Fact("actor", f"name:{key}", wanted) for key in self._names(name)]
        return self._say(facts, f"{row.actor.name} called {wanted}")

    def set_kind(self, name: str, kind: Kind) -> str:
        """Makes an actor a person, an organization or a place."""
        row, _ = self._identity.find(name)
        facts = [Fact("actor", f"kind:{key}", kind) for key in self._names(name)]
        return self._say(facts, f"{row.actor.name} is {_ARTICLES[kind]} {kind}")

    def _names(self, name: str) -> list[str]:
        """How articles and the list call an actor, as keys of corrections."""
        row, members = self._identity.find(name)
        return sorted({plain(row.actor.name), *(plain(each.actor.name) for each in members)})

    def _called(self, name: str) -> str:
        """What articles call an actor most, without the reader's own name for it."""
        row, members = self._identity.find(name)
        own = set(self._identity.corrections().renamed.values())
        if row.actor.name not in own:
            return row.actor.name
        return max(members, key=lambda each: (each.named, each.actor.name)).actor.name

    def _say(self, facts: Iterable[Fact], words: str) -> str:
        self._changes.set_all(list(facts), words)
        return words


_ARTICLES: dict[Kind, str] = {"person": "a", "organization": "an", "place": "a"}


def _apart(key: str, apart: bool) -> Fact:
    return Fact("actor", f"apart:{key}", "1" if apart else None)
