"""Names as keys: two names with one key are one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from brief.text import gazetteer

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:\s?['’´]s|['’])$")
_SPACED_HYPHEN = re.compile(r"\s*[-–‐‑]\s*")
_LEGAL_FORMS = frozenset("inc corp corporation ltd limited co plc llc ag sa gmbh nv group holding holdings".split())
_SPELLINGS = {"organisation": "organization", "centre": "center", "defence": "defense", "labour": "labor"}
_LONGEST_ACRONYM = 8


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """The name without article, possessive, periods, accents, capitals and extra blanks."""
    bare = _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(name.split())))
    letters = unicodedata.normalize("NFKD", bare.replace("’", "'")).casefold()
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter) and letter != ".")
    return " ".join(_SPACED_HYPHEN.sub("-", kept).split())


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """Key of a person: the name alone, without titles and what else stands before it."""
    words = _after_lower_case(name.split())
    while len(words) > 1 and words[0].lower().rstrip(".") in gazetteer.titles():
        words = words[1:]
    for position in range(len(words) - 2, 0, -1):
        lower = words[position].lower()
        if lower in gazetteer.titles() and lower not in _NAMES_TOO:
            words = words[position + 1 :]
            break
    return plain(_MARKS.sub("", " ".join(words)))


@lru_cache(maxsize=20_000)
def spelled_alike(key: str) -> str:
    """The key of a person without what differs by how a name is written in Latin script ("Yousuf", "Yusouf")."""
    words = [_ARABIC_ARTICLE.sub("", word) for word in key.split()]
    kept = [word for word in words[:-1] if word not in ("al", "el")] + words[-1:]
    return " ".join(_letters_alike(word) if len(word) > _SHORT_WORD else word for word in kept)


def _letters_alike(word: str) -> str:
    for written, alike in _ALIKE:
        word = written.sub(alike, word)
    return word


_ARABIC_ARTICLE = re.compile(r"^[ae]l-(?=\w{2})")
_ALIKE = tuple(
    (re.compile(written), alike)
    for written, alike in (("sch", "sh"), ("ph", "f"), ("c(?!h)", "k"), ("ou", "u"), ("y", "i"), (r"(\w)\1+", r"\1"))
)
_SHORT_WORD = 2
_MARKS = re.compile(r"[“”„\"]|(?<!\w)['‘’](?=\w)|(?<=\w)['’](?!\w)")
"""Quotation marks around a nickname."""
_NAMES_TOO = frozenset("king dean duke earl prince judge don major chair head grand bishop pope marshal st".split())
"""Titles that are names as well."""


def _after_lower_case(words: list[str]) -> list[str]:
    """What follows the last lower-case word that cannot stand inside a name."""
    for position in range(len(words) - 2, -1, -1):
        word = words[position]
        if word.islower() and word.isalpha() and word not in _SMALL and word not in gazetteer.particles():
            return words[position + 1 :]
    return words


_SMALL = frozenset("of and for the in on at to & s d l".split())


@lru_cache(maxsize=20_000)
def body_key(name: str) -> str:
    """Key of an organization or place: countries and well-known bodies by their full name, no legal form."""
    bare = _POSSESSIVE.sub("", " ".join(name.split()))
    found = canonical(bare)
    if found:
        return plain(found)
    bare = " ".join(_after_lower_case(re.split(r"\s*[,(]", bare)[0].split())) or bare
    found = canonical(bare)
    if found:
        return plain(found)
    words = [_SPELLINGS.get(word, word) for word in plain(bare).replace("-", " ").split() if word != "the"]
    while len(words) > 1 and words[-1].strip(",") in _LEGAL_FORMS:
        words.pop()
    return " ".join(words).rstrip(",")


def canonical(name: str) -> str | None:
    """The full name of a country or a well-known organization or place, by any of its names."""
    forms = (name, _ARTICLE.sub("", name), name.replace(".", "").replace(" ", ""))
    for names in (gazetteer.country_names(), gazetteer.organizations(), gazetteer.metonyms(), gazetteer.places()):
        for written in forms[: 3 if "." in name else 2]:
            if written in names:
                return names[written]
    return None


@lru_cache(maxsize=20_000)
def acronyms(name: str) -> frozenset[str]:
    """Lower-case acronyms that the name may have, with and without its small words; of one word by inner capitals."""
    words = [word for word in re.split(r"[\s/-]+", _ARTICLE.sub("", name)) if word[:1].isalpha()]
    if len(words) == 1 and not words[0].isupper():
        words = [] if words[0].startswith(("Mc", "Mac")) else _INNER_CAPITALS.findall(words[0])
    if len(words) < 2:
        return frozenset()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return frozenset({capitals.lower(), "".join(word[0] for word in words).lower()})


_INNER_CAPITALS = re.compile(r"[A-Z][a-z]+")


def is_acronym(name: str) -> bool:
    """Whether the name is two or more capitals, with or without periods ("EU", "U.N.")."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= _LONGEST_ACRONYM
