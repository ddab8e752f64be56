"""The analysis is as good as it was: on invented articles of many styles, and on the articles that ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.model import Actor, Span, Speaker, Statement
from tests.quality import corpus, gate
from tests.quality.corpus import AnnotationError, ExpectedActor, ExpectedStatement, locate
from tests.quality.related import ExpectedPair, expected_pairs
from tests.quality.scoring import is_speaker, pairs, score_actors

if TYPE_CHECKING:
    from tests.quality.scoring import PieceScore

TEXT = 'Ines Kovald denied fraud. "It was fog, and nothing else," she said. Nobody denied that it was foggy.'


@pytest.fixture(scope="module")
def scores() -> dict[str, PieceScore]:
    """Scores of every annotated article."""
    return gate.measure()


def test_the_floors_were_set_on_this_corpus() -> None:
    digest, _ = gate.read_floors()
    assert digest == corpus.digest(), "the annotated articles changed: python -m tests.quality.gate --raise-floors"


def test_no_figure_is_under_its_floor(scores: dict[str, PieceScore]) -> None:
    _, floors = gate.read_floors()
    measured = gate.figures(scores) | gate.relation_figures(gate.measure_relations())
    assert floors.keys() == measured.keys()
    assert [name for name in floors if measured[name] < floors[name]] == [], gate.table(measured, floors)


def test_floors_fall_only_when_asked_to() -> None:
    measured, floors = {"actors F1": 0.7}, {"actors F1": 0.8}
    assert gate.new_floors(measured, floors, lower=False) == {"actors F1": 0.8}
    assert gate.new_floors(measured, floors, lower=True) == {"actors F1": 0.695}


def test_the_corpus_has_many_styles_and_all_shipped_articles() -> None:
    pieces = corpus.pieces()
    assert len({piece.style for piece in pieces if piece.seed is None}) >= 20
    assert {piece.seed for piece in pieces if piece.seed} == set(corpus.SEEDS.iterdir())


@pytest.mark.parametrize("piece", corpus.pieces(), ids=lambda piece: piece.name)
def test_an_annotation_stands_in_its_text(piece: corpus.Piece) -> None:
    text = piece.text or (piece.seed.read_text(encoding="utf-8") if piece.seed else "")
    body = text.split("\n---\n", 1)[-1]
    assert all(span.of(body) for statement in piece.statements for span in statement.spans(body))
    assert [actor.name for actor in piece.actors if actor.name.lower() not in text.lower()] == []


@pytest.mark.parametrize("pair", expected_pairs(), ids=lambda pair: f"{pair.origin.words[:20]} > {pair.target.file}")
def test_both_ends_of_a_pair_stand_in_the_samples(pair: ExpectedPair) -> None:
    for place in (pair.origin, pair.target):
        assert locate(place.words, (corpus.SEEDS / place.file).read_text(encoding="utf-8"))


def test_contents_are_found_by_their_first_and_last_words() -> None:
    assert locate("It was … else", TEXT).of(TEXT) == "It was fog, and nothing else"


def test_braces_mark_the_contents_among_words_that_find_the_place() -> None:
    assert locate("denied {fraud}", TEXT).of(TEXT) == "fraud"


def test_words_that_stand_twice_are_refused() -> None:
    with pytest.raises(AnnotationError):
        locate("denied", TEXT)


def said(start: int, end: int, speaker: Span, actor: str | None = None) -> Statement:
    """A statement with these contents."""
    contents = (Span(start, end),)
    return Statement("s1", Span(start, end), Speaker(speaker, actor), None, contents, "direct")


def test_statements_are_paired_by_their_contents() -> None:
    fog = ExpectedStatement("Ines Kovald", "direct", ("It was … else",))
    near, far = said(27, 50, Span(58, 61)), said(0, 11, Span(0, 11))
    assert [(pair.expected, pair.found) for pair in pairs([fog], [far, near], TEXT)] == [(fog, near)]


def test_a_pronoun_counts_as_the_speaker_it_was_resolved_to() -> None:
    actor = Actor("a1", "Kovald", "person", ("Ines Kovald",))
    resolved, unresolved = said(27, 54, Span(58, 61), "a1"), said(27, 54, Span(58, 61))
    assert is_speaker("Ines Kovald", resolved, {"a1": actor}, TEXT)
    assert not is_speaker("Ines Kovald", unresolved, {}, TEXT)


def test_an_actor_of_another_kind_is_wrong() -> None:
    expected = [ExpectedActor("Ines Kovald", "person"), ExpectedActor("Orlava", "place")]
    found = [Actor("a1", "Ines Kovald", "person"), Actor("a2", "Orlava", "organization")]
    assert score_actors(expected, found).f1 == 0.5
