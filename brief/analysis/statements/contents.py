"""How far the reported words reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.statements.breaks import next_break
from brief.analysis.statements.cues import forms
from brief.analysis.statements.objects import infinitive_or_object
from brief.analysis.statements.phrases import has_clause
from brief.analysis.statements.recipients import after_adjuncts, after_recipient
from brief.analysis.statements.vocabulary import (
    AUXILIARIES,
    DASHES,
    DOCUMENTS,
    FINITE,
    NOMINAL,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.analysis.statements.cues import Verb
    from brief.analysis.statements.reading import Reading, Word
    from brief.model import Span

_SHORT = 7
"""Words with marks: a shorter quotation may be a title or a scare quote."""
_ENDS = frozenset({".", "?", "!", ",", "...", "…"})
_AFTER_QUOTATION = (
    frozenset(
        "when as after until while before moments and during in at on but although though since because if where who"
        " which with".split()
    )
    | DASHES
)
_QUESTION_WORDS = frozenset("whether if why how what where when who".split())
_FEWEST_WORDS = 5
_FARTHEST_VERB = 14
"""Words from the beginning of a clause to its verb."""
_NO_CLAUSE = frozenset("of for by about to and or but which who whom although though".split())
_REVEALING = frozenset({"find", "show", "indicate", "reveal", "establish"})


def is_speech(reading: Reading, index: int) -> bool:
    """Whether the quotation that begins here is speech rather than a title or a scare quote."""
    end = reading.quotation_end(index, len(reading.words))
    last = reading.words[end - 2].text if end - 2 > index else ""
    return end - index >= _SHORT or last in _ENDS


def quotation_stop(reading: Reading, start: int, end: int) -> int:
    """Where a content that begins with a quotation ends: with it, unless the sentence goes on."""
    stop = reading.quotation_end(start, end)
    if stop >= end:
        return end
    last = reading.words[stop - 2].text if stop - 2 > start else ""
    following = reading.words[stop]
    if last in _ENDS or following.lower in _AFTER_QUOTATION or following.text == ",":
        return stop
    return end


def forward(reading: Reading, cue: int, after: int, high: int, verb: Verb) -> tuple[int, int, str] | None:
    """The content after a cue: its words, and the frame that it fits."""
    words = reading.words
    if after >= high:
        return None
    end = next_break(reading, after, high)
    begins = after_recipient(reading, after, high, verb)
    if begins > end:
        end = next_break(reading, begins, high)
    return (
        _that_or_quotation(reading, begins, end, high, verb)
        or _further_on(reading, begins, end, verb)
        or _question(words, begins, end, high, verb)
        or _bare_clause(reading, cue, after, begins, end, verb)
        or infinitive_or_object(words, cue, after, begins, end, verb)
    )


def _that_or_quotation(reading: Reading, begins: int, end: int, high: int, verb: Verb) -> tuple[int, int, str] | None:
    words = reading.words
    place = begins
    if place < high and words[place].text in (",", ":") and words[place].outside:
        place += 1
    if place >= high:
        return None
    if words[place].lower == "that" and words[place].outside and verb.takes("T", "R"):
        conjunction = place > begins or words[place].tag in ("IN", "DT", "WDT", "RB")
        if place + 1 < end and _is_finite(words[place + 1]):
            return place, end, "clause"
        if conjunction and (has_clause(words, place + 1, end) or reading.quoted(place + 1, end) or end - place > 4):
            return place, end, "that"
    if not words[place].outside and verb.takes("T", "R", "D", "Q"):
        return place, end, "quotation"
    return None


def _further_on(reading: Reading, begins: int, end: int, verb: Verb) -> tuple[int, int, str] | None:
    """ "that", a colon or a quotation with only nominal words before it."""
    words = reading.words
    for place in range(begins, min(end, begins + 22)):
        word = words[place]
        if not word.outside:
            return None
        if word.lower == "that" and word.tag == "IN" and verb.takes("T", "R") and place + 1 < end:
            return place, end, "that"
        if word.text == ":" and place + 1 < end:
            return place + 1, end, "colon"
        if word.tag in FINITE or word.tag in ("WRB", "WP", "WDT") or word.lower in AUXILIARIES:
            return None
        if word.text == "," and place + 1 < end and not words[place + 1].outside:
            return place + 1, end, "quotation"
    return None


def _question(words: Sequence[Word], begins: int, end: int, high: int, verb: Verb) -> tuple[int, int, str] | None:
    asks = verb.takes("Q", "T", "R") and verb.lemma not in _REVEALING and begins < high
    if asks and words[begins].outside and words[begins].lower in _QUESTION_WORDS:
        return begins, end, "question"
    return None


def _bare_clause(
    reading: Reading, cue: int, after: int, begins: int, end: int, verb: Verb
) -> tuple[int, int, str] | None:
    words = reading.words
    if begins >= end:
        return None
    word = words[begins]
    measured = word.lower == "about" and any(
        one.tag in ("CD", "$") or one.lower == "half" for one in words[begins + 1 : begins + 2]
    )
    opens = word.outside and (measured or word.lower not in _NO_CLAUSE)
    if verb.takes("T") and not verb.takes("x") and opens:
        reveals = verb.lemma in _REVEALING
        from_words = any(one.lower in DOCUMENTS for one in words[max(0, cue - 12) : cue])
        sure = verb.lemma == "say" or begins > after
        follows = has_clause(words, begins, end) if sure else _clause_at(words, begins, end)
        follows = follows or (verb.lemma == "say" and _may_be_clause(words, begins + measured, end))
        follows = follows or _verb_is_quoted(reading, begins, end)
        if (not reveals or from_words) and follows:
            return begins, end, "clause"
    if verb.takes("R") and opens and begins > after and has_clause(words, begins, end):
        return begins, end, "clause"
    return None


def _is_finite(word: Word) -> bool:
    return word.outside and (word.tag in FINITE or word.lower in AUXILIARIES)


def _may_be_clause(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words after "say" are long enough for a clause whose verb was taken for another form."""
    verbs = any(word.outside and word.tag.startswith("VB") for word in words[start + 1 : end])
    opens = words[start].tag == "VBG" or (verbs and words[start].tag not in ("IN", "TO", "RB"))
    return opens and end - start >= _FEWEST_WORDS


def _verb_is_quoted(reading: Reading, begins: int, end: int) -> bool:
    """said the mayor “has a passion for ferries”"""
    words, place = reading.words, begins
    while place < end and words[place].outside and (words[place].tag in NOMINAL or words[place].lower in ("of", "and")):
        place += 1
    if not begins < place < end - 1 or not reading.opens(place):
        return False
    first = next((word for word in words[place + 1 : end] if word.text[0].isalnum()), words[place])
    return first.tag in FINITE or first.tag.startswith("VB") or first.lower in AUXILIARIES


def _clause_at(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether a subject and its verb begin here: "wrote the ferry was late" but not "wrote a book that was late"."""
    if words[start].tag in ("IN", "WRB", "RB"):
        return has_clause(words, start, end)
    for place in range(start, min(end, start + _FARTHEST_VERB)):
        word = words[place]
        if not word.outside:
            continue
        if word.tag in FINITE or word.lower in AUXILIARIES:
            return place > start
        if word.tag in ("WDT", "WP", "WP$", "WRB", ",", ":", "TO", "VB") or word.lower == "that":
            return False
    return False


def after_attribution(reading: Reading, contents: list[Span], after: int, high: int) -> tuple[int, bool]:
    """What follows “…,” NP said: more of the quotation is added; where to go on, and whether something was added."""
    words = reading.words
    begins = after_adjuncts(words, after, high)
    place = begins
    while place < high and place < begins + 14 and words[place].outside and words[place].text != ".":
        if words[place].lower in forms() and words[place].tag == "VBG":
            return place, False
        place += 1
    if place < high and reading.opens(place) and is_speech(reading, place):
        if any(word.tag in FINITE and word.lower not in AUXILIARIES for word in words[after:place]):
            return after, False
        end = quotation_stop(reading, place, next_break(reading, place, high))
        span = reading.span(place, end)
        if span is not None:
            contents.append(span)
        return end, True
    return max(begins, after), False
