"""Lines of a list in groups: what a line shows and where an item stands belong together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief.app.grouped_lines import GroupedLines


def test_a_line_stands_over_each_group() -> None:
    lines = GroupedLines((0, 2), 2)
    assert [lines.at(line) for line in range(8)] == [
        (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (2, 0), (2, 1), (2, 2),
    ]  # fmt: skip
    assert [lines.of(index) for index in range(3)] == [(0, 3), (3, 5), (5, 8)]
    assert lines.until(3) == 8


def test_without_groups_every_item_has_its_own_lines_and_no_other() -> None:
    lines = GroupedLines((), 3)
    assert lines.at(7) == (2, 1)
    assert lines.of(2) == (6, 9)
    assert lines.until(4) == 12


@given(st.lists(st.integers(1, 4), min_size=1, max_size=20), st.integers(1, 4))
def test_each_line_belongs_to_the_item_that_stands_there(sizes: list[int], height: int) -> None:
    starts = [sum(sizes[:number]) for number in range(len(sizes))]
    lines, count = GroupedLines(starts, height), sum(sizes)
    shown = [lines.at(line) for line in range(lines.until(count))]
    assert shown == [(index, line - lines.of(index)[0]) for index in range(count) for line in range(*lines.of(index))]
