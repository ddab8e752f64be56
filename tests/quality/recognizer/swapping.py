"""More texts from few: the same texts with other names, so that the tagger learns contexts and not celebrities.

After Dai and Adel (2020), "mention replacement", with names from the word lists of the package in a fixed order.
"""

from __future__ import annotations

from hashlib import sha256
from itertools import cycle
from typing import TYPE_CHECKING

from brief.text import gazetteer
from tests.quality.recognizer.corpora import Annotated, Name

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST = 3
"""Letters of a name that is put in."""
_MOST_WORDS = 3


def mixed(names: Iterable[str]) -> list[str]:
    """The names in an order that has nothing to do with the alphabet and is always the same."""
    usable = {name for name in names if len(name) >= _SHORTEST}
    return sorted(usable, key=lambda name: sha256(name.encode()).digest())


class Swapper:
    """Puts other names into texts: each name of a text becomes the same other name everywhere in it."""

    def __init__(self) -> None:
        names = gazetteer.personal_names()
        self._given = cycle(mixed(name for name, letters in names.items() if letters.strip("s")))
        self._surnames = cycle(mixed(name for name, letters in names.items() if "s" in letters))
        self._cities = cycle(mixed(gazetteer.cities()))
        self._kept = {*gazetteer.country_names(), *gazetteer.regions()}

    def swapped(self, text: Annotated) -> Annotated:
        """The text with other names at the same places."""
        known: dict[str, str] = {}
        parts: list[str] = []
        names: list[Name] = []
        position = length = 0
        for start, end, kind in sorted(text.names):
            if start < position:
                continue
            written = self._other(text.text[start:end], kind, known)
            between = text.text[position:start]
            parts.extend((between, written))
            length += len(between) + len(written)
            names.append((length - len(written), length, kind))
            position = end
        parts.append(text.text[position:])
        return Annotated("".join(parts), tuple(names))

    def _other(self, name: str, kind: str, known: dict[str, str]) -> str:
        words = name.split()
        if not words or len(words) > _MOST_WORDS or not all(word.istitle() and word.isalpha() for word in words):
            return name
        if kind == "person":
            if len(words) > 1 and words[0] not in known:
                known[words[0]] = next(self._given)
            if words[-1] not in known:
                known[words[-1]] = next(self._surnames)
            return " ".join([*(known[word] for word in words[:1] if len(words) > 1), *words[1:-1], known[words[-1]]])
        if kind == "place" and len(words) == 1 and name not in self._kept:
            if name not in known:
                known[name] = next(self._cities)
            return known[name]
        return name
