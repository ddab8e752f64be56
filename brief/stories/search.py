"""Finds and ranks the statements that have most to do with a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from brief.stories.scoring import FEEDBACK_SHARE, FEEDBACK_STATEMENTS, agreed, article_factor, bm25
from brief.text.key_terms import code, product, unpacked
from brief.text.rarity import heft, key_terms, rarity
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brief.model import StatementText
    from brief.stories.index import Entry, StatementIndex

MOST_POSTINGS = 5_000
"""Statements looked at for one term, the newest ones; a term that more hold says little."""

ALL_POSTINGS = 8_000
"""Statements looked at for all terms together, those of rare terms first."""

CANDIDATES = 150
"""Statements whose words and articles are compared in full, those with the heaviest of the terms looked for."""

MOST_FOUND = 100
"""Statements that can be asked for at most."""

MOST_TERMS = 64
"""Terms of the text that are searched for, the rarest: a whole page as a question stays quick."""

RUN = 5
"""Terms in a row that are hardly shared by chance."""

MOST_OF_IT = 0.5
"""The share of the shorter statement's runs that a repetition of it holds."""

SHORT = 8
"""Terms under which a statement has too few such runs: shorter ones are compared, and more of them are asked for."""

QUOTED_RUN = 4
"""Terms in a row that two statements share which quote the same ten words, unless the words tell little."""

SHORT_RUN = 3
MOST_OF_A_SHORT_ONE = 0.75

_LEAST_OF_IT = 0.3
"""A repetition has at least this share of the weight; the others need no closer look."""

RUN_LIKENESS = 0.5
"""Likeness of the articles of a repeated statement, at least: a quotation travels between stories."""

OWN_LIKENESS = 0.5
"""Likeness of an article to itself: its other statements are on the screen already."""

SPREAD = 0.3
"""Ranks fall off steeply; this power spreads them over 0 to 1."""


@dataclass(frozen=True, slots=True)
class Found:
    """A statement that was found; `score` is its rank brought to 0 to 1."""

    key: int
    words: list[str]
    alike: float
    """Likeness of the two articles, 0 to 1."""
    rank: float
    score: float = 0.0
    quotes: int = 0
    """How many runs of a few terms they share: it may quote what the question quotes."""


class _Weighed(NamedTuple):
    """A candidate with the weight of its words alone."""

    key: int
    article: int | None
    words: list[str]
    weight: float


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: its terms with their weights."""

    text: StatementText
    words: tuple[str, ...]
    frequencies: Mapping[str, int]
    weights: Mapping[str, float]
    average: float
    weight: float
    """What the same statement would weigh."""

    @property
    def best_rank(self) -> float:
        """The rank of the same statement in an article just like this one."""
        return self.weight * article_factor(1.0)


def ask(index: StatementIndex, text: StatementText) -> Question:
    """Looks up how rare the terms of a text are."""
    total, average = index.totals()
    words = tuple(terms(text.text))
    frequencies = {word: count for word, count in index.frequencies(set(words)).items() if count}
    rarest = sorted(frequencies, key=lambda word: (frequencies[word], word))[:MOST_TERMS]
    weights = {word: rarity(frequencies[word], total) for word in rarest}
    return Question(text, words, frequencies, weights, average, bm25(words, weights, average))


def search(index: StatementIndex, question: Question, exclude_article: str | None = None) -> list[Found]:
    """Statements with a term of the question, best first, without those of one article."""
    excluded = index.article_key(exclude_article) if exclude_article is not None else None
    entries = index.entries(_candidates(index, question))
    weighed = [_weighed(question, entry) for entry in entries if excluded is None or entry[1] != excluded]
    alike = _likenesses(index, question, {one.article for one in weighed if one.article is not None})
    runs = _Runs(question.words)
    found = [_first(question, one, alike.get(one.article or 0, 0.0), runs) for one in weighed]
    ranked = sorted(found, key=lambda one: (-one.rank, -one.key))
    best = [one for place, one in enumerate(ranked) if place < MOST_FOUND or one.quotes]
    more = _feedback(index, best[:FEEDBACK_STATEMENTS])
    return sorted((_again(question, one, more) for one in best), key=lambda one: (-one.rank, -one.key))


def _weighed(question: Question, entry: Entry) -> _Weighed:
    key, article, words = entry
    return _Weighed(key, article, words, bm25(words, question.weights, question.average))


def _first(question: Question, one: _Weighed, alike: float, runs: _Runs) -> Found:
    if alike < RUN_LIKENESS and _repeated(question, one, runs):
        alike = RUN_LIKENESS
    return Found(one.key, one.words, alike, article_factor(alike) * one.weight, quotes=runs.quoted_in(one.words))


def _repeated(question: Question, one: _Weighed, runs: _Runs) -> bool:
    """Whether most of the shorter statement stands in the other, word for word."""
    shorter = min(1.0, len(one.words) / len(question.words))
    if one.weight < _LEAST_OF_IT * shorter * question.weight:
        return False
    return runs.repeated_in(one.words)


class _Runs:
    """The runs of terms of a question."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._held = frozenset(words)
        self._long = _runs(words, RUN)
        self._quoted = _runs(words, QUOTED_RUN)
        self._short = _runs(words, SHORT_RUN)

    def repeated_in(self, words: Sequence[str]) -> bool:
        """Whether most runs of the shorter one stand in the other."""
        if min(len(words), len(self._words)) < SHORT:
            return _mostly(self._short, _runs(words, SHORT_RUN), MOST_OF_A_SHORT_ONE)
        return _mostly(self._long, _runs(words, RUN), MOST_OF_IT)

    def quoted_in(self, words: Sequence[str]) -> int:
        """How many short runs stand in the other one too."""
        if sum(map(self._held.__contains__, words)) < QUOTED_RUN:
            return 0
        return len(self._quoted.intersection(_in_a_row(words, QUOTED_RUN)))


def _mostly(some: set[tuple[str, ...]], others: set[tuple[str, ...]], share: float) -> bool:
    return bool(some and others) and len(some & others) >= share * min(len(some), len(others))


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return set(_in_a_row(words, length))


def _in_a_row(words: Sequence[str], length: int) -> Iterable[tuple[str, ...]]:
    return zip(*(words[place:] for place in range(length)), strict=False)


def _again(question: Question, found: Found, more: Mapping[str, float]) -> Found:
    rank = found.rank + article_factor(found.alike) * bm25(found.words, more, question.average)
    score = min(1.0, rank / question.best_rank) ** SPREAD
    return Found(found.key, found.words, found.alike, rank, score, found.quotes)


def _candidates(index: StatementIndex, question: Question) -> list[int]:
    sums: dict[int, float] = {}
    for word in _searched(question):
        found = dict.fromkeys(index.newest_holding(word, MOST_POSTINGS), question.weights[word])
        for key in sums.keys() & found.keys():
            found[key] += sums[key]
        sums |= found
    if len(sums) <= CANDIDATES:
        return list(sums)
    # Most statements hold one of the words: these need no order among each other but by their keys.
    least = sorted(sums.values(), reverse=True)[CANDIDATES - 1]
    chosen = [key for key, weight in sums.items() if weight > least]
    others = [key for key, weight in sums.items() if weight == least]
    return chosen + sorted(others, reverse=True)[: CANDIDATES - len(chosen)]


def _searched(question: Question) -> list[str]:
    """The rarest terms, as many as the budget allows; a term above the limit only when there is no other."""
    chosen: list[str] = []
    spent = 0
    for word in question.weights:
        count = question.frequencies[word]
        if chosen and (count > MOST_POSTINGS or spent + count > ALL_POSTINGS):
            break
        chosen.append(word)
        spent += count
    return chosen


def _likenesses(index: StatementIndex, question: Question, articles: set[int]) -> dict[int, float]:
    own = index.article_key(question.text.article) if question.text.article is not None else None
    stored = index.article_terms([*articles, *([own] if own is not None else [])])
    mine = unpacked(stored.get(own or 0, b"")) or _asked(question)
    found = {article: product(mine, stored[article]) / 1e6 for article in articles if article in stored}
    if own in found:
        found[own] = OWN_LIKENESS
    return found


def _asked(question: Question) -> dict[int, int]:
    """What the question itself is about, when its article is not known."""
    hefts = {word: heft(weight) for word, weight in question.weights.items()}
    weighed = key_terms([word for word in question.words if word in hefts], hefts)
    return {code(word): weight for word, weight in weighed.items()}


def _feedback(index: StatementIndex, best: Sequence[Found]) -> dict[str, float]:
    counts = agreed(found.words for found in best)
    frequencies = index.frequencies(counts)
    total, _ = index.totals()
    shares = {word: FEEDBACK_SHARE * count / len(best) for word, count in counts.items()}
    return {word: share * rarity(frequencies[word], total) for word, share in shares.items()}
