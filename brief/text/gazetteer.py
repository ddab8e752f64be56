"""General word lists: countries, regions, cities, organizations, titles and personal names (lexicon/NOTICE)."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory with everything that may stand for it."""

    name: str
    others: tuple[str, ...]
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]


def _lines(name: str) -> Iterator[str]:
    """Lines of a list without remarks and empty lines."""
    content = files("brief.text").joinpath("lexicon", name).read_bytes()
    text = gzip.decompress(content) if name.endswith(".gz") else content
    return (line for line in text.decode().splitlines() if line and not line.startswith("#"))


def _fields(line: str) -> list[tuple[str, ...]]:
    return [tuple(part.strip() for part in field.split(", ") if part.strip()) for field in f"{line} ".split("|")]


@cache
def countries() -> tuple[Country, ...]:
    """All countries and territories."""
    return tuple(Country(row[0][0], *row[1:]) for row in map(_fields, _lines("countries.txt")))


@cache
def country_names() -> dict[str, str]:
    """Canonical name by each name of a country."""
    return {name: country.name for country in countries() for name in (country.name, *country.others)}


@cache
def capitals() -> dict[str, str]:
    """Country by seat of government."""
    return {capital: country.name for country in countries() for capital in country.capitals}


@cache
def demonyms() -> dict[str, str]:
    """Country by adjective or name of its inhabitants ("Russian", "Spaniards")."""
    return {demonym: country.name for country in countries() for demonym in country.demonyms}


@cache
def regions() -> frozenset[str]:
    """Continents, seas, states, provinces and the best-known cities."""
    return frozenset(name.strip() for line in _lines("regions.txt") for name in line.split(";"))


@cache
def places() -> dict[str, str]:
    """Canonical name by each name of a place that news calls by more than one."""
    rows = map(_fields, _lines("places.txt"))
    return {name: row[0][0] for row in rows for name in (*row[0], *row[1])}


@cache
def cities() -> frozenset[str]:
    """Names of cities with 100,000 inhabitants or more."""
    return frozenset(_lines("cities.txt.gz"))


@cache
def organizations() -> dict[str, str]:
    """Canonical name by each name of a widely known organization."""
    rows = map(_fields, _lines("organizations.txt"))
    return {name: row[0][0] for row in rows for name in (*row[0], *row[1])}


@cache
def metonyms() -> dict[str, str]:
    """Canonical name by each name of a seat of power that acts as an organization ("Kremlin")."""
    rows = map(_fields, _lines("metonyms.txt"))
    return {name: row[0][0] for row in rows for name in (*row[0], *row[1])}


@cache
def seats() -> dict[str, str]:
    """Country by each name of a seat of power ("Russia" for "Kremlin")."""
    rows = map(_fields, _lines("metonyms.txt"))
    return {name: row[2][0] for row in rows if len(row) > 2 and row[2] for name in (*row[0], *row[1])}


@cache
def titles() -> dict[str, str]:
    """Lower-case title words, with `f` or `m` where the word tells."""
    return {word: mark for word, _, mark in (line.partition(" ") for line in _lines("titles.txt"))}


@cache
def personal_names() -> dict[str, str]:
    """Letters by name: female (f), male (m) or other (g) given name, surname (s)."""
    found = {name: letters for name, _, letters in (line.partition(" ") for line in _lines("names.txt.gz"))}
    for line in _lines("given_names.txt"):
        letter, *names = line.split()
        for name in names:
            known = found.get(name, "")
            found[name] = known if letter in known else known + letter
    return found


@cache
def formal_names() -> dict[str, frozenset[str]]:
    """Given names, in lower case, that a short form may stand for: "William" for "Bill"."""
    found: dict[str, set[str]] = {}
    for line in _lines("nicknames.txt"):
        formal, *short = line.lower().split()
        for name in short:
            found.setdefault(name, set()).add(formal)
    return {name: frozenset(formal) for name, formal in found.items()}


@cache
def organization_words() -> frozenset[str]:
    """Lower-case words that names of organizations hold."""
    return _words("organization_words.txt")


@cache
def place_words() -> frozenset[str]:
    """Lower-case words that names of places hold."""
    return _words("place_words.txt")


@cache
def particles() -> frozenset[str]:
    """Lower-case words inside a person's name ("van", "bin")."""
    return _words("particles.txt")


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())
