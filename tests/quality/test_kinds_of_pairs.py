"""What pairs of statements are taken to be, on pairs judged by hand: a kind that is shown can be trusted."""

from __future__ import annotations

import pytest

from tests.quality.score_kinds import found, judged_pairs, precision

BARS = {"repeats": 0.98, "same_claim": 0.8, "answers": 0.8, "disputes": 0.75, "other_figure": 0.75}
"""The least share of pairs of a kind that are rightly taken for it; under it the kind would not be shown."""


def test_there_are_at_least_a_hundred_pairs_and_eight_of_each_kind() -> None:
    pairs = judged_pairs()
    assert len(pairs) >= 100
    for kind in BARS:
        assert sum(kind in pair.kinds for pair in pairs) >= 8, kind


@pytest.mark.parametrize("kind", BARS)
def test_a_kind_is_right_as_often_as_its_bar_says(kind: str) -> None:
    right, count = precision()[kind]
    assert count >= 8
    assert right >= BARS[kind] * count, f"{right} of {count}"


@pytest.mark.parametrize("kind", BARS)
def test_most_pairs_of_a_kind_are_found(kind: str) -> None:
    right, count = found()[kind]
    assert right >= 0.75 * count, f"{right} of {count}"
