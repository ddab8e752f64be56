"""What may stand between a cue and the reported words: adverbs, times, prepositional phrases, and who was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DAYS,
    FINITE,
    NOMINAL,
    NOUNS,
    PROPER,
    TIMES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.cues import Verb
    from brief.analysis.statements.reading import Reading, Word

_ADJUNCTS = frozenset(
    "in on at during to of after before from about with by via through outside inside following for as".split()
)
_LONGEST_CITED = 20
_SHORT_QUOTATION = 7
"""Words with marks, up to which a quotation may be part of a noun phrase ("the "new territories" plan")."""


def after_adjuncts(words: Sequence[Word], start: int, high: int) -> int:
    """The first word after adverbs, times and prepositional phrases."""
    index = start
    while index < high:
        word = words[index]
        if not word.outside or word.lower == "that":
            break
        if word.text == ",":
            return _after_citing(words, index, high)
        if word.lower == "this" and not (index + 1 < high and words[index + 1].lower in TIMES):
            break
        times = word.lower in TIMES and word.tag != "MD"
        if word.tag == "RB" or word.lower in ("also", "again") or times:
            index += 1
        elif word.tag in ("IN", "TO") and word.lower in _ADJUNCTS and index + 1 < high and not _measures(words, index):
            end, given_back = _prepositional_end(words, index, high)
            if end == index + 1 or given_back:
                return end if given_back else index
            index = end
        else:
            break
    return index


def _after_citing(words: Sequence[Word], comma: int, high: int) -> int:
    """reported, citing two officials, that …: the word after the second comma, else the first comma."""
    if comma + 1 >= high or words[comma + 1].lower not in ("citing", "quoting"):
        return comma
    for place in range(comma + 2, min(high, comma + _LONGEST_CITED)):
        if words[place].text == "," and words[place].outside:
            return place + 1 if place + 1 < high and words[place + 1].lower == "that" else comma
    return comma


def _measures(words: Sequence[Word], index: int) -> bool:
    """about 700 of them"""
    return words[index].lower == "about" and words[index + 1].tag in ("CD", "$", "DT", "NN")


def _prepositional_end(words: Sequence[Word], preposition: int, high: int) -> tuple[int, bool]:
    """Where the phrase ends; when a finite verb follows, its last name is given back as the subject of the clause."""
    start = end = preposition + 1
    while (
        end < high
        and words[end].outside
        and (words[end].tag in (*NOMINAL, "&") or words[end].lower in ("of", "’s", "'s"))
    ):
        word = words[end]
        if word.tag == "DT" and end > start and words[end - 1].lower not in ("of", "in", "at", "for"):
            break
        if word.tag == "PRP" and (end > start or word.lower in ("he", "she", "they", "we", "i")):
            break
        if word.lower in DAYS and end > start:
            break
        end += 1
    if end > start and end < high and (words[end].tag in FINITE or words[end].lower in AUXILIARIES):
        name = end - 1
        while name > start and words[name - 1].tag == "NNP" == words[name].tag and words[name - 1].lower not in DAYS:
            name -= 1
        return (name if name > start else preposition), True
    return end, False


def after_recipient(reading: Reading, start: int, high: int, verb: Verb) -> int:
    """The first word after adjuncts and, for verbs that take one, after the recipient ("told reporters in Ansel")."""
    words = reading.words
    index = after_adjuncts(words, start, high)
    if verb.takes("R") and index < high and _may_be_recipient(words[index]):
        end = recipient_end(reading, index, high)
        if end is not None:
            return after_adjuncts(words, end, high)
    return index


def _may_be_recipient(word: Word) -> bool:
    return word.outside and word.tag in (*NOUNS, "PRP", "DT", "PRP$", "CD", "JJ") and word.lower != "that"


def recipient_end(reading: Reading, start: int, high: int) -> int | None:
    """Where the recipient that begins at `start` ends."""
    words = reading.words
    index = start
    while index < high and _in_recipient(reading, words[index], index, start):
        word = words[index]
        if word.tag == "PRP" and index > start:
            break
        if word.tag == "DT" and index > start and words[index - 1].lower not in ("of", "in", "and", "at"):
            break
        if word.lower in DAYS and index > start:
            break
        index += 1
        if word.tag == "PRP":
            break
    while index > start and words[index - 1].lower in ("of", "and", "in", "at"):
        index -= 1
    if index > start and index < high and (words[index].tag in FINITE or words[index].lower in AUXILIARIES):
        # the subject of the reported clause was taken in: give the last name back
        if words[start].text.isupper() and start + 1 < index and words[start + 1].tag == "NNP":
            return start + 1
        name = index - 1
        while name > start and words[name - 1].tag == "NNP" and words[name].tag in PROPER:
            name -= 1
        return name if name > start else None
    return index if index > start else None


def _in_recipient(reading: Reading, word: Word, index: int, start: int) -> bool:
    if not word.outside:
        return index > start and is_quoted_name(reading, index)
    nominal = word.tag in (*NOUNS, "DT", "JJ", "CD", "POS", "PRP$", "PRP")
    return (nominal or word.lower in ("of", "and", "in", "at")) and word.lower != "that"


def is_quoted_name(reading: Reading, index: int) -> bool:
    """Whether the quotation is a few words without a stop: a title, not speech."""
    words = reading.words
    number, start, end = words[index].quotation, index, index
    while start > 0 and words[start - 1].quotation == number and index - start <= _SHORT_QUOTATION:
        start -= 1
    while end < len(words) and words[end].quotation == number and end - index <= _SHORT_QUOTATION:
        end += 1
    return end - start <= _SHORT_QUOTATION and words[end - 2].text not in (".", ",", "?", "!")
