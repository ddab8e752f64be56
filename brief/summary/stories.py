"""The summary of a story: several articles on one event, told once, each sentence with its source."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from brief.length import Length
from brief.model import RUNNING_TEXT, Why
from brief.story import SentencePlace, StorySentence, StorySummary
from brief.summary.coverage import LEAD_DECAY, Told, choose, says_the_same
from brief.summary.documents import Words, stemmer, stop_words
from brief.summary.guards import is_boilerplate, is_fragment, is_orphan
from brief.summary.lead import lead
from brief.summary.repeats import figures
from brief.summary.vectors import vector

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from brief.model import Article, Sentence

Source = tuple["Article", "Sequence[Sentence]"]
"""An article with its sentences, as its analysis has them."""

DEFAULT_LENGTH = Length(percent=30, words=200)
"""Of the summary of a story when nobody asks for another."""
MOST_SENTENCES = 1500
"""Sentences that are chosen from, the first ones of each article: more would take more than a second."""
_SHOWN = 3
_NEAREST = 5
"""Sentences, by shared terms, that are compared with one to see whether it is new."""


def summarize_story(
    sources: Sequence[Source], length: Length | int | None = None, read: Collection[str] | None = None
) -> StorySummary:
    """The summary of several articles by date and place; with `read`, ids of articles, what only others say is first.

    Sentences with differing figures are never taken for one another. Pure; linear in the words for a given length.
    """
    by_date = sorted(sources, key=lambda source: (source[0].published or date.max, source[0].id))
    places, told, of = _told(by_date)
    fresh = _fresh(places, told, read) if read is not None else frozenset()
    worth = choose(told, DEFAULT_LENGTH if length is None else Length.of(length), fresh)
    shown = sorted(worth, key=lambda index: (index not in fresh, index))
    same = {index: [other for other in range(len(told)) if says_the_same(told[index], told[other])] for index in worth}
    best = max(worth.values(), default=0.0) or 1.0
    left_out = {other for others in same.values() for other in others} - worth.keys()
    note = None if len(told) == of else f"only the first sentences of each article were looked at, {len(told)} of {of}"
    return StorySummary(
        sentences=tuple(
            StorySentence(
                places[index],
                round(max(0.0, worth[index] / best), 3),
                tuple(places[other] for other in _first_of_each(same[index], index, told)),
                index in fresh,
                Why(lead=round(lead(told[index].order, LEAD_DECAY), 3), terms=_shared_terms(index, told)),
            )
            for index in shown
        ),
        articles=tuple(article.id for article, _ in by_date),
        of=of,
        words=sum(told[index].words for index in worth),
        repeated=len(left_out),
        note=note,
    )


def _told(sources: Sequence[Source]) -> tuple[list[SentencePlace], list[Told], int]:
    """The sentences of running text in the order of their articles, and how many there were before the cut."""
    running = [[sentence for sentence in sentences if sentence.role in RUNNING_TEXT] for _, sentences in sources]
    each = _share([len(sentences) for sentences in running])
    places, told = [], []
    for number, ((article, _), sentences) in enumerate(zip(sources, running, strict=True)):
        for order, sentence in enumerate(sentences[:each]):
            places.append(SentencePlace(article.id, sentence.position, sentence.span, sentence.paragraph))
            told.append(_read(sentence.span.of(article.text), number, order, article.language))
    return places, told, sum(map(len, running))


def _share(lengths: Sequence[int]) -> int:
    """How many sentences of each article are chosen from, so that there are not too many in all."""
    longest = max(lengths, default=0)
    while longest > 1 and sum(min(length, longest) for length in lengths) > MOST_SENTENCES:
        longest = longest * 9 // 10
    return longest


def _read(text: str, article: int, order: int, language: str) -> Told:
    stem, stops = stemmer(language), stop_words(language)
    words = Words().to_words(text)
    stems = [(stem(word.lower()), word.lower() in stops) for word in words]
    content = tuple(term for (term, empty), word in zip(stems, words, strict=True) if not empty and len(word) > 1)
    return Told(
        article=article,
        order=order,
        terms=content,
        bigrams=frozenset((one, other) for (one, empty), (other, void) in pairwise(stems) if not (empty and void)),
        vector=vector(content),
        figures=figures(words),
        words=max(1, len(text.split())),
        barred=is_boilerplate(text) or is_fragment(text),
        orphan=order > 0 and is_orphan(text),
    )


def _fresh(places: Sequence[SentencePlace], told: Sequence[Told], read: Collection[str]) -> frozenset[int]:
    """The sentences of articles that were not read and that no article that was read says too."""
    known = [sentence for place, sentence in zip(places, told, strict=True) if place.article in read]
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(known):
        for term in sentence.terms:
            holders[term].add(number)
    return frozenset(
        index
        for index, place in enumerate(places)
        if place.article not in read
        and not any(says_the_same(told[index], known[old]) for old in _near(index, told, holders))
    )


def _near(index: int, told: Sequence[Told], holders: Mapping[str, set[int]]) -> list[int]:
    """The sentences that share the most terms with one: no other can say the same."""
    shared = Counter(number for term in told[index].vector for number in holders.get(term, ()))
    return [number for number, _ in shared.most_common(_NEAREST)]


def _first_of_each(same: Sequence[int], chosen: int, told: Sequence[Told]) -> Iterator[int]:
    """The first sentence of each other article among those that say the same."""
    seen = {told[chosen].article}
    for index in same:
        if told[index].article not in seen:
            seen.add(told[index].article)
            yield index


def _shared_terms(index: int, told: Sequence[Told]) -> tuple[str, ...]:
    """The terms of a sentence that most other articles hold."""
    holders = {
        term: len({other.article for other in told if other.article != told[index].article and term in other.vector})
        for term in told[index].vector
    }
    terms = sorted((term for term in holders if holders[term]), key=lambda term: (-holders[term], term))
    return tuple(terms[:_SHOWN])
