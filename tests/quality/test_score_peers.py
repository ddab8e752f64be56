"""The table of peers, on statements small enough to count by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.quality.score_peers import (
    Query,
    Row,
    brief_ranking,
    embedded_ranking,
    fts5_ranking,
    main,
    score,
    tf_idf_ranking,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.quality.score_peers import Ranking

ROWS = [
    Row("a1", "a", "The harbor tunnel leaks at both joints, an engineer found."),
    Row("a2", "a", "The joints of the harbor tunnel leak again."),
    Row("b1", "b", "Leaking joints close the harbor tunnel for a week."),
    Row("b2", "b", "The joints of the tunnel leak.", judged=False),
    Row("c1", "c", "Weavers of the valley march against the wool tax."),
]
QUERY = Query(ROWS[0], {"b1": 2.0})


def listed(*names: str) -> Ranking:
    """A ranking that is always the same."""
    return lambda row: names


def test_its_own_document_and_what_was_not_judged_do_not_count() -> None:
    found = score(ROWS, [QUERY], listed("a2", "b2", "b1", "c1"))
    assert (found.precision, found.reciprocal, found.average_precision, found.gain) == (0.2, 1.0, 1.0, 1.0)


def test_what_stands_second_counts_half() -> None:
    found = score(ROWS, [QUERY], listed("c1", "b1"))
    assert (found.reciprocal, found.average_precision) == (0.5, 0.5)
    assert found.gain == pytest.approx(0.631, abs=0.001)


def test_nothing_found_counts_nothing() -> None:
    assert score(ROWS, [QUERY], listed()).average_precision == 0.0


@pytest.mark.parametrize("peer", [brief_ranking, fts5_ranking, tf_idf_ranking])
def test_every_peer_finds_the_statement_of_the_same_words(peer: Callable[[Sequence[Row]], Ranking]) -> None:
    assert score(ROWS, [QUERY], peer(ROWS)).reciprocal == 1.0


def test_vectors_are_ranked_by_their_cosine() -> None:
    numpy = pytest.importorskip("numpy")
    vectors = numpy.array([[1.0, 0.0], [1.0, 0.0], [0.8, 0.6], [0.0, 1.0], [0.6, 0.8]])
    ranked = list(embedded_ranking(ROWS, lambda texts: vectors)(ROWS[0]))
    assert ranked[2:] == ["b1", "c1", "b2"]


def test_the_table_says_what_is_not_at_hand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    statements, queries = tmp_path / "statements.jsonl", tmp_path / "queries.jsonl"
    rows = [{"id": row.id, "doc": row.document, "text": row.text, "curated": row.judged} for row in ROWS]
    statements.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    queries.write_text(json.dumps({"query": "a1", "relevant": {"b1": 2}}), encoding="utf-8")
    main([str(statements), str(queries)])
    printed = capsys.readouterr().out
    assert "1 queries over 5 statements" in printed
    assert "brief                       0.200  1.000  1.000    1.000" in printed
    assert "MiniLM                      not at hand" in printed
