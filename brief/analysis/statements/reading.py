"""The words of an article as the patterns read them: each knows the quotation that it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from brief.analysis.statements.cues import forms
from brief.analysis.statements.vocabulary import ABBREVIATED_TITLES, AUXILIARIES, FINITE, NOUNS
from brief.model import Span
from brief.text.datelines import dateline_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from brief.model import Paragraph
    from brief.text.tagged import Quotation, TaggedText, Token

_SKIPPED = frozenset({"byline", "debris", "dateline"})
_MISTAKEN = frozenset({"VBG", "RB", "RBR"})
_TAKEN_FOR_VERBS = frozenset({"VBZ", "VBP", "VB"})
_INFINITIVES = frozenset({"VB", "VBP"})
_AFTER_NOUNS = NOUNS | {"JJ"}
_SUBJECTS = NOUNS | {"PRP"}
_ONLY_VERBS = frozenset({"said", "says", "told"})
_OF_ALL = frozenset({"all", "both", "half"})
_QUESTION_WORDS = frozenset("how when whenever where whereby wherever why".split())
_OF_NAMES = frozenset({"NNP", "NNPS", "DT", "CD"})
_POSSESSED = frozenset({"NN", "NNS", "JJ"})
_ROMAN = re.compile(r"(?:I{2,3}|I?V|VI{1,3})$")
_SEPARATING = frozenset({",", ";", ":", "-", "–", "—", "--"})
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d$")
_LONGEST_ATTRIBUTION = 6
_FEWEST_BEFORE = 2
_LEADING = frozenset({",", ":", ";", "-", "–", "—", "--"})


@dataclass(slots=True)
class Word:
    """A token, the number of its quotation (-1 outside) and whether it is a quotation mark."""

    text: str
    lower: str
    tag: str
    start: int
    end: int
    quotation: int
    mark: bool

    @property
    def outside(self) -> bool:
        """Whether the word stands in no quotation."""
        return self.quotation < 0

    @property
    def capitalized(self) -> bool:
        """Whether the word begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: words `low` up to `high`, in a paragraph."""

    low: int
    high: int
    paragraph: int


class Reading:
    """An article's words and sentences."""

    def __init__(self, tagged: TaggedText, names: Iterable[Span] = ()) -> None:
        self.text = tagged.text
        self.quotations = tagged.quotations
        self.words: list[Word] = []
        self.passages: list[Passage] = []
        places = _Places(tagged.quotations)
        number = _Numbers(tagged.paragraphs)
        named = _Named(names)
        for sentence, tokens in zip(tagged.sentences, tagged.tokens, strict=True):
            if sentence.role in _SKIPPED or not tokens:
                continue
            low = len(self.words)
            self.words.extend(named.word(places.word(token)) for token in tokens)
            self._name_capitalized(low)
            self._find_subject(low)
            self._find_verb(low)
            if self._goes_on(low, number(sentence.span.start)):
                low = self.passages.pop().low
            else:
                low += _label(self.words, low)
            self.passages.append(Passage(low, len(self.words), number(sentence.span.start)))

    def _goes_on(self, low: int, paragraph: int) -> bool:
        """Whether the words go on with the sentence before: “Stop!” one sailor said; Rep. Orun (D-Ansel.) said."""
        if not self.passages or self.passages[-1].paragraph != paragraph or low < _FEWEST_BEFORE:
            return False
        first, before = self.words[low], self.words[low - 2]
        if self.closes(low - 1) and self._only_attributes(low):
            return True
        abbreviated = self.words[low - 1].text == "." and f"{before.lower}." in ABBREVIATED_TITLES | {"no."}
        return abbreviated or (first.text[0].islower() and self.words[low - 1].text != ":")

    def _only_attributes(self, low: int) -> bool:
        """Whether the words are no more than "NP said"."""
        words = [word for word in self.words[low:] if word.text not in (".", ",")]
        short = (
            1 < len(words) <= _LONGEST_ATTRIBUTION and words[-1].tag in ("VBD", "VBZ") and words[-1].lower in forms()
        )
        return short and all(word.outside for word in words)

    def _name_capitalized(self, low: int) -> None:
        """Takes "Velling" and "Ostmere" inside a sentence for names, though they look like other words."""
        for before, word in pairwise(self.words[low:]):
            if word.tag in _MISTAKEN and word.capitalized and before.text.islower():
                word.tag = "NNP"
            if before.tag == "WRB" and before.capitalized and before.lower not in _QUESTION_WORDS:
                before.tag = "NNP"
            if before.tag in _TAKEN_FOR_VERBS and before.lower.endswith("s") and word.lower in _ONLY_VERBS:
                before.tag = "NNS" if before.lower not in AUXILIARIES else before.tag
            if before.lower == "her" and before.tag == "PRP" and word.tag in _POSSESSED:
                before.tag = "PRP$"
            if before.tag == "NNP" and _ROMAN.match(word.text):
                word.tag = "NNP"

    def _find_subject(self, low: int) -> None:
        """Takes words behind "said" for what they are: "said fentanyl had become", "said all doors had been shut"."""
        words = self.words[low:]
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            if before.lower not in _ONLY_VERBS or not after.outside:
                continue
            unsure = word.tag == "RB" and not word.lower.endswith("ly")
            subject = unsure and (after.tag in FINITE or after.lower in AUXILIARIES)
            if subject or (word.tag in _INFINITIVES and after.tag in _AFTER_NOUNS):
                word.tag = "NN"
            elif unsure and word.lower in _OF_ALL:
                word.tag = "DT"

    def _find_verb(self, low: int) -> None:
        """Takes the participle after a noun for the verb of a sentence that has no other."""
        outside = [word for word in self.words[low:] if word.outside]
        if any(word.tag in FINITE or word.lower in AUXILIARIES for word in outside):
            return
        for before, word in pairwise(outside):
            if word.tag == "VBN" and word.lower in forms() and before.tag in _SUBJECTS:
                word.tag = "VBD"
                return

    def span(self, start: int, end: int) -> Span | None:
        """The characters of words `start` to `end` without separating marks at the ends; None when nothing is left."""
        start, end = self.trimmed(start, end)
        return Span(self.words[start].start, self.words[end - 1].end) if end > start else None

    def passage_of(self, index: int) -> Passage:
        """The sentence that the word stands in."""
        return self.passages[bisect_right(self.passages, index, key=lambda passage: passage.low) - 1]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The words without separating marks at the ends."""
        words = self.words
        while end > start and self._trails(start, end):
            end -= 1
        while start < end and words[start].text in _LEADING:
            start += 1
        return start, end

    def _trails(self, start: int, end: int) -> bool:
        last = self.words[end - 1]
        if last.text in _SEPARATING or (last.text == "." and last.outside):
            return True
        if last.lower == "however":
            return end - 1 > start and self.words[end - 2].text == ","
        return last.text == ")" and not any(word.text == "(" for word in self.words[start:end])

    def character(self, index: int) -> Span:
        """The characters of one word or mark."""
        return Span(self.words[index].start, self.words[index].end)

    def closes(self, index: int) -> bool:
        """Whether the word is the closing mark of its quotation."""
        word = self.words[index]
        return word.mark and word.end == self.quotations[word.quotation].span.end

    def opens(self, index: int) -> bool:
        """Whether the word is the opening mark of its quotation."""
        word = self.words[index]
        return word.mark and word.start == self.quotations[word.quotation].span.start

    def quotation_end(self, index: int, high: int) -> int:
        """The word after the quotation that the word stands in."""
        number = self.words[index].quotation
        while index < high and self.words[index].quotation == number:
            index += 1
        return index

    def after_announcing(self, start: int, end: int) -> int:
        """Where the quotation begins that ends before word `end`, when words and a colon announce it; else `start`."""
        last = end - 1
        if last <= start or self.words[last].outside:
            return start
        first = last
        while first > start and self.words[first - 1].quotation == self.words[last].quotation:
            first -= 1
        before = self.words[first - 1]
        return first if first > start and before.text == ":" and before.outside else start

    def quoted(self, start: int, end: int) -> bool:
        """Whether some of the words stand in a quotation."""
        return any(not word.outside for word in self.words[start:end])


def _label(words: Sequence[Word], low: int) -> int:
    """How many words of dateline ("ANSEL, May 4 (KNS) —") or time ("14:30") open the sentence."""
    if _CLOCK.match(words[low].text):
        return 1 if len(words) > low + 1 and words[low + 1].capitalized else 0
    if not words[low].outside:
        return 0
    return dateline_length([word.text for word in words[low:]])


class _Places:
    """Which quotation a token stands in; tokens are asked for in text order."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._quotations = quotations
        self._next = 0

    def word(self, token: Token) -> Word:
        while self._next < len(self._quotations) and self._quotations[self._next].span.end <= token.start:
            self._next += 1
        number, mark = -1, False
        if self._next < len(self._quotations) and self._quotations[self._next].span.start <= token.start:
            quotation = self._quotations[self._next]
            number = self._next
            at_end = token.start == quotation.span.start or (quotation.closed and token.end == quotation.span.end)
            mark = at_end and not token.text[0].isalnum()
        lower = token.text.lower().replace("’", "'")
        return Word(token.text, lower, token.tag, token.start, token.end, number, mark)


class _Named:
    """Words of names are names, whatever the tagger takes a rare one for ("said Ovind Karr"); asked for in order."""

    def __init__(self, names: Iterable[Span]) -> None:
        self._names = sorted(names)
        self._next = 0

    def word(self, word: Word) -> Word:
        while self._next < len(self._names) and self._names[self._next].end <= word.start:
            self._next += 1
        named = self._next < len(self._names) and self._names[self._next].start <= word.start
        if named and word.capitalized and word.tag not in _OF_NAMES:
            word.tag = "NNP"
        return word


class _Numbers:
    """The place of the paragraph that a character stands in; asked for in text order."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._ends: Iterator[tuple[int, int]] = iter([(p.span.end, place) for place, p in enumerate(paragraphs)])
        self._end, self._place = next(self._ends, (0, 0))

    def __call__(self, position: int) -> int:
        while self._end <= position:
            following = next(self._ends, None)
            if following is None:
                break
            self._end, self._place = following
        return self._place
