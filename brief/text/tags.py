"""Part-of-speech tags (Penn Treebank) by NLTK's averaged perceptron with weights of our own.

Collins 2002; features after Honnibal 2013, as in nltk.tag.perceptron. The weights come from data/perceptron.json.gz
(data/NOTICE names the treebanks) and are built in memory: nothing is looked up or downloaded.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_REMEMBERED = 10_000
"""Words whose scores are kept: about 2 kB each."""

Scores = list[int]


class TagWords(Protocol):
    """Gives each word of a sentence a tag."""

    def __call__(self, words: Sequence[str]) -> list[str]:
        """One tag for each word."""
        ...


class _Weights(dict[str, dict[str, int]]):
    """Weights by feature, read from their packed form ("3 -12 17 4": class number, weight) when first asked for."""

    def __init__(self, packed: dict[str, str], classes: list[str]) -> None:
        super().__init__()
        self._packed = packed
        self._classes = classes

    def __contains__(self, feature: object) -> bool:
        return feature in self._packed

    def __missing__(self, feature: str) -> dict[str, int]:
        numbers = [int(number) for number in self._packed.get(feature, "").split()]
        found = self[feature] = dict(zip(map(self._classes.__getitem__, numbers[::2]), numbers[1::2], strict=True))
        return found


@cache
def perceptron() -> Any:
    """NLTK's tagger with our weights; they are whole numbers, so that sums are exact."""
    from nltk.tag.perceptron import PerceptronTagger

    packed = files("brief.text").joinpath("data/perceptron.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed))
    classes = data["classes"]
    nltk_tagger = PerceptronTagger(load=False)
    nltk_tagger.model.weights = _Weights(data["weights"], classes)
    nltk_tagger.tagdict = data["tagdict"]
    nltk_tagger.classes = nltk_tagger.model.classes = set(classes)
    return nltk_tagger


@cache
def tagger() -> TagWords:
    """The tagger, loaded once; it gives the tags that `perceptron().tag` gives, ten times faster."""
    return _RememberingTagger(perceptron())


class _RememberingTagger:
    """NLTK's tagger with the scores of each word's features added up once."""

    def __init__(self, nltk_tagger: Any) -> None:
        self._weights: _Weights = nltk_tagger.model.weights
        self._tagdict: dict[str, str] = nltk_tagger.tagdict
        self._normalize: Callable[[str], str] = nltk_tagger.normalize
        self._start: list[str] = list(nltk_tagger.START)
        self._end: list[str] = list(nltk_tagger.END)
        # of equal scores NLTK takes the last tag in the alphabet, and index() finds the first
        self._classes = sorted(nltk_tagger.classes, reverse=True)
        self._place = {name: place for place, name in enumerate(self._classes)}
        self._around: dict[str, tuple[Scores, Scores, Scores, Scores]] = {}
        self._own: dict[str, Scores] = {}
        self._history: dict[tuple[str, str], Scores] = {}

    def __call__(self, words: Sequence[str]) -> list[str]:
        context = [*self._start, *map(self._normalize, words), *self._end]
        around = [self._scores_around(word) for word in context]
        tags: list[str] = []
        before, before_that = self._start
        for place, word in enumerate(words, len(self._start)):
            tag = self._tagdict.get(word)
            if tag is None:
                scores = [
                    a + b + c + d + e + f
                    for a, b, c, d, e, f in zip(
                        self._scores_of(word, context[place]),
                        self._scores_after(before, before_that),
                        around[place - 1][0],
                        around[place - 2][1],
                        around[place + 1][2],
                        around[place + 2][3],
                        strict=True,
                    )
                ]
                both = f"i-1 tag+i word {before} {context[place]}"
                if both in self._weights:
                    for name, weight in self._weights[both].items():
                        scores[self._place[name]] += weight
                tag = self._classes[scores.index(max(scores))]
            tags.append(tag)
            before, before_that = tag, before
        return tags

    def _scores_of(self, word: str, normal: str) -> Scores:
        known = self._own.get(word)
        if known is None:
            if len(self._own) >= _REMEMBERED:
                self._own.clear()
            known = self._own[word] = self._sum(
                "bias", f"i suffix {word[-3:]}", f"i pref1 {word[:1]}", f"i word {normal}"
            )
        return known

    def _scores_after(self, before: str, before_that: str) -> Scores:
        known = self._history.get((before, before_that))
        if known is None:
            known = self._history[before, before_that] = self._sum(
                f"i-1 tag {before}", f"i-2 tag {before_that}", f"i tag+i-2 tag {before} {before_that}"
            )
        return known

    def _scores_around(self, normal: str) -> tuple[Scores, Scores, Scores, Scores]:
        """What a word says of its neighbors: the next, the one after, the one before, the one before that."""
        known = self._around.get(normal)
        if known is None:
            if len(self._around) >= _REMEMBERED:
                self._around.clear()
            suffix = normal[-3:]
            known = self._around[normal] = (
                self._sum(f"i-1 word {normal}", f"i-1 suffix {suffix}"),
                self._sum(f"i-2 word {normal}"),
                self._sum(f"i+1 word {normal}", f"i+1 suffix {suffix}"),
                self._sum(f"i+2 word {normal}"),
            )
        return known

    def _sum(self, *features: str) -> Scores:
        total = [0] * len(self._classes)
        for feature in features:
            if feature in self._weights:
                for name, weight in self._weights[feature].items():
                    total[self._place[name]] += weight
        return total
