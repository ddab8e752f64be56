"""What a cue may take besides clauses: infinitives, objects and phrases with prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.endings import end_of_object
from brief.analysis.statements.vocabulary import AUXILIARIES, FINITE, NOUNS, PROPER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.cues import Verb
    from brief.analysis.statements.reading import Word

Content = tuple[int, int, str]
"""Words, half-open, and the frame that they fit."""

_ANONYMOUS = (["to", "be", "named"], ["to", "be", "identified"], ["to", "remain", "anonymous"])
_OBJECT_TAGS = frozenset({*PROPER, "PRP", "NN", "NNS", "PRP$"})
_HELPERS = 4
"""Words before a cue among which its auxiliaries stand."""


def infinitive_or_object(
    words: Sequence[Word], cue: int, after: int, begins: int, end: int, verb: Verb
) -> Content | None:
    """The words after a cue that are no clause, without what the writer adds to them."""
    content = _infinitive(words, after, end, verb) or _object(words, cue, after, begins, end, verb)
    if content is None:
        return None
    start, end, frame = content
    return start, end_of_object(words, start, end), frame


def _infinitive(words: Sequence[Word], after: int, end: int, verb: Verb) -> Content | None:
    if not verb.takes("V", "I"):
        return None
    for place in range(after, min(end, after + 10)):
        if words[place].tag == "TO" and _verb_follows(words, place + 1, end):
            ordered = verb.takes("I") and place > after
            intended = verb.takes("V") and place - after <= 3
            if [word.lower for word in words[place : place + 3]] in _ANONYMOUS:
                return None
            start = after if (ordered and not verb.takes("R")) or words[place - 1].lower == "not" else place
            return (start, end, "infinitive") if ordered or intended else None
        if words[place].tag in FINITE:
            return None
    return None


def _verb_follows(words: Sequence[Word], place: int, end: int) -> bool:
    """to open, to “open”, to not open"""
    if place < end and words[place].mark:
        place += 1
    return place < end and words[place].tag in ("VB", "RB")


def _takes_object(words: Sequence[Word], cue: int, verb: Verb) -> bool:
    """Whether the form tells of what somebody did: not "a group called …", "what he calls …", "to challenge …"."""
    word, before = words[cue], words[max(0, cue - _HELPERS) : cue]
    helped = any(one.lower in AUXILIARIES for one in before)
    if word.tag == "VBN" and not helped:
        return False
    if word.tag == "VBG" and not helped and before and before[-1].text != "," and before[-1].tag != "CC":
        return False
    if word.tag == "VB" and before and before[-1].tag == "TO":
        return False
    if any(one.lower in ("what", "whom") for one in before):
        return False
    return verb.lemma != "call" or _is_named(words, cue + 1)


def _is_named(words: Sequence[Word], start: int) -> bool:
    """Whether something is called something: an object, then a noun phrase or quoted words."""
    end = start
    while end < min(len(words), start + _HELPERS) and words[end].outside and words[end].tag in _OBJECT_TAGS:
        end += 1
    return end > start and end < len(words) and (not words[end].outside or words[end].tag in ("DT", "JJ"))


def _object(words: Sequence[Word], cue: int, after: int, begins: int, end: int, verb: Verb) -> Content | None:
    if after >= end:
        return None
    word = words[after]
    if verb.takes("A") and begins <= end and word.lower in ("about", "of", "against"):
        return after, end, "about"
    if verb.takes("P") and word.lower == "to" and after + 1 < end and words[after + 1].tag != "VB":
        return after, end, "about"
    if verb.takes("F") and after + 1 < end and word.lower == "for":
        return after + 1, end, "call for"
    if verb.takes("O") and word.lower == "to" and any(one.lower == "as" for one in words[after : min(end, after + 10)]):
        return after + 1, end, "object"
    nominal = word.tag in (*NOUNS, "DT", "JJ", "PRP$", "PRP", "CD", "VBG") or word.lower == "that"
    if verb.takes("N") and (not word.outside or nominal) and _takes_object(words, cue, verb):
        return after, end, "object"
    return None
