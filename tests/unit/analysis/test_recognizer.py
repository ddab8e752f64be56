"""The tagger and its pieces: what it finds in one sentence, and that training and recognizing see the same features."""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from itertools import pairwise
from time import process_time

import pytest

from brief.analysis.recognizers import tagger
from brief.analysis.recognizers.features import shape
from brief.analysis.recognizers.pieces import pieces
from brief.analysis.recognizers.runs import known_names, runs
from brief.analysis.recognizers.surroundings import Surroundings
from brief.analysis.recognizers.tagger import LABELS, Tagger, recognize, sentence_features
from brief.text.tagging import tag_text

TEXT = "Prime Minister Anna Lindqvist met Peter Holm of the Norland National Bank in Copenhagen on Monday."


def parts(text: str) -> list[str]:
    return [piece.text for tokens in tag_text(text).tokens for piece in pieces(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US-Ukraine", "US|-|Ukraine"),
        ("UK-based", "UK|-|based"),
        ("long-term", "long-term"),
        ("AP/Tarlow", "AP|/|Tarlow"),
        ("Lindqvist-Okoye's", "Lindqvist|-|Okoye|'s"),
    ],
)
def test_compounds_with_a_capital_are_split(text: str, expected: str) -> None:
    assert parts(f"The {text} plan")[1:-1] == expected.split("|")


def test_pieces_keep_their_places() -> None:
    text = "The US-Ukraine talks"
    for tokens in tag_text(text).tokens:
        assert all(text[piece.start : piece.end] == piece.text for piece in pieces(tokens))


@pytest.mark.parametrize(
    ("word", "expected"), [("Halvik", "Xxx"), ("EU", "XX"), ("U.S.", "X.X."), ("2024", "dd"), ("iPad", "xXxx")]
)
def test_shape(word: str, expected: str) -> None:
    assert shape(word) == expected


def test_runs_of_capitals_go_over_of_the() -> None:
    words = "He left the Bank of the Norland Isles on Monday".split()
    assert [" ".join(words[start:end]) for start, end in runs(words)] == ["He", "Bank of the Norland Isles", "Monday"]


def test_known_names_are_the_longest() -> None:
    words = "New York City".split()
    assert [(start, end) for start, end, _ in known_names(words, 0, 3)] == [(0, 3)]


def test_it_finds_persons_organizations_and_places() -> None:
    found = {(name.span.of(TEXT), name.kind) for name in recognize(tag_text(TEXT))}
    assert found == {
        ("Anna Lindqvist", "person"),
        ("Peter Holm", "person"),
        ("Norland National Bank", "organization"),
        ("Copenhagen", "place"),
    }


def test_names_are_disjoint_and_in_order() -> None:
    found = recognize(tag_text(TEXT))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_remembered_scores_are_the_sums_of_the_training_features() -> None:
    packed = files("brief.analysis.recognizers").joinpath(tagger.WEIGHTS).read_bytes()
    data = json.loads(gzip.decompress(packed))
    fresh = Tagger(data["weights"], data["transitions"])
    [sentence] = [pieces(tokens) for tokens in tag_text(TEXT).tokens]
    surroundings = Surroundings([sentence])
    for features, scores in zip(
        sentence_features(sentence, surroundings), fresh.scores(sentence, surroundings), strict=True
    ):
        wanted = [0] * len(LABELS)
        for feature in features:
            numbers = [int(number) for number in data["weights"].get(feature, "").split()]
            for label, weight in zip(numbers[::2], numbers[1::2], strict=True):
                wanted[label] += weight
        assert scores == wanted


def test_the_weights_are_small_and_load_fast() -> None:
    packed = files("brief.analysis.recognizers").joinpath(tagger.WEIGHTS).read_bytes()
    assert len(packed) <= 1_500_000
    started = process_time()
    json.loads(gzip.decompress(packed))
    assert process_time() - started < 0.2


def test_what_stands_around_a_name_is_known_wherever_it_returns() -> None:
    text = "Then the Brennick Water Board (BWB) met near Velden, Norway. Brennick closed, BWB said."
    sentences = [pieces(tokens) for tokens in tag_text(text).tokens]
    surroundings = Surroundings(sentences)
    words = [piece.text for piece in sentences[-1]]
    [brennick] = surroundings.features(words, 0, 1)
    [acronym] = surroundings.features(words, words.index("BWB"), words.index("BWB") + 1)
    assert {"d=abbreviated", "d=the"} <= set(brennick)
    assert "d=bracketed" in acronym
