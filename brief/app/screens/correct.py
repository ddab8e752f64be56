"""Asks how an actor is to be corrected: one types, and chooses from what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.items import Item, Words, line
from brief.app.screens.choosing import ChoosingDialog
from brief.text.cleaning import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from brief.model import Actor, Kind

_KINDS: tuple[Kind, ...] = ("person", "organization", "place")

Correction = tuple[str, str]
"""What is done ("merge", "split", "rename", "kind"), and with what."""


class CorrectScreen(ChoosingDialog[Correction]):
    """Returns the correction of one actor."""

    TYPED_WORDS = "a name, a kind, or a new name to call it"
    HINTS = "type a name · enter do it · esc cancel"

    def __init__(self, actor: Actor, others: Sequence[Actor]) -> None:
        super().__init__(f"Correct {clean_line(actor.name)}")
        self._actor = actor
        self._choices: dict[str, Correction] = {}
        self._items = list(self._offered(others))

    def _offered(self, others: Sequence[Actor]) -> Iterator[Item]:
        for alias in self._actor.aliases:
            yield self._item(("split", alias), "somebody else: ", alias)
        for kind in _KINDS:
            if kind != self._actor.kind:
                yield self._item(("kind", kind), "is of kind: ", kind)
        for other in others:
            yield self._item(("merge", other.name), "the same as: ", other.name, other.kind)

    def _item(self, correction: Correction, words: str, name: str, kind: Kind | None = None) -> Item:
        key = "\t".join(correction)
        self._choices[key] = correction
        return Item(key, (line(Words(words, "dim"), Words(name, kind or "plain")),))

    def offered(self) -> Sequence[Item]:
        """Everything that can be done with the names there are."""
        return self._items

    def results(self) -> Mapping[str, Correction]:
        """What was offered so far."""
        return self._choices

    def found(self, typed: str) -> Sequence[Item]:
        """What fits the typed words, and last the words themselves as a new name."""
        new = clean_line(typed).strip()
        found = [*super().found(new)]
        return [*found, self._item(("rename", new), "call it: ", new)] if new else found
