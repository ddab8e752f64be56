"""Scores what pairs of statements are taken to be: precision and recall of each kind on pairs judged by hand.

usage: python -m tests.quality.score_kinds [--wrong]
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

from brief.model import RelationKind, StatementText
from brief.stories.pairing import ONE_STORY, kind_between

if TYPE_CHECKING:
    from brief.model import CueKind, Manner

PAIRS = Path(__file__).resolve().with_name("pairs.txt")
APART = 0.0
DAYS = (date(2031, 5, 2), date(2031, 5, 3))


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """Two statements and the kinds that are right."""

    one: StatementText
    other: StatementText
    kinds: frozenset[str]
    alike: float


def judged_pairs() -> list[JudgedPair]:
    """All pairs."""
    lines = [line for line in PAIRS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [_pair(*lines[place : place + 3]) for place in range(0, len(lines), 3)]


def _pair(judgement: str, first: str, second: str) -> JudgedPair:
    sign, *kinds, place = judgement.split()
    assert sign == "=", judgement
    assert set(kinds) <= set(get_args(RelationKind)), judgement
    one, other = (_statement(line, number) for number, line in enumerate((first, second)))
    if place == "article":
        start = one.end + 1
        other = replace(other, article=one.article, published=one.published, start=start, end=start + len(other.text))
    return JudgedPair(one, other, frozenset(kinds), {"story": ONE_STORY, "article": ONE_STORY, "apart": APART}[place])


def _statement(line: str, number: int) -> StatementText:
    speaker, kind, manner, words = line.split(" | ")
    return StatementText(
        id=f"s{number}",
        article=f"a{number}",
        text=words,
        speaker=None if speaker == "-" else speaker,
        kind=cast("CueKind", kind),
        manner=cast("Manner", manner),
        published=DAYS[number],
        end=len(words),
        whole=words,
    )


def taken_for(pair: JudgedPair) -> RelationKind:
    """What a pair is taken to be."""
    return kind_between(pair.one, pair.other, pair.alike)


def precision() -> dict[str, tuple[int, int]]:
    """For each kind how many pairs are rightly taken for it, of how many."""
    taken = [(pair, taken_for(pair)) for pair in judged_pairs()]
    all_of = Counter(kind for _, kind in taken)
    right = Counter(kind for pair, kind in taken if kind in pair.kinds)
    return {kind: (right[kind], all_of[kind]) for kind in get_args(RelationKind)}


def found() -> dict[str, tuple[int, int]]:
    """For each kind how many pairs that are of it alone are taken for it, of how many."""
    single = [(pair, next(iter(pair.kinds))) for pair in judged_pairs() if len(pair.kinds) == 1]
    all_of = Counter(kind for _, kind in single)
    right = Counter(kind for pair, kind in single if taken_for(pair) == kind)
    return {kind: (right[kind], all_of[kind]) for kind in get_args(RelationKind)}


def main() -> None:
    """Prints the table, and with --wrong the pairs that are taken for something else."""
    recalled = found()
    for kind, (right, count) in precision().items():
        share = f"{right / count:.2f}" if count else "none"
        print(f"{kind:<14} precision {share:>4} of {count:>3}   found {recalled[kind][0]} of {recalled[kind][1]}")
    for pair in judged_pairs() if "--wrong" in sys.argv else []:
        kind = taken_for(pair)
        if kind not in pair.kinds:
            print(f"{kind} instead of {'/'.join(sorted(pair.kinds))}:\n  {pair.one.text}\n  {pair.other.text}")


if __name__ == "__main__":
    main()
