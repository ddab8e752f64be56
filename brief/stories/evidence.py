"""What two statements share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from brief.model import Evidence
from brief.stories.figures import figures
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from brief.model import StatementText
    from brief.stories.figures import Figure

WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
"""A word or a figure; the parts of "work-related" are two."""
_OPENING = re.compile(r"[.!?]\s$|[\"“‘']$")
_RUN = 5
"""Words of the shortest run that is looked for."""

MOST_TERMS = 6
_MOSTWORDS = 5_000
_NEGATION = re.compile(r"\b(?:not|never|no|nobody|none|nothing|cannot|without)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """A statement with what comparing it needs, each worked out once."""

    statement: StatementText

    @cached_property
    def words(self) -> list[re.Match[str]]:
        """Its words, where they stand."""
        return list(WORD.finditer(self.statement.text))[:_MOSTWORDS]

    @cached_property
    def folded(self) -> list[str]:
        """Its words without regard to capitals."""
        return [word.group().lower().replace("’", "'") for word in self.words]

    @cached_property
    def terms(self) -> list[str]:
        """Its content words, stemmed."""
        return terms(self.statement.text)

    @cached_property
    def terms_of_words(self) -> list[list[str]]:
        """The terms of each word."""
        return [terms(word.group()) for word in self.words]

    @cached_property
    def written(self) -> dict[str, str]:
        """Each term as it is written first."""
        found: dict[str, str] = {}
        for word, some in zip(self.words, self.terms_of_words, strict=True):
            for term in some:
                found.setdefault(term, word.group())
        return found

    @cached_property
    def names(self) -> frozenset[str]:
        """Terms that are written with a capital inside a sentence."""
        pairs = zip(self.words, self.terms_of_words, strict=True)
        return frozenset(term for word, some in pairs if self._is_name(word) for term in some)

    def _is_name(self, word: re.Match[str]) -> bool:
        before = self.statement.text[max(0, word.start() - 2) : word.start()]
        return word.group()[0].isupper() and bool(before) and not _OPENING.search(before)

    @cached_property
    def capitalized(self) -> frozenset[str]:
        """Terms that are written with a capital anywhere."""
        pairs = zip(self.words, self.terms_of_words, strict=True)
        return frozenset(term for word, some in pairs if word.group()[0].isupper() for term in some)

    @cached_property
    def negated(self) -> bool:
        """Whether the words say that something is not so."""
        return bool(_NEGATION.search(self.statement.text))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures."""
        return figures(self.statement.text)


def evidence(question: Reading, other: Reading, weights: Mapping[str, float]) -> Evidence:
    """What two statements share: names, figures, the rarest other terms, and a quotation."""
    values = {(figure.value, figure.unit) for figure in question.figures}
    same_figures = [figure for figure in other.figures if (figure.value, figure.unit) in values]
    in_figures = {term for figure in same_figures for term in terms(figure.written)}
    shared = sorted(
        set(question.terms) & set(other.terms) - in_figures, key=lambda term: (-weights.get(term, 0.0), term)
    )
    names = [term for term in shared if _is_name(term, question, other)]
    others = [term for term in shared if term not in names and not term.isdigit()]
    return Evidence(
        actors=_names_in(other, frozenset(names)),
        terms=_written(others, other)[:MOST_TERMS],
        figures=tuple(dict.fromkeys(figure.written for figure in same_figures)),
        quotation=_quoted(other, *longest_run(question.folded, other.folded)),
    )


def longest_run(first: list[str], second: list[str]) -> tuple[int, int]:
    """Where in the second list the longest run of words begins and ends that both hold, of five words at least."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(second) - _RUN + 1):
        places.setdefault(tuple(second[place : place + _RUN]), place)
    best = (0, 0)
    start = 0
    while start <= len(first) - _RUN:
        length = 0
        if (found := places.get(tuple(first[start : start + _RUN]))) is not None:
            length = _shared(first, start, second, found)
            best = max(best, (found, found + length), key=lambda run: run[1] - run[0])
        # A run that begins inside another is no longer than its rest, unless the words repeat themselves.
        start += max(1, length - _RUN + 1)
    return best


def _shared(first: list[str], start: int, second: list[str], place: int) -> int:
    """How many words from these places on are the same."""
    pairs = zip(islice(first, start, None), islice(second, place, None), strict=False)
    return next(
        (length for length, (one, two) in enumerate(pairs) if one != two), min(len(first) - start, len(second) - place)
    )


def _quoted(reading: Reading, start: int, end: int) -> str | None:
    if end - start < LEAST_QUOTED:
        return None
    return reading.statement.text[reading.words[start].start() : reading.words[end - 1].end()]


LEAST_QUOTED = 6
"""Words of the shortest run that counts as quoted."""


def _is_name(term: str, first: Reading, second: Reading) -> bool:
    return (term in first.names and term in second.capitalized) or (term in second.names and term in first.capitalized)


def _names_in(reading: Reading, names: frozenset[str]) -> tuple[str, ...]:
    """The names as the statement writes them, neighbors together."""
    found: list[tuple[int, int]] = []
    for word, some in zip(reading.words, reading.terms_of_words, strict=True):
        if names.isdisjoint(some):
            continue
        if found and reading.statement.text[found[-1][1] : word.start()] == " ":
            found[-1] = (found[-1][0], word.end())
        else:
            found.append((word.start(), word.end()))
    return tuple(dict.fromkeys(_plain(reading.statement.text[start:end]) for start, end in found))


def _plain(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _written(found: list[str], reading: Reading) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reading.written.get(term, term) for term in found))
