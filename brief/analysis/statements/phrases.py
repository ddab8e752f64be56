"""Noun phrases around a cue: the subject before it, the noun phrase after it, a recipient, adjuncts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DASHES,
    DAYS,
    FINITE,
    NOMINAL,
    NOUNS,
    PRONOUNS,
    PROPER,
    STATEMENT_NOUNS,
    TIMES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.cues import Verb
    from brief.analysis.statements.reading import Reading, Word

Range = tuple[int, int]
"""Words, half-open."""

_LONGEST_PHRASE = 60
"""Words; what runs on longer is a list or noise."""
_LONGEST_RELATIVE = 14
"""Words of a clause with "who" inside a subject."""
_IN_PHRASE = frozenset(
    "of for in from at on with to by behind near inside outside against between among within about as around across"
    " under over".split()
)
_QUANTITIES = frozenset("some many those all most one several both none".split())
_ADVERBS = frozenset("n't also not to still just then".split())
_DAYS_BETWEEN = frozenset({"yesterday", "today"})
_NO_SUBJECTS = frozenset({"there", "what", "which", "this"})
_REFLEXIVE = frozenset("you ourselves himself herself itself themselves".split())
_ADVERBIAL = frozenset("in on at during after before by for with".split())
_ADJUNCTS = frozenset(
    "in on at during to of after before from about with by via through outside inside following for as".split()
)
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
    if word.tag in ("IN", "TO") and word.lower in _IN_PHRASE:
        return before.tag in (*NOUNS, "CD", "-RRB-") or before.lower in _QUANTITIES
    if word.lower in ("and", "or"):
        return before.tag in NOUNS and index < last
    if word.text == ",":
        after = words[index + 1]
        return before.tag == "NNP" and after.tag == "NNP" and index + 1 < last and after.lower in ("jr.", "r", "d")
    return False


def subject(reading: Reading, low: int, verb: int) -> Range | None:
    """The subject of a finite verb, without the adverbial phrase that may open the sentence."""
    words = reading.words
    index = verb - 1
    while index >= low and _between(words[index]):
        index -= 1
    if index < low or words[index].mark:
        return None
    word = words[index]
    if word.text == ",":
        return _before_parenthesis(reading, low, index)
    if word.text in DASHES:
        return _before_dashes(reading, low, index)
    if _is_relative(words, low, index):
        return _antecedent(reading, low, index)
    return _plain_subject(reading, low, index)


def _between(word: Word) -> bool:
    """Words that may stand between subject and verb."""
    adverb = word.tag in ("RB", "RBR", "MD") or word.lower in _ADVERBS or word.lower in _DAYS_BETWEEN
    return adverb or word.lower in AUXILIARIES


def _before_parenthesis(reading: Reading, low: int, comma: int) -> Range | None:
    """NP, …, verb: the noun phrase with its apposition, without a relative clause."""
    words = reading.words
    opening = _comma_before(words, low, comma)
    while opening > low and not _may_be_apposed(reading, low, opening):
        opening = _comma_before(words, low, opening)
    if opening <= low:
        return None
    start = noun_phrase_start(reading, low, opening - 1)
    after = words[opening + 1]
    clause = after.tag in ("WP", "WDT", "WP$", "VBG", "VBN", "IN", "RB", "CD")
    return (start, opening) if clause else (start, comma)


def _comma_before(words: Sequence[Word], low: int, comma: int) -> int:
    """The comma before; `low` when there is none near."""
    place = comma - 1
    farthest = max(low, comma - _LONGEST_PHRASE)
    while place > farthest and not (words[place].text == "," and words[place].outside):
        place -= 1
    return place if place > farthest else low


def _may_be_apposed(reading: Reading, low: int, comma: int) -> bool:
    """Whether a noun phrase that more can be said of stands before the comma: not an age, nor half of a place."""
    words = reading.words
    last = words[comma - 1]
    if last.tag not in (*NOUNS, "JJ", "-RRB-", "PRP", "DT"):
        return False
    start = noun_phrase_start(reading, low, comma - 1)
    before = words[start - 1] if start > low else None
    return before is None or not (
        before.tag == "IN" or (before.text == "," and last.tag == "NNP" and comma - start == 1)
    )


def _before_dashes(reading: Reading, low: int, dash: int) -> Range | None:
    opening = dash - 1
    while opening > max(low, dash - _LONGEST_PHRASE) and reading.words[opening].text not in DASHES:
        opening -= 1
    if opening <= low or reading.words[opening].text not in DASHES:
        return None
    return noun_phrase_start(reading, low, opening - 1), opening


def _is_relative(words: Sequence[Word], low: int, index: int) -> bool:
    word = words[index]
    if word.tag in ("WP", "WDT") or word.lower in ("who", "which"):
        return True
    return word.lower == "that" and word.tag in ("WDT", "IN") and index > low and words[index - 1].tag in NOUNS


def _antecedent(reading: Reading, low: int, relative: int) -> Range | None:
    words = reading.words
    last = relative - 1
    if last >= low and words[last].text == ",":
        last -= 1
    if last >= low and words[last].tag in (*NOUNS, "PRP", "-RRB-", "CD", "DT"):
        return noun_phrase_start(reading, low, last), last + 1
    return None


def _plain_subject(reading: Reading, low: int, last: int) -> Range | None:
    words = reading.words
    word = words[last]
    nominal = word.tag in (*NOUNS, "PRP", "CD", "DT", "JJ", "-RRB-", "POS", "VBG")
    if not (nominal or word.lower in {*_QUANTITIES, "others"} or word.text == "%" or not word.outside):
        return None
    if word.lower in _NO_SUBJECTS or (word.tag == "PRP" and word.lower not in PRONOUNS | _REFLEXIVE):
        return None
    start = noun_phrase_start(reading, low, last)
    before = words[start - 1] if start > low else None
    if before is not None and before.tag == "IN" and before.lower in _ADVERBIAL and word.tag == "PRP":
        return last, last + 1
    while (
        start < last
        and words[start].lower in DAYS | {"last", "earlier", "later", "next"}
        and words[start + 1].tag != "POS"
    ):
        start += 1
    return _who(reading, low, start) or (start, last + 1)


def _who(reading: Reading, low: int, start: int) -> Range | None:
    """The antecedent, when the phrase is the end of its clause: "The truckers who blocked the road said"."""
    words = reading.words
    verb = False
    for index in range(start - 1, max(low, start - _LONGEST_RELATIVE), -1):
        word = words[index]
        if word.text == "," or not word.outside:
            return None
        if word.lower == "who":
            return _antecedent(reading, low, index) if verb and words[index - 1].tag in NOUNS else None
        verb = verb or word.tag in FINITE
    return None


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
    end, finite = comma + 1, False
    while end < high and words[end].outside and words[end].text not in (",", ".", ";"):
        finite = finite or words[end].tag in FINITE
        end += 1
    if finite and first.lower not in ("who", "whose"):
        return None
    return end


def has_clause(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a finite verb follows something nominal outside quotations."""
    nominal = False
    for word in words[start:end]:
        if not word.outside:
            continue
        if word.tag in (*NOUNS, "PRP", "DT", "EX", "CD") or word.lower in ("this", "that", "it"):
            nominal = True
        elif nominal and (word.tag in FINITE or word.lower in AUXILIARIES):
            return True
    return False


def after_adjuncts(words: Sequence[Word], start: int, high: int) -> int:
    """The first word after adverbs, times and prepositional phrases."""
    index = start
    while index < high:
        word = words[index]
        if not word.outside or word.lower == "that":
            break
        if word.tag == "RB" or word.lower in ("also", "again") or word.lower in TIMES:
            index += 1
        elif word.tag in ("IN", "TO") and word.lower in _ADJUNCTS and index + 1 < high and not _measures(words, index):
            end, given_back = _prepositional_end(words, index, high)
            if end == index + 1 or given_back:
                return end if given_back else index
            index = end
        else:
            break
    return index


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


def first_subject(reading: Reading, low: int, high: int) -> Range | None:
    """The subject of the first finite verb."""
    words = reading.words
    for index in range(low, high):
        if words[index].outside and (words[index].tag in FINITE or words[index].lower in AUXILIARIES):
            found = subject(reading, low, index)
            if found is not None:
                return found
    return None
