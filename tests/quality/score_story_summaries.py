"""Scores summaries of stories: ROUGE recall of the first words against reference summaries, as DUC and MultiLing do.

usage: python -m tests.quality.score_story_summaries CLUSTERS.jsonl
(rows {"id", "budget_words", "docs": [{"id", "title", "paragraphs"}], "refs"})

For comparison: the first sentences of the articles in turn.
"""

from __future__ import annotations

import argparse
import json
import time
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rouge_score.rouge_scorer import RougeScorer

from brief.length import Length
from brief.model import RUNNING_TEXT, Article, Sentence
from brief.summary import summarize_story
from brief.summary.guards import is_orphan
from brief.text.sentences import split

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = ("rouge1", "rouge2")
Source = tuple[Article, tuple[Sentence, ...]]


def read(path: Path) -> list[dict[str, Any]]:
    """The clusters of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def sources_of(row: dict[str, Any]) -> list[Source]:
    """The articles of a cluster with their sentences."""
    return [_source(str(document["id"]), document["title"], document["paragraphs"]) for document in row["docs"]]


def _source(name: str, title: str, paragraphs: Sequence[str]) -> Source:
    text = "\n\n".join(paragraphs)
    article = Article(name, name, title, text, name, "en", datetime(2031, 1, 1, tzinfo=UTC))
    return article, split(text, title)[1]


def recall(scorer: RougeScorer, row: dict[str, Any], summary: str) -> tuple[float, ...]:
    """Mean recall over the references, in hundredths."""
    shown = " ".join(summary.split()[: row["budget_words"]])
    scores = [scorer.score(reference, shown) for reference in row["refs"]]
    return tuple(100 * sum(score[kind].recall for score in scores) / len(scores) for kind in KINDS)


def leads(sources: Sequence[Source]) -> str:
    """The first sentences of all articles, then the second ones, and so on."""
    texts = [[s.span.of(article.text) for s in found if s.role in RUNNING_TEXT] for article, found in sources]
    return " ".join(text for turn in zip_longest(*texts, fillvalue="") for text in turn if text)


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description="figures of summaries of stories")
    parser.add_argument("file", type=Path)
    rows = read(parser.parse_args().file)
    scorer = RougeScorer(list(KINDS), use_stemmer=True)
    ours, first, orphans, repeated = [], [], 0, 0
    spent = 0.0
    for row in rows:
        sources = sources_of(row)
        begin = time.process_time()
        summary = summarize_story(sources, Length(words=row["budget_words"]))
        spent += time.process_time() - begin
        texts = {article.id: article.text for article, _ in sources}
        chosen = [one.place.span.of(texts[one.place.article]) for one in summary.sentences]
        places = {(one.place.article, one.place.position) for one in summary.sentences}
        orphans += sum(
            is_orphan(one.place.span.of(texts[one.place.article]))
            and (one.place.article, one.place.position - 1) not in places
            for one in summary.sentences
        )
        repeated += summary.repeated
        ours.append(recall(scorer, row, " ".join(chosen)))
        first.append(recall(scorer, row, leads(sources)))
    for name, figures in (("stories", ours), ("leads in turn", first)):
        print(f"{name:<14}", *(f"{sum(column) / len(rows):.1f}" for column in zip(*figures, strict=True)))
    print(f"orphans {orphans}, repeats left out {repeated}, CPU ms a story {1000 * spent / len(rows):.0f}")


if __name__ == "__main__":
    main()
