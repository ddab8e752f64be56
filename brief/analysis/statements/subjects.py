"""Who is the subject of a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.phrases import noun_phrase_end, noun_phrase_start
from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DASHES,
    DAYS,
    FINITE,
    NOUNS,
    PRONOUNS,
    PROPER,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.phrases import Range
    from brief.analysis.statements.reading import Reading, Word

_LONGEST_PHRASE = 60
"""Words; what runs on longer is a list or noise."""
_FARTHEST_FIRST = 150
"""Words among which the first subject of a sentence is looked for."""
_LONGEST_RELATIVE = 14
"""Words of a clause with "who" inside a subject."""
_QUANTITIES = frozenset("some many those all most one several both none".split())
_ADVERBS = frozenset("n't also not to still just then since".split())
_DAYS_BETWEEN = frozenset({"yesterday", "today"})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NO_SUBJECTS = frozenset({"there", "what", "which", "this"})
_OBJECTS = frozenset({"him", "her", "them", "us", "me", "it"})
"""Pronouns that end a subject ("a source close to him") but are none."""
_OPENING = frozenset({*NOUNS, "DT", "JJ", "CD", "PRP$"})
"""Tags of words that open a sentence with its subject."""
_ARTICLES = frozenset({"a", "an", "the"})
_SPANS_OF_TIME = frozenset("minutes hours days weeks months years decades".split())
_REFLEXIVE = frozenset("you ourselves himself herself itself themselves".split())
_ADVERBIAL = frozenset("in on at during after before by for with".split())


def subject(reading: Reading, low: int, verb: int) -> Range | None:
    """The subject of a finite verb, without the adverbial phrase that may open the sentence."""
    words = reading.words
    index = verb - 1
    while index >= low and (_between(words[index]) or _is_day(words, low, index)):
        index -= 1
    if index < low:
        return None
    if words[index].mark:
        return _opening(reading, low, index)
    word = words[index]
    if word.tag not in PROPER and any(one.lower == "to" for one in words[index + 1 : verb]):
        # "willing to say": the subject stands before another verb.
        return None
    if word.text == ",":
        return _before_parenthesis(reading, low, index) or _opening(reading, low, index)
    if word.text in DASHES:
        return _before_dashes(reading, low, index)
    if _is_relative(words, low, index):
        return _antecedent(reading, low, index)
    return _plain_subject(reading, low, index)


def _between(word: Word) -> bool:
    """Words that may stand between subject and verb."""
    adverb = word.tag in ("RB", "RBR", "MD") or word.lower in _ADVERBS or word.lower in _DAYS_BETWEEN
    return adverb or (word.lower in AUXILIARIES and word.tag != "POS")


def _is_day(words: Sequence[Word], low: int, index: int) -> bool:
    """NP on Friday said, NP last week said, NP in particular said: words between subject and verb."""
    word, following = words[index].lower, words[index + 1].lower
    if word in _WEEKDAYS or word in ("particular", "week", "month"):
        return index > low and words[index - 1].lower in ("on", "last", "this", "in")
    return word in ("on", "last", "this", "in") and following in _WEEKDAYS | {"particular", "week", "month"}


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


def _opening(reading: Reading, low: int, end: int) -> Range | None:
    """The noun phrase that opens the sentence, when no verb comes between ("One sailor not on watch, …, told")."""
    words = reading.words
    while low < end and words[low].tag in ("CC", "RB", ","):
        low += 1
    if not words[low].outside or words[low].tag not in _OPENING or words[low].lower in DAYS:
        return None
    if any(word.outside and (word.tag in FINITE or word.lower in AUXILIARIES) for word in words[low:end]):
        return None
    found = noun_phrase_end(reading, low, end)
    return (low, found) if found is not None else None


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
    if opening <= low or reading.words[opening].text not in DASHES or reading.words[opening - 1].mark:
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
        start = noun_phrase_start(reading, low, last)
        if words[relative].lower == "who":
            start = next((place + 1 for place in range(start, last) if words[place].lower == "by"), start)
            start = _with_its_name(reading, low, start)
        return start, relative + 1
    return None


def _with_its_name(reading: Reading, low: int, start: int) -> int:
    """Where "Mara Velling, a judge in Ansel" begins, when the phrase that begins here is an apposition."""
    words = reading.words
    named = start - 2
    apposed = named > low and words[start - 1].text == "," and words[start].lower in _ARTICLES
    if apposed and words[named].outside and words[named].tag == "NNP":
        return noun_phrase_start(reading, low, named)
    return start


def _plain_subject(reading: Reading, low: int, last: int) -> Range | None:
    words = reading.words
    word = words[last]
    nominal = word.tag in (*NOUNS, "PRP", "CD", "DT", "JJ", "-RRB-", "POS", "VBG")
    if not (nominal or word.lower in {*_QUANTITIES, "others"} or word.text == "%" or not word.outside):
        return None
    governed = last > low and words[last - 1].tag in ("IN", "TO") and word.lower in _OBJECTS
    if word.lower in _NO_SUBJECTS:
        return None
    if word.tag == "PRP" and word.lower not in PRONOUNS | _REFLEXIVE and not governed:
        return _who(reading, low, last)
    start = noun_phrase_start(reading, low, last)
    if governed and start >= last - 1:
        return None
    before = words[start - 1] if start > low else None
    if before is not None and before.tag == "IN" and before.lower in _ADVERBIAL and word.tag == "PRP":
        return last, last + 1
    while (
        start < last
        and words[start].lower in DAYS | {"last", "earlier", "later", "next"}
        and words[start + 1].tag != "POS"
    ):
        start += 1
    start = next((place + 1 for place in range(start, last) if _tells_how_long(words, place)), start)
    return _who(reading, low, start) or (start, last + 1)


def _tells_how_long(words: Sequence[Word], place: int) -> bool:
    """For several days NP said"""
    return words[place].lower in _SPANS_OF_TIME and words[place + 1].tag == "NNP"


def _who(reading: Reading, low: int, start: int) -> Range | None:
    """The antecedent, when the phrase is the end of its clause: "The truckers who blocked the road said"."""
    words = reading.words
    verb = False
    for index in range(start - 1, max(low, start - _LONGEST_RELATIVE), -1):
        word = words[index]
        if word.text == "," or not word.outside:
            return None
        if word.lower == "who" or (word.lower == "that" and word.tag == "WDT"):
            return _antecedent(reading, low, index) if verb and words[index - 1].tag in NOUNS else None
        verb = verb or word.tag in FINITE
    return None


def first_subject(reading: Reading, low: int, high: int) -> Range | None:
    """The subject of the first finite verb."""
    words = reading.words
    for index in range(low, min(high, low + _FARTHEST_FIRST)):
        if words[index].outside and (words[index].tag in FINITE or words[index].lower in AUXILIARIES):
            found = subject(reading, low, index)
            if found is not None:
                return found
    return None
