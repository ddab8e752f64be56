"""What a reader is shown in stories that many outlets tell: each kind of relation is mostly right, and stays there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.quality.score_judged import judged_kinds, precision, shown
from tests.quality.told import JUDGED, told_library

if TYPE_CHECKING:
    from brief.model import RelationKind
    from tests.quality.score_judged import JudgedKind

BARS = {"repeats": 0.95, "answers": 0.8, "disputes": 0.75, "other_figure": 0.75, "same_claim": 0.6}
MOST_LOST = 0.1
"""The share of what was rightly shown that may be lost at most."""


@pytest.fixture(scope="module")
def judged() -> list[JudgedKind]:
    """All judged pairs."""
    return judged_kinds(JUDGED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def now_shown(judged: list[JudgedKind]) -> list[RelationKind | None]:
    """What is shown of each pair."""
    library = told_library()
    return [shown(library, one) for one in judged]


@pytest.mark.parametrize("kind", BARS)
def test_what_is_shown_is_mostly_right(
    kind: str, judged: list[JudgedKind], now_shown: list[RelationKind | None]
) -> None:
    right, count = precision(judged, now_shown)[kind]

    assert right >= BARS[kind] * count


def test_what_was_rightly_shown_is_not_lost(judged: list[JudgedKind], now_shown: list[RelationKind | None]) -> None:
    rightly = [(one, kind) for one, kind in zip(judged, now_shown, strict=True) if one.right]
    lost = [one for one, kind in rightly if kind != one.kind]

    assert len(lost) <= MOST_LOST * len(rightly)
