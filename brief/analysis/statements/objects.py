"""What a cue may take besides clauses: infinitives, objects and phrases with prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.endings import end_of_object
from brief.analysis.statements.vocabulary import AUXILIARIES, FINITE, NOUNS, OBLIGING, PROPER, TIMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.cues import Verb
    from brief.analysis.statements.reading import Word

Content = tuple[int, int, str]
"""Words, half-open, and the frame that they fit."""

_ANONYMOUS = (["to", "be", "named"], ["to", "be", "identified"], ["to", "remain", "anonymous"])
_REQUESTS = frozenset("request requests question questions query queries inquiry inquiries email emails call".split())
_OBJECT_TAGS = frozenset({*PROPER, "PRP", "NN", "NNS", "PRP$", "POS", "VBG"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "CD"})
_LONGEST_OBJECT = 8
_HOW_OFTEN = TIMES | {"several", "many", "times", "twice", "once", "again"}
_CLAUSE_OPENERS = frozenset({"WRB", "WDT", "WP"})
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
    end = end_of_object(words, start, end)
    tells = any(word.lower not in _HOW_OFTEN and word.text[0].isalnum() for word in words[start:end])
    return (start, end, frame) if tells else None


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
        if words[place].tag in FINITE or words[place].tag in _CLAUSE_OPENERS:
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
    named = verb.lemma == "call" and _is_named(words, cue + 1)
    if word.tag == "VBN" and not (helped or named):
        return False
    if word.tag == "VBG" and not helped and before and before[-1].text != "," and before[-1].tag != "CC":
        return False
    if word.tag == "VB" and any(one.tag == "TO" for one in before):
        return False
    if any(one.lower in ("what", "whom") or one.lower in OBLIGING for one in before):
        return False
    return named or verb.lemma != "call"


def _is_named(words: Sequence[Word], start: int) -> bool:
    """Whether something is called something: an object, then a noun phrase or quoted words."""
    end, farthest = start, min(len(words), start + _LONGEST_OBJECT)
    if end < farthest and words[end].tag == "DT":
        end += 1
    while end < farthest and words[end].outside and words[end].tag in _MODIFIERS:
        end += 1
    first = end
    while end < farthest and words[end].outside and words[end].tag in _OBJECT_TAGS | {"JJS", "JJR"}:
        end += 1
    if end == first or end >= len(words) or words[end - 1].tag == "POS":
        return False
    return not words[end].outside or words[end].tag in ("DT", "JJ")


def _object(words: Sequence[Word], cue: int, after: int, begins: int, end: int, verb: Verb) -> Content | None:
    if after >= end:
        return None
    word = words[after]
    if verb.takes("A") and begins <= end and word.lower in ("about", "of", "against"):
        return after, end, "about"
    if verb.takes("P") and word.lower == "to" and any(one.lower in _REQUESTS for one in words[after + 1 : end][:5]):
        return after, end, "about"
    if verb.takes("F") and after + 1 < end and word.lower == "for":
        return after + 1, end, "call for"
    if verb.takes("O") and word.lower == "to" and any(one.lower == "as" for one in words[after : min(end, after + 10)]):
        return after + 1, end, "object"
    nominal = word.tag in (*NOUNS, "DT", "JJ", "PRP$", "PRP", "CD", "VBG") or word.lower == "that"
    if verb.takes("N") and (not word.outside or nominal) and _takes_object(words, cue, verb):
        return after, end, "object"
    return None
