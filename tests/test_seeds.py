"""The sample articles are fit to be shown at the first start: invented, marked as such, and worth comparing."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SAMPLES = sorted(SEEDS.glob("*.md"))
NOTE = "Sample article: its people, places, companies and outlets are invented."
REPEATED = 10
"""So many words in a row are no accident."""


def parts(sample: Path) -> tuple[dict[str, Any], str]:
    """Front matter and text of a sample."""
    _, front, body = sample.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def runs(body: str) -> set[tuple[str, ...]]:
    """All runs of words that count as a repetition."""
    words = "".join(mark if mark.isalnum() else " " for mark in body.lower()).split()
    return {tuple(words[at : at + REPEATED]) for at in range(len(words) - REPEATED + 1)}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_says_what_it_is(sample: Path) -> None:
    front, _ = parts(sample)
    assert front.keys() == {"title", "outlet", "byline", "date", "note"}
    assert front["note"] == NOTE
    assert isinstance(front["date"], date)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_is_short(sample: Path) -> None:
    _, body = parts(sample)
    assert 250 <= len(body.split()) <= 450


def test_two_stories_are_told_by_many_outlets() -> None:
    stories = {"-".join(sample.stem.split("-")[:2]) for sample in SAMPLES}
    assert len(SAMPLES) >= 8
    assert len(stories) == 2
    assert len({parts(sample)[0]["outlet"] for sample in SAMPLES}) >= 4


@pytest.mark.parametrize("story", ["dorrick-leak", "strait-toll"])
def test_outlets_repeat_a_quotation(story: str) -> None:
    told = [(front["outlet"], runs(body)) for front, body in map(parts, SEEDS.glob(f"{story}-*.md"))]
    sharing = {frozenset((one, other)) for (one, ours), (other, theirs) in combinations(told, 2) if ours & theirs}
    assert len([outlets for outlets in sharing if len(outlets) == 2]) >= 3


def test_every_file_is_a_sample_or_the_given_document() -> None:
    assert {path.suffix for path in SEEDS.iterdir()} == {".md", ".txt"}
    assert len(list(SEEDS.glob("*.txt"))) == 1
