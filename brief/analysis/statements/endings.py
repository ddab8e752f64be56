"""Where what was said ends and the writer goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.phrases import has_clause
from brief.analysis.statements.vocabulary import AUXILIARIES, DASHES, STATEMENT_NOUNS, TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.reading import Word

_NEW_CLAUSE = frozenset("and but which who while as some many though although".split())
_RELATIVE = frozenset("which where who whose whom".split())
_ARTICLES = frozenset({"a", "an"})
_AFTERWARDS = frozenset("after before when while during as even although though following despite just".split())
_LOOSE = frozenset({"after"})
"""Conjunctions after a comma that bring what happened then, rather than more of what was said."""
_OCCASIONS = STATEMENT_NOUNS | {"conference", "rally", "hearing", "debate"}
_PLACED = frozenset({"at", "in", "on", "during"})
_BEFORE_TIMES = frozenset({"on", "that", "in", "until", "by", "since"})
_DETERMINERS = frozenset({"a", "an", "his", "her", "their"})
_FEWEST_WORDS = 4


def end_of_clause(words: Sequence[Word], start: int, end: int) -> int:
    """The end of a clause without the writer's comment: ", which leaks every spring", ", a claim that …"."""
    for place in range(start + _FEWEST_WORDS, end - 2):
        word, after = words[place], words[place + 1]
        if not word.outside:
            continue
        if word.text == ";":
            return place
        if word.text != ",":
            continue
        last = not any(one.text == "," and one.outside for one in words[place + 2 : end])
        if last and after.lower in _RELATIVE | _ARTICLES:
            return place
        if after.lower in _LOOSE or _comments(words, place + 1, end):
            return place
    return end


def _comments(words: Sequence[Word], place: int, end: int) -> bool:
    """even as …, as did NP, both of which …, something that NP had …"""
    first, second = words[place].lower, words[place + 1].lower
    if first in ("even", "just"):
        return second in ("as", "after")
    if first == "as":
        return second in AUXILIARIES
    if second == "of" and place + 2 < end:
        return words[place + 2].lower in ("which", "whom")
    return first == "something" or (first == "compared" and second in ("with", "to"))


def end_of_object(words: Sequence[Word], start: int, end: int) -> int:
    """The end of an object or infinitive, without what may follow it: ", and the crews left", "last week"."""
    end = _before_time(words, start + 1, end)
    return next((place for place in range(start + 1, end - 1) if _leaves_object(words, place, end)), end)


def _leaves_object(words: Sequence[Word], place: int, end: int) -> bool:
    word, after = words[place], words[place + 1]
    if not word.outside:
        return False
    if word.text == ";" or word.text in DASHES:
        return True
    if word.text == ",":
        return after.lower in _AFTERWARDS or (after.lower in _NEW_CLAUSE and has_clause(words, place + 1, end))
    if word.lower == "as":
        return after.lower in ("he", "she", "they", "it")
    if word.lower == "and" and (after.tag in ("VBD", "VBZ") or after.lower in AUXILIARIES):
        return True
    occasion = word.lower in _PLACED and after.lower in _DETERMINERS
    return occasion and any(one.lower in _OCCASIONS for one in words[place + 2 : min(end, place + 6)])


def _before_time(words: Sequence[Word], start: int, end: int) -> int:
    """Where the words end that only say when: "last week", "on Monday morning"."""
    place = end
    while place > start and words[place - 1].outside and words[place - 1].lower in TIMES | {".", ","}:
        place -= 1
    if place > start and words[place - 1].lower in _BEFORE_TIMES and place < end:
        place -= 1
    return place if any(word.lower in TIMES for word in words[place:end]) else end
