"""Where reported words end because somebody reports something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.cues import forms
from brief.analysis.statements.vocabulary import (
    ABBREVIATED_TITLES,
    AUXILIARIES,
    FINITE,
    NOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.reading import Reading, Word

_NO_CONTINUATION = frozenset({"finding", "showing", "making", "getting", "asking"})
_AND_SAID = frozenset(
    "said added noted says called accused told suggested argued insisted adding praised criticized promised vowed urged"
    " asked".split()
)
_HELPERS = 4
"""Words before a cue among which its auxiliaries stand."""
_CONTRASTING = frozenset({"while", "whereas", "although", "though"})
_LONGEST_SPEAKER = 9
_PREDICATE_TAGS = frozenset({"VBD", "VBZ", "VBN", "VBG"})
_CUE_TAGS = frozenset({"VBD", "VBN", "VBZ", "VBP"})


def next_break(reading: Reading, start: int, high: int) -> int:
    """The end of a content that runs forward: before the next attribution in the sentence."""
    return next((index for index in range(start, high) if _breaks(reading.words, index, start, high)), high)


def _breaks(words: Sequence[Word], index: int, start: int, high: int) -> bool:
    word = words[index]
    if not word.outside:
        return False
    comma = word.text in {",", "—", "–", "--"}
    after_quotation = index > start and not words[index - 1].outside and word.text != "."
    if comma or after_quotation:
        first = index + 1 if comma else index
        return _break_after_comma(words, first, high) or _and_said(words, first, high)
    if word.text == ";":
        return any(
            _is_reporting(words[place], _CUE_TAGS - {"VBN"}) for place in range(index + 1, min(high, index + 10))
        )
    if word.lower == "and" and any(one.lower == "both" for one in words[start : start + 2]):
        return False
    if word.lower == "but" or (word.lower == "and" and index + 1 < high and words[index + 1].tag in ("PRP", "NNP")):
        return index > start and _attribution_follows(words, index + 1, high)
    if word.lower != "and" or index + 1 >= high or not words[index + 1].outside:
        return False
    return _and_said(words, index, high) or _reports_that(words, index + 1, high)


def _and_said(words: Sequence[Word], place: int, high: int) -> bool:
    return place + 1 < high and words[place].lower == "and" and words[place + 1].lower in _AND_SAID


def _reports_that(words: Sequence[Word], place: int, high: int) -> bool:
    """and warned that … / and is reportedly insisting that …"""
    limit = min(high - 1, place + _HELPERS)
    while place < limit and (words[place].tag == "RB" or words[place].lower in AUXILIARIES):
        place += 1
    if place + 1 >= high or words[place + 1].lower != "that":
        return False
    return _is_reporting(words[place], _PREDICATE_TAGS, "T", "R")


def _break_after_comma(words: Sequence[Word], place: int, high: int) -> bool:
    """, adding … / , according to … / , and (NP) (has) said …"""
    if place >= high:
        return False
    word = words[place]
    if word.lower == "according":
        return True
    if word.tag == "VBG" and word.lower in forms() and word.lower not in _NO_CONTINUATION:
        reports = forms()[word.lower].takes("T", "R", "Q", "I", "N", "A")
        return reports or (place + 1 < high and not words[place + 1].outside)
    if word.lower in _CONTRASTING:
        return _another_says(words, place + 1, high)
    if word.lower not in ("and", "but", "then"):
        return False
    index = place + 1
    while (
        index < min(high, place + 7)
        and words[index].outside
        and (words[index].tag in ("NNP", "PRP", "RB") or words[index].lower in AUXILIARIES | ABBREVIATED_TITLES)
    ):
        index += 1
    return index < high and index - place <= 4 and _is_reporting(words[index], _CUE_TAGS, "T")


def _another_says(words: Sequence[Word], place: int, high: int) -> bool:
    """, while the Chamber of Shipping claimed that …"""
    for index in range(place + 1, min(high, place + _LONGEST_SPEAKER)):
        word = words[index]
        if not word.outside or word.text == ",":
            return False
        if word.tag in FINITE or _is_reporting(word, _CUE_TAGS, "T", "R"):
            return _is_reporting(word, _CUE_TAGS, "T", "R")
    return False


def _attribution_follows(words: Sequence[Word], place: int, high: int) -> bool:
    index = place
    while (
        index < min(high, place + 6)
        and words[index].outside
        and (
            words[index].tag in (*NOUNS, "PRP", "RB", "DT", "JJ", "POS")
            or words[index].lower in AUXILIARIES | ABBREVIATED_TITLES
        )
    ):
        index += 1
    return index < high and _is_reporting(words[index], _CUE_TAGS, "T", "R")


def _is_reporting(word: Word, tags: frozenset[str], *frames: str) -> bool:
    verb = forms().get(word.lower)
    return word.outside and verb is not None and word.tag in tags and verb.takes(*(frames or ("T",)))
