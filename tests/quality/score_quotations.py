"""Scores whether a repeated quotation is found: recall among the first five rows, on pairs made from any articles.

usage: python -m tests.quality.score_quotations ARTICLES.jsonl... [--misses]
(rows {"id", "text"}; statements of different articles that share ten words in a row make a pair)

A near-copy that is folded into a row counts as found there; of more than five partners, five fill the rows.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from brief.library import Library
from brief.sources.rows import read_rows
from brief.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from brief.model import StatementText

RUN = 10
"""Words in a row that make a pair."""

TELLING = 4
"""Terms that such a run has at least: idioms make no pair."""

ROWS = 5
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement and its partners, with those of them that were found."""

    statement: StatementText
    partners: frozenset[str]
    found: frozenset[str]

    @property
    def recall(self) -> float:
        """The share of the partners that could stand in the rows, 0 to 1."""
        return min(1.0, len(self.found) / min(ROWS, len(self.partners)))


def library_of(paths: Iterable[Path]) -> Library:
    """The articles of some files, analyzed."""
    library = Library.open(None)
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for article in read_rows(lines, datetime(2031, 1, 1, tzinfo=UTC)):
                if not isinstance(article, Exception) and library.add_article(article).new:
                    library.analyze(article.id)
    return library


def statements_of(library: Library) -> list[StatementText]:
    """The statements of all articles."""
    rows = library.rows(library.order())
    return [one for row in rows for one in library._store.statements.of_article(row.id)]


def partners(statements: Iterable[StatementText]) -> dict[str, set[str]]:
    """The statements of other articles that share a run of words with each."""
    holding: defaultdict[tuple[str, ...], list[StatementText]] = defaultdict(list)
    for statement in statements:
        words = [word.lower() for word in _WORD.findall(statement.text)]
        for run in {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}:
            holding[run].append(statement)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for run, some in holding.items():
        if len(some) > 1 and len(set(terms(" ".join(run)))) >= TELLING:
            for one in some:
                found[one.id] |= {other.id for other in some if other.article != one.article}
    return {name: others for name, others in found.items() if others}


def asked(library: Library, known: Mapping[str, StatementText], pairs: Mapping[str, set[str]]) -> list[Asked]:
    """Every statement of a pair, asked about."""
    results = []
    for name, others in pairs.items():
        relations = library.related(name, ROWS)
        rows = {relation.statement.id for relation in relations}
        copies = {article for relation in relations for article in relation.also_in}
        found = {other for other in others if other in rows or known[other].article in copies}
        results.append(Asked(known[name], frozenset(others), frozenset(found)))
    return results


def main() -> None:
    """Prints the recall, and with --misses what was not found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    library = library_of(options.articles)
    statements = statements_of(library)
    known = {statement.id: statement for statement in statements}
    results = asked(library, known, partners(statements))
    recall = sum(one.recall for one in results) / len(results)
    print(f"{library.article_count()} articles, {len(statements)} statements, {len(results)} with a repeated quotation")
    print(f"same quotation, recall@{ROWS}: {recall:.4f}")
    for one in results if options.misses else ():
        if one.recall < 1:
            print(f"\n{one.statement.article}: {one.statement.text}")
            for missed in one.partners - one.found:
                print(f"  {known[missed].article}: {known[missed].text}")


if __name__ == "__main__":
    main()
