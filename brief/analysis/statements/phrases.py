"""Where noun phrases begin and end, and whether words hold a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DAYS,
    FINITE,
    NOMINAL,
    NOUNS,
    STATEMENT_NOUNS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.reading import Reading, Word

Range = tuple[int, int]
"""Words, half-open."""

_LONGEST_PHRASE = 60
"""Words; what runs on longer is a list or noise."""
_IN_PHRASE = frozenset(
    "of for in from at on with to by behind near inside outside against between among within about as around across"
    " under over".split()
)
_COMPLEMENTED = frozenset(
    {"close", "familiar", "loyal", "sympathetic", "opposed", "knowledgeable", "allied", "involved"}
)
"""Adjectives after a noun that a preposition follows: "people familiar with the talks"."""
_QUANTITIES = frozenset("some many those all most one several both none".split())
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you"})
_SHORT_QUOTATION = 7
"""Words with marks, up to which a quotation may be part of a noun phrase ("the "new territories" plan")."""


def noun_phrase_start(reading: Reading, low: int, last: int) -> int:
    """Where the noun phrase that ends with word `last` begins, with the prepositional phrases inside it."""
    words = reading.words
    low = max(low, last - _LONGEST_PHRASE)
    start = index = last
    while index >= low:
        word = words[index]
        if word.text == ")" and word.outside and (opened := _opening_bracket(words, low, index)) is not None:
            index, start = opened - 1, opened
            continue
        if word.mark and index - 1 >= low and _ends_quotation(reading, low, index):
            break
        if _nominal(word):
            if word.tag in ("VBG", "VBN") and index > low and _verbal_context(words[index - 1], word):
                break
            if word.tag == "PRP" and index != last:
                break
            start = index
            if word.tag == "DT" and index > low and words[index - 1].tag in ("NN", "NNS"):
                break
        elif not _joins(words, low, index, last):
            break
        index -= 1
    while start < last and words[start].lower in (",", "and", "or", "but", ")"):
        start += 1
    return start


def _opening_bracket(words: Sequence[Word], low: int, index: int) -> int | None:
    place = index
    while place > low and words[place].text != "(" and index - place < 8:
        place -= 1
    return place if words[place].text == "(" and place > low else None


def _ends_quotation(reading: Reading, low: int, index: int) -> bool:
    """Whether the mark ends quoted speech, rather than quoted words inside the phrase."""
    if reading.words[index - 1].text in ",.?!":
        return True
    number, place = reading.words[index].quotation, index
    while place >= low and reading.words[place].quotation == number and index - place <= _SHORT_QUOTATION:
        place -= 1
    return index - place > _SHORT_QUOTATION or place < low


def _nominal(word: Word) -> bool:
    if not word.outside:
        return word.text != ","
    if word.text in ("&", "%", "(", ")", "-", "/"):
        return True
    return word.tag == "POS" or (word.tag in NOMINAL and word.tag != "#" and word.lower not in AUXILIARIES)


def _verbal_context(before: Word, word: Word) -> bool:
    of_adjective = word.tag == "VBN" and before.lower == "of"
    return (before.tag in ("IN", "TO", ",") and not of_adjective) or before.lower in AUXILIARIES


def _joins(words: Sequence[Word], low: int, index: int, last: int) -> bool:
    """Whether the word joins what stands before it to the phrase: "of", "and", ", Jr."."""
    word = words[index]
    if index <= low:
        return False
    before = words[index - 1]
    if word.tag in ("IN", "TO") and word.lower in _IN_PHRASE and not _is_since(words, index):
        reduced = word.lower == "by" and before.tag == "VBN" and index - 1 > low and words[index - 2].tag in NOUNS
        return (
            reduced
            or before.tag in (*NOUNS, "CD", "-RRB-")
            or before.lower in _QUANTITIES
            or before.lower in _COMPLEMENTED
        )
    if word.lower in ("and", "or"):
        return before.tag in NOUNS and index < last
    if word.text == ",":
        after = words[index + 1]
        return before.tag == "NNP" and after.tag == "NNP" and index + 1 < last and after.lower in ("jr.", "r", "d")
    return False


def _is_since(words: Sequence[Word], index: int) -> bool:
    """since the ’60s as campaigns …: not the years as something"""
    return words[index].lower == "as" and words[index - 1].text.strip("'’s").isdigit()


def noun_phrase_end(reading: Reading, start: int, high: int) -> int | None:
    """Where the noun phrase that begins at `start` ends (after an inverted cue: said NP); appositions belong to it."""
    words = reading.words
    high = min(high, start + _LONGEST_PHRASE)
    if start < high and words[start].tag == "PRP":
        return start + 1
    index, last = start, None
    while index < high and words[index].outside:
        word = words[index]
        if word.tag in NOMINAL or word.text in ("&", "'", "’", "(", ")", "/", "%"):
            if word.tag == "PRP":
                break
            last = index
        elif last is None or not _continues(words, index, high):
            if word.text == "," and last is not None and (end := _apposition_end(words, index, high)) is not None:
                last, index = end - 1, end
                if not (index + 1 < high and words[index].text == "," and words[index + 1].tag == "DT"):
                    break
                continue
            break
        index += 1
    return None if last is None else last + 1


def _continues(words: Sequence[Word], index: int, high: int) -> bool:
    """Whether a preposition or "and" carries the noun phrase on; "in a statement" does not."""
    if index + 1 >= high or not words[index + 1].outside:
        return False
    word, after = words[index], words[index + 1]
    if word.lower == "and":
        return after.tag in ("NNP", "NNS", "NN", "DT")
    if word.tag == "RB":
        # a memo posted online by NP
        return words[index - 1].tag == "VBN" and after.tag == "IN"
    if word.tag not in ("IN", "TO") or word.lower not in ("of", "for", "from", "at", "in", "with", "on", "to", "by"):
        return False
    if after.tag not in NOMINAL or after.lower in DAYS:
        return False
    occasion = word.lower in ("in", "on", "at", "to") and after.lower in ("a", "an", "the")
    return not (occasion and index + 2 < high and words[index + 2].lower in STATEMENT_NOUNS)


def _apposition_end(words: Sequence[Word], comma: int, high: int) -> int | None:
    """Where ", the mayor of …" or ", who …" ends; None when the comma begins something else."""
    if comma + 1 >= high:
        return None
    first = words[comma + 1]
    opens = first.tag in ("DT", "NN", "JJ", "NNS", "PRP$", "NNP", "VBN") or first.lower in ("who", "whose", "former")
    if not first.outside or not opens or first.lower in DAYS:
        return None
    end, finite, relative = comma + 1, False, False
    while end < high and words[end].outside and words[end].text not in (",", ".", ";"):
        relative = relative or (words[end].lower in ("who", "whose") and first.tag in ("DT", "WP", "WP$"))
        finite = finite or (words[end].tag in FINITE and not relative)
        end += 1
    quoted = end < high and not words[end].outside
    return None if finite or quoted else end


def has_clause(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a finite verb follows something nominal outside quotations."""
    nominal = pronoun = False
    for word in words[start:end]:
        if not word.outside:
            continue
        if word.tag in (*NOUNS, "PRP", "DT", "EX", "CD") or word.lower in ("this", "that", "it"):
            nominal = True
        elif (nominal and (word.tag in FINITE or word.lower in AUXILIARIES)) or (pronoun and word.tag == "VB"):
            return True
        pronoun = word.lower in _SUBJECTS or (pronoun and word.tag == "RB")
    return False


def is_joined(words: Sequence[Word], low: int, place: int) -> bool:
    """Whether "and" or "but" joins what begins here to the words before: "and, according to NP, …"."""
    place -= words[place - 1].text == ","
    return place > low and words[place - 1].tag == "CC"
