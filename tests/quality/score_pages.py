"""Scores the extraction of web pages: word F1 of the text, and how often title, day and author are right.

usage: python -m tests.quality.score_pages [FOLDER]
(the folder holds gold_dev.jsonl.gz and dev/*.html.gz)
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.errors import SourceError
from brief.sources.pages import read_page
from brief.sources.source import Draft
from tests.quality.evaluation_data import evaluation_data

if TYPE_CHECKING:
    from collections.abc import Sequence

_POOR = 0.5


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page: word F1 of its text, and whether a field is right; None where nothing is expected."""

    file: str
    words: float
    title: bool | None
    date: bool | None
    author: bool | None


def score(row: dict[str, Any], page: bytes) -> PageScore:
    """The scores of one page; one that is refused scores 0."""
    try:
        draft = read_page(page, row["file"])
    except SourceError:
        draft = Draft("")
    return PageScore(
        row["file"],
        word_f1(_body(draft), row["body"]),
        _right(draft.title, row.get("title")),
        _same_day(draft, row.get("date")),
        _right(draft.byline, row.get("author")),
    )


def _body(draft: Draft) -> str:
    return draft.text.removeprefix(draft.title).lstrip() if draft.title else draft.text


def word_f1(found: str, expected: str) -> float:
    """F1 over the words of both texts, order not counted."""
    left, right = (Counter(_words(text)) for text in (found, expected))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 1.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _right(found: str | None, expected: str | None) -> bool | None:
    """Whether one holds the other: pages give titles with and without subtitle, names with and without office."""
    if not expected:
        return None
    left, right = (f" {' '.join(_words(text or ''))} " for text in (found, expected))
    return bool(left.strip()) and (left in right or right in left)


def _same_day(draft: Draft, expected: str | None) -> bool | None:
    return None if not expected else str(draft.published) == expected[:10]


def figures(scores: Sequence[PageScore]) -> dict[str, float]:
    """Means over all pages."""
    shares = {"words": sum(one.words for one in scores) / len(scores)}
    shares["under one half"] = sum(one.words < _POOR for one in scores) / len(scores)
    for field in ("title", "date", "author"):
        known = [right for one in scores if (right := getattr(one, field)) is not None]
        shares[field] = sum(known) / len(known)
    return shares


def measure(folder: Path) -> list[PageScore]:
    """The scores of every page of the folder."""
    with gzip.open(folder / "gold_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [score(row, gzip.decompress((folder.parent / row["file"]).read_bytes())) for row in rows]


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if len(sys.argv) > 1 else evaluation_data() / "inputs" / "articles"
    for name, value in figures(measure(chosen)).items():
        print(f"{name:>16} {value:.4f}")
