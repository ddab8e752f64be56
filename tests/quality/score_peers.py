"""Scores related statements against peers on one file: brief, FTS5's bm25, TF-IDF, and embeddings if at hand.

usage: python -m tests.quality.score_peers STATEMENTS.jsonl QUERIES.jsonl [--minilm FOLDER]
       [--vectors FOLDER] [--limit N]
(statements {"id", "doc", "text"[, "curated"]}; queries {"query", "relevant": {statement id: grade}}; ECB+ files fit)

A statement's own document never counts. Where statements carry "curated", only those were judged, and a ranking is read
without the others. The folders hold a MiniLM as model.onnx and tokenizer.json (onnxruntime and tokenizers read it), and
static vectors such as WordLlama's (model2vec reads them); the table says which of them were not at hand.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import sys
import weakref
from collections import Counter, defaultdict
from dataclasses import dataclass
from importlib import import_module
from math import log, log2, sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.library.bare_statements import related_among
from brief.model import StatementText
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Ranking = Callable[["Row"], Iterable[str]]
    """Ids of statements, best first."""
    Embed = Callable[[list[str]], Any]
    """Texts to a matrix of one vector of length 1 for each."""

READ = 10
"""Statements of a ranking that are looked at."""

ASKED_FOR = 50
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Row:
    """A statement of a document; only judged ones count."""

    id: str
    document: str
    text: str
    judged: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """A statement that is asked about, and the grades of those that belong to it."""

    row: Row
    relevant: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Score:
    """Means over all queries, each 0 to 1."""

    precision: float
    """Of the first five."""
    reciprocal: float
    average_precision: float
    """Of the first five, over as many as could be there."""
    gain: float
    """Discounted, of the first ten (nDCG@10)."""


def rows_of(path: Path) -> list[Row]:
    """The statements of a file."""
    return [Row(one["id"], one["doc"], one["text"], one.get("curated", True)) for one in _lines(path)]


def queries_of(path: Path, rows: Sequence[Row]) -> list[Query]:
    """The queries of a file that anything is relevant to."""
    known = {row.id: row for row in rows}
    return [Query(known[one["query"]], one["relevant"]) for one in _lines(path) if one.get("relevant")]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def score(rows: Sequence[Row], queries: Sequence[Query], ranking: Ranking) -> Score:
    """How well a ranking answers the queries."""
    known = {row.id: row for row in rows}
    found = [_measured(query, _counting(query, known, ranking(query.row))) for query in queries]
    return Score(*(sum(values) / len(found) for values in zip(*found, strict=True)))


def _counting(query: Query, known: Mapping[str, Row], ranked: Iterable[str]) -> list[str]:
    own = query.row.document
    return [name for name in ranked if known[name].judged and known[name].document != own][:READ]


def _measured(query: Query, ranked: Sequence[str]) -> tuple[float, float, float, float]:
    hits = [name in query.relevant for name in ranked]
    first = next((1 / place for place, hit in enumerate(hits, 1) if hit), 0.0)
    precisions = sum(sum(hits[:place]) / place for place in range(1, min(5, len(hits)) + 1) if hits[place - 1])
    grades = sorted(query.relevant.values(), reverse=True)
    gain = _discounted(query.relevant.get(name, 0.0) for name in ranked)
    return sum(hits[:5]) / 5, first, precisions / min(5, len(grades)), gain / _discounted(grades[:READ])


def _discounted(grades: Iterable[float]) -> float:
    return sum(grade / log2(place + 1) for place, grade in enumerate(grades, 1))


def brief_ranking(rows: Sequence[Row]) -> Ranking:
    """Related statements as the program finds them."""
    related = related_among(StatementText(row.id, row.document, row.text) for row in rows)
    return lambda row: [one.statement.id for one in related(StatementText(row.id, row.document, row.text), ASKED_FOR)]


def fts5_ranking(rows: Sequence[Row]) -> Ranking:
    """FTS5 as it comes, with Porter's stems: any of the words, by its bm25."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE told USING fts5(text, tokenize='porter unicode61')")
    connection.executemany("INSERT INTO told(rowid, text) VALUES (?, ?)", [(n, row.text) for n, row in enumerate(rows)])

    def ranking(row: Row) -> list[str]:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(_WORD.findall(row.text.lower())))
        found = connection.execute("SELECT rowid FROM told WHERE told MATCH ? ORDER BY rank LIMIT 400", (words,))
        return [rows[number].id for (number,) in found]

    weakref.finalize(ranking, connection.close)
    return ranking


def tf_idf_ranking(rows: Sequence[Row]) -> Ranking:
    """The cosine of TF-IDF vectors over content words."""
    counts = [Counter(terms(row.text)) for row in rows]
    holding = Counter(term for some in counts for term in some)
    places = {row.id: place for place, row in enumerate(rows)}
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    vectors = []
    for place, some in enumerate(counts):
        weights = {term: (1 + log(count)) * log(len(rows) / holding[term]) for term, count in some.items()}
        length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        vectors.append({term: weight / length for term, weight in weights.items()})
        for term, weight in vectors[-1].items():
            postings[term].append((place, weight))

    def ranking(row: Row) -> list[str]:
        alike: defaultdict[int, float] = defaultdict(float)
        for term, weight in vectors[places[row.id]].items():
            for place, other in postings[term]:
                alike[place] += weight * other
        return [rows[place].id for place in sorted(alike, key=lambda place: (-alike[place], place))]

    return ranking


def embedded_ranking(rows: Sequence[Row], embed: Embed) -> Ranking:
    """The cosine of vectors that a model gives."""
    vectors = embed([row.text for row in rows])
    places = {row.id: place for place, row in enumerate(rows)}
    return lambda row: [rows[place].id for place in (-(vectors @ vectors[places[row.id]])).argsort()]


def static_vectors(folder: Path) -> Embed:
    """The static vectors of a folder of model2vec, WordLlama's say."""
    model = import_module("model2vec").StaticModel.from_pretrained(folder, normalize=True)
    return lambda texts: model.encode(texts)


def mini_lm(folder: Path) -> Embed:
    """A MiniLM as it was exported to ONNX: the mean over the words of a text."""
    numpy, runtime, tokenizers = map(import_module, ("numpy", "onnxruntime", "tokenizers"))
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(128)
    tokenizer.no_padding()
    session = runtime.InferenceSession(str(folder / "model.onnx"))
    names = [one.name for one in session.get_inputs()]

    def vector(text: str) -> Any:
        read = tokenizer.encode(text)
        fields = {"input_ids": read.ids, "attention_mask": read.attention_mask, "token_type_ids": read.type_ids}
        given = {name: numpy.array([fields[name]], dtype=numpy.int64) for name in names}
        mean = session.run(None, given)[0][0].mean(axis=0)
        return mean / numpy.linalg.norm(mean)

    return lambda texts: numpy.stack([vector(text) for text in texts])


def peers(minilm: Path | None, vectors: Path | None) -> dict[str, Callable[[Sequence[Row]], Ranking] | None]:
    """Each way to rank by its name; None for what is not at hand."""
    return {
        "brief": brief_ranking,
        "FTS5 bm25, Porter stems": fts5_ranking,
        "TF-IDF cosine": tf_idf_ranking,
        "static vectors": (lambda rows: embedded_ranking(rows, static_vectors(vectors))) if vectors else None,
        "MiniLM": (lambda rows: embedded_ranking(rows, mini_lm(minilm))) if minilm else None,
    }


def main(arguments: Sequence[str]) -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statements", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--minilm", type=Path)
    parser.add_argument("--vectors", type=Path)
    parser.add_argument("--limit", type=int)
    options = parser.parse_args(arguments)
    rows = rows_of(options.statements)
    queries = queries_of(options.queries, rows)[: options.limit]
    print(f"{len(queries)} queries over {len(rows)} statements")
    print(f"{'':<26}{'P@5':>7}{'MRR':>7}{'MAP@5':>7}{'nDCG@10':>9}")
    for name, peer in peers(options.minilm, options.vectors).items():
        if peer is None:
            print(f"{name:<26}  not at hand")
            continue
        found = score(rows, queries, peer(rows))
        print(
            f"{name:<26}{found.precision:>7.3f}{found.reciprocal:>7.3f}{found.average_precision:>7.3f}{found.gain:>9.3f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
