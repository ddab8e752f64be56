"""Whether two speakers are one, as far as their names tell."""

from __future__ import annotations

import re

from brief.text import gazetteer

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


_ARTICLE_OF_NAME = re.compile(r"^(?:a[dlnrstz]|ash|el|ul)-(?=[^\W_])", re.IGNORECASE)
"""The article with which an Arabic name may begin: "al-Qarani" and "Qarani" are one name."""
_NO_NAMES = frozenset("the monday tuesday wednesday thursday friday saturday sunday".split())
_PRONOUNS = frozenset("i we you he she it they".split())
_NOBODY = frozenset("that this these those others some".split())
_BODIES = frozenset(
    "house senate congress parliament administration regime court police navy army republican republicans democrat"
    " democrats unions lawmakers officials report reports".split()
)
_LONGEST_PARTICLE = 3
_ANY = re.compile(r"\s*an?\b", re.IGNORECASE)
_SOMEBODY_OF = re.compile(r"['’]s?\s+[a-z]")


def name_words(speaker: str | None) -> list[str]:
    """The words of a name that begin with a capital, without a possessive; "The ministry" is called "ministry"."""
    if speaker is None or _ANY.match(speaker):
        return []
    words = [_ARTICLE_OF_NAME.sub("", word) for word in _WORD.findall(speaker) if word.lower() not in _NO_NAMES]
    if any(word.lower() in _PRONOUNS for word in words):
        return []
    capitalized = [word for word in words if word[0].isupper()]
    # "Ada Quill's driver" is not Ada Quill.
    if capitalized and _SOMEBODY_OF.search(speaker[speaker.rindex(capitalized[-1]) :]):
        return []
    if not capitalized and speaker[:1].isupper():
        capitalized = words
    return [word.removesuffix("'s").removesuffix("’s") for word in capitalized]


def is_named(speaker: str | None) -> bool:
    """Whether a speaker has a name: "the tweets" and "a report" have none, and answer nobody."""
    words = name_words(speaker)
    return bool(words) and words[-1][0].isupper() and words[-1].lower() not in _NOBODY


def last_name(speaker: str | None) -> str | None:
    """The word by which a named speaker is called again; None for "officials"."""
    words = name_words(speaker)
    return words[-1].lower() if words else None


def same_speaker(first: str | None, second: str | None) -> bool:
    """Whether both are named, and one of the names can stand for the other."""
    one, two = last_name(first), last_name(second)
    if one is None or one != two:
        return False
    given, other = name_words(first)[:-1], name_words(second)[:-1]
    return not given or not other or bool({word.lower() for word in given} & {word.lower() for word in other})


def other_speaker(first: str | None, second: str | None) -> bool:
    """Whether both are named or described, with no word in common."""
    one, two = _words_for(first), _words_for(second)
    return bool(one and two) and {word.lower() for word in one}.isdisjoint(word.lower() for word in two)


def _words_for(speaker: str | None) -> list[str]:
    """The words of a name, or of a description: "a rebel commander"."""
    if speaker is not None and _ANY.match(speaker):
        return _WORD.findall(speaker)[1:]
    return name_words(speaker)


def is_person(speaker: str | None) -> bool:
    """Whether a speaker is named as people are: no country, no outlet in capitals, no body as its words tell."""
    words = name_words(speaker)
    lower = [word.lower() for word in words]
    if not words or words[-1].isupper() or any(map(_is_known_body, (speaker or "", " ".join(words)))):
        return False
    # "The charges against Osk" are not Osk.
    if any(word.islower() and len(word) > _LONGEST_PARTICLE for word in _WORD.findall(speaker or "")):
        return False
    return _BODIES.union(gazetteer.organization_words(), gazetteer.place_words()).isdisjoint(lower)


def _is_known_body(name: str) -> bool:
    tables = (
        gazetteer.country_names,
        gazetteer.demonyms,
        gazetteer.capitals,
        gazetteer.places,
        gazetteer.metonyms,
        gazetteer.organizations,
    )
    return any(name in table() for table in tables)
