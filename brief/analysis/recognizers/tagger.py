"""A linear-chain tagger (CRF: Lafferty, McCallum and Pereira 2001) with weights of our own, in plain Python."""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from brief.analysis.recognizers import RecognizedName
from brief.analysis.recognizers.features import (
    EDGES,
    NEIGHBORS,
    class_features,
    neighbor_features,
    own_features,
    pair_features,
    shape,
)
from brief.analysis.recognizers.pieces import pieces
from brief.analysis.recognizers.runs import runs
from brief.analysis.recognizers.surroundings import Surroundings
from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brief.analysis.recognizers.pieces import Piece
    from brief.model import Kind
    from brief.text.tagged import TaggedText

Vector = tuple[int, ...]

WEIGHTS = "data/names.json.gz"
SCALE = 100
"""Weights are whole hundredths, so that sums do not depend on their order."""
LABELS = ("O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place")
_REMEMBERED = 60_000


def recognize(tagged: TaggedText) -> list[RecognizedName]:
    """Names in the text, as each sentence shows them."""
    tagger = _tagger()
    sentences = [pieces(tokens) for tokens in tagged.tokens]
    surroundings = Surroundings(sentences)
    found: list[RecognizedName] = []
    for sentence in sentences:
        if any(piece.text[:1].isupper() for piece in sentence):
            found.extend(names(sentence, tagger.labels(sentence, surroundings)))
    return found


def names(sentence: Sequence[Piece], labels: Sequence[str]) -> Iterable[RecognizedName]:
    """Spans of the labels."""
    start: int | None = None
    for position, label in enumerate([*labels, "O"]):
        if start is not None and label != f"I-{labels[start][2:]}":
            kind: Kind = labels[start][2:]  # type: ignore[assignment]
            yield RecognizedName(Span(sentence[start].start, sentence[position - 1].end), kind)
            start = None
        if start is None and label != "O":
            start = position


def sentence_features(sentence: Sequence[Piece], surroundings: Surroundings) -> list[list[str]]:
    """All features of each piece: what training sees."""
    texts = [piece.text for piece in sentence]
    keys = [(piece.text, piece.tag) for piece in sentence]
    found = [own_features(*key) for key in keys]
    for position, features in enumerate(found):
        for offset in NEIGHBORS:
            text, tag = _at(keys, position + offset)
            features.extend(f"{offset}{feature}" for feature in neighbor_features(text, tag))
        around = [_at(keys, position + offset) for offset in (-1, 0, 1)]
        features.extend(pair_features(*(text.lower() for text, _ in around)))
        features.extend(class_features(*((shape(text), tag) for text, tag in around)))
    for start, end in runs(texts):
        for position, features in enumerate(surroundings.features(texts, start, end), start):
            found[position].extend(features)
    return found


def _at(keys: Sequence[tuple[str, str]], position: int) -> tuple[str, str]:
    if position < 0:
        return EDGES[0], EDGES[0]
    return keys[position] if position < len(keys) else (EDGES[1], EDGES[1])


class Tagger:
    """Finds the best labels of a sentence (Viterbi 1967); sums of weights are remembered by word."""

    def __init__(self, weights: Mapping[str, str], transitions: Sequence[Sequence[int]]) -> None:
        self._weights: dict[str, str | Vector] = dict(weights)
        self._steps = [
            [(before, transitions[before][label]) for before in range(len(LABELS)) if _may_follow(before, label)]
            for label in range(len(LABELS))
        ]
        self._own: dict[tuple[str, str], Vector] = {}
        self._neighbors: dict[tuple[int, tuple[str, str]], Vector] = {}
        self._classes: dict[tuple[str, ...], Vector] = {}

    def labels(self, sentence: Sequence[Piece], surroundings: Surroundings) -> list[str]:
        """The label of each piece."""
        return [LABELS[label] for label in self._best(self.scores(sentence, surroundings))]

    def scores(self, sentence: Sequence[Piece], surroundings: Surroundings) -> list[list[int]]:
        """Sums of weights of each piece, by label."""
        texts = [piece.text for piece in sentence]
        padded = [_EDGE_BEFORE] * 2 + [(piece.text, piece.tag) for piece in sentence] + [_EDGE_AFTER] * 2
        lower = [text.lower() for text, _ in padded]
        scores: list[list[int]] = []
        for position in range(2, len(padded) - 2):
            vectors = [
                self._own_vector(padded[position]),
                *(self._neighbor_vector(offset, padded[position + offset]) for offset in NEIGHBORS),
                self._class_vector(padded[position - 1 : position + 2]),
            ]
            for feature in pair_features(*lower[position - 1 : position + 2]):
                vector = self._vector(feature)
                if vector:
                    vectors.append(vector)
            scores.append([sum(column) for column in zip(*vectors, strict=True)])
        for start, end in runs(texts):
            for position, features in enumerate(surroundings.features(texts, start, end), start):
                scores[position] = self._sum(features, scores[position])
        return scores

    def _vector(self, feature: str) -> Vector | None:
        """Weights of a feature by label, unpacked when first asked for."""
        found = self._weights.get(feature)
        if isinstance(found, str):
            numbers = [int(number) for number in found.split()]
            values = dict(zip(numbers[::2], numbers[1::2], strict=True))
            found = self._weights[feature] = tuple(values.get(label, 0) for label in range(len(LABELS)))
        return found

    def _sum(self, features: Iterable[str], start: Sequence[int] = (0,) * len(LABELS)) -> list[int]:
        vectors = [vector for feature in features if (vector := self._vector(feature))]
        return [sum(column) for column in zip(start, *vectors, strict=True)]

    def _own_vector(self, key: tuple[str, str]) -> Vector:
        known = self._own.get(key)
        if known is None:
            _bound(self._own)
            known = self._own[key] = tuple(self._sum(own_features(*key)))
        return known

    def _neighbor_vector(self, offset: int, key: tuple[str, str]) -> Vector:
        known = self._neighbors.get((offset, key))
        if known is None:
            _bound(self._neighbors)
            features = [f"{offset}{feature}" for feature in neighbor_features(*key)]
            known = self._neighbors[offset, key] = tuple(self._sum(features))
        return known

    def _class_vector(self, around: Sequence[tuple[str, str]]) -> Vector:
        classes = [(shape(text), tag) for text, tag in around]
        key = tuple(part for pair in classes for part in pair)
        known = self._classes.get(key)
        if known is None:
            _bound(self._classes)
            known = self._classes[key] = tuple(self._sum(class_features(*classes)))
        return known

    def _best(self, scores: Sequence[Sequence[int]]) -> list[int]:
        best: Sequence[int] = [score if _may_follow(0, label) else _NEVER for label, score in enumerate(scores[0])]
        came_from: list[list[int]] = []
        for score in scores[1:]:
            following, origins = [], []
            for label, steps in enumerate(self._steps):
                top, origin = max([(best[before] + step, before) for before, step in steps])
                following.append(top + score[label])
                origins.append(origin)
            best = following
            came_from.append(origins)
        label = max(range(len(LABELS)), key=best.__getitem__)
        path = [label]
        for origins in reversed(came_from):
            label = origins[label]
            path.append(label)
        return path[::-1]


_NEVER = -1_000_000


def _may_follow(before: int, label: int) -> bool:
    """Whether the second label may stand after the first: the inside of a name only after its beginning."""
    return not LABELS[label].startswith("I-") or LABELS[before][2:] == LABELS[label][2:]


_EDGE_BEFORE = (EDGES[0], EDGES[0])
_EDGE_AFTER = (EDGES[1], EDGES[1])


def _bound(
    remembered: dict[tuple[str, str], Vector]
    | dict[tuple[int, tuple[str, str]], Vector]
    | dict[tuple[str, ...], Vector],
) -> None:
    if len(remembered) >= _REMEMBERED:
        remembered.clear()


@cache
def _tagger() -> Tagger:
    """The tagger with the shipped weights, loaded when first asked for."""
    packed = files("brief.analysis.recognizers").joinpath(WEIGHTS).read_bytes()
    data = json.loads(gzip.decompress(packed))
    return Tagger(data["weights"], data["transitions"])
