"""Runs of capitalized words: where they are, and the features that all words of one share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from brief.analysis.recognizers.features import EDGES, LONGEST_AFFIX, lexical_classes, shape
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST_PATTERN = 5
_LONGEST_NAME = 6
_JOINERS = frozenset({"of", "for", "&", "-", "–", "de", "del", "du", "da", "al", "el", "la", "bin", "von", "van"})
_OF = frozenset({"of", "for", "de", "van", "von"})
_THE = frozenset({"the", "der", "la", "las", "los", "den"})
_TELLING = ("orgword", "placeword", "title", "country", "demonym", "given", "surname", "city", "particle", "date")


def runs(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of capitalized words, with "of", "and", "&", particles and hyphens between them."""
    found: list[tuple[int, int]] = []
    position, size = 0, len(texts)
    while position < size:
        if not texts[position][:1].isupper():
            position += 1
            continue
        end = position + 1
        while end < size:
            if texts[end][:1].isupper():
                end += 1
            elif end + 1 < size and texts[end] in _JOINERS and texts[end + 1][:1].isupper():
                end += 2
            elif end + 2 < size and texts[end] in _OF and texts[end + 1] in _THE and texts[end + 2][:1].isupper():
                end += 3
            else:
                break
        found.append((position, end))
        position = end
    return found


@lru_cache(maxsize=50_000)
def _main_class(word: str) -> str:
    """The one word list that tells most of a word inside a name, or its shape."""
    classes = lexical_classes(word)
    return next((name for name in _TELLING if name in classes), shape(word)[:3])


def run_features(texts: Sequence[str], start: int, end: int) -> list[str]:
    """Features of a run as a whole, and of what stands before and after it."""
    before = texts[start - 1].lower() if start else EDGES[0]
    after = texts[end].lower() if end < len(texts) else EDGES[1]
    last, first = texts[end - 1].lower(), texts[start].lower()
    words = texts[start:end]
    classes = [_main_class(word) for word in words]
    found = [
        f"rn={min(end - start, 5)}",
        f"rb={before}",
        f"ra={after}",
        f"rl={last}",
        f"rf={first}",
        f"rx={last[-LONGEST_AFFIX:]}",
        f"rc={classes[0]}|{classes[-1]}",
        f"rp={'|'.join(classes[:_LONGEST_PATTERN])}",
        f"rbb={texts[start - 2].lower() if start > 1 else EDGES[0]}|{before}",
        f"raa={after}|{texts[end + 1].lower() if end + 1 < len(texts) else EDGES[1]}",
    ]
    if any("orgword" in lexical_classes(word) for word in words):
        found.append("rorg")
    if any("placeword" in lexical_classes(word) for word in words):
        found.append("rplace")
    if "given" in lexical_classes(words[0]):
        found.append("rgiven")
    if "title" in lexical_classes(before) or "title" in lexical_classes(words[0]):
        found.append("rtitle")
    if any("speech" in lexical_classes(word) for word in texts[end : end + 4]):
        found.append("rspeech")
    return found


def known_names(texts: Sequence[str], start: int, end: int) -> list[tuple[int, int, str]]:
    """Longest names of the word lists inside a run."""
    names = _gazetteer()
    found: list[tuple[int, int, str]] = []
    position = start
    while position < end:
        for last in range(min(end, position + _LONGEST_NAME), position, -1):
            kind = names.get(tuple(texts[position:last]))
            if kind:
                found.append((position, last, kind))
                position = last
                break
        else:
            position += 1
    return found


@lru_cache(maxsize=1)
def _gazetteer() -> dict[tuple[str, ...], str]:
    """Kind of list by the pieces of a name."""
    lists = (
        ("city", gazetteer.cities()),
        ("region", gazetteer.regions()),
        ("capital", gazetteer.capitals()),
        ("org", gazetteer.organizations()),
        ("metonym", gazetteer.metonyms()),
        ("country", gazetteer.country_names()),
        ("demonym", gazetteer.demonyms()),
    )
    return {_split(name): kind for kind, names in lists for name in names}


def _split(name: str) -> tuple[str, ...]:
    return tuple(name.replace("-", " - ").replace("'s", " 's").replace("’s", " ’s").split())
