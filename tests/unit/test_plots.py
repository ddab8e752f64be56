"""Small plots: what they show, and that they never leave their width."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from brief.plots import bar, matrix, shares, sparkline, timeline


def test_a_sparkline_is_as_high_as_its_values() -> None:
    assert sparkline([0, 1, 4, 8]) == " ▁▄█"
    assert sparkline([0, 1, 4, 8], plain=True) == " .=#"


def test_a_sparkline_of_nothing_is_blank() -> None:
    assert sparkline([]) == ""
    assert sparkline([0, 0]) == "  "


def test_a_small_value_beside_a_great_one_is_still_seen() -> None:
    assert sparkline([1, 100_000])[0] == "▁"
    assert bar(1, 100_000, 10) == "▏"
    assert bar(1, 100_000, 10, plain=True) == "#"


def test_bars_grow_by_eighths() -> None:
    assert bar(1, 2, 5) == "██▌"
    assert bar(2, 2, 5) == "█████"
    assert bar(0, 2, 5) == ""


def test_shares_are_of_all_words() -> None:
    assert shares([("Ilse Maro", 30), ("Jonas Teel", 10)], 24) == [
        "Ilse Maro  ████████  75%",
        "Jonas Teel ██▋       25%",
    ]


def test_shares_without_blocks_are_letters() -> None:
    lines = shares([("Maro", 3), ("Teel", 1)], 20, plain=True)
    assert lines == ["Maro ##########  75%", "Teel ###         25%"]


def test_a_matrix_counts_who_speaks_where() -> None:
    counts = {("Maro", "Post"): 9, ("Teel", "Post"): 1, ("Teel", "Echo"): 12}
    assert matrix(["Maro", "Teel"], ["Post", "Echo"], counts, 20) == [
        "     Post Echo",
        "Maro    9    .",
        "Teel    1   12",
    ]


def test_a_matrix_leaves_out_columns_that_have_no_room() -> None:
    outlets = [f"Outlet {number}" for number in range(20)]
    lines = matrix(["Maro"], outlets, {("Maro", "Outlet 0"): 2}, 30)
    assert max(map(cell_len, lines)) <= 30
    assert "Outlet 0" in lines[0]


def test_a_timeline_counts_by_time() -> None:
    days = [date(2031, 5, 1), date(2031, 5, 4), date(2031, 5, 4)]
    assert timeline(days, 40) == ["▄▄▄      ███", "1 May 2031 – 4 May 2031"]
    assert timeline(days, 40, plain=True) == ["===      ###", "1 May 2031 - 4 May 2031"]
    assert timeline(days, 5) == ["▄  █", "1 May"]
    assert timeline([date(2031, 5, 1)], 40) == ["███", "1 May 2031"]
    assert timeline([], 40) == []


def test_a_matrix_shortens_what_is_too_long() -> None:
    counts = {("Ilse Maro of the port", "Post"): 12_345, ("Teel", "Post"): 10**9}
    assert matrix(["Ilse Maro of the port", "Teel"], ["Post"], counts, 18, plain=True) == [
        "       Post",
        "Ilse ~  12k",
        "Teel    lot",
    ]


NAMES = st.text(max_size=12)
NUMBERS = st.integers(-(10**12), 10**12)
WIDTHS = st.integers(0, 120)


@given(st.lists(NUMBERS, max_size=50), st.booleans())
def test_a_sparkline_has_one_cell_for_each_value(values: list[int], plain: bool) -> None:
    assert cell_len(sparkline(values, plain)) == len(values)


@given(st.lists(NUMBERS, max_size=50))
def test_without_blocks_all_is_ascii(values: list[int]) -> None:
    assert sparkline(values, plain=True).isascii()
    counts = [(f"S{number}", value) for number, value in enumerate(values)]
    assert "".join(shares(counts, 40, plain=True)).isascii()


@given(st.floats(), st.floats(allow_nan=False), WIDTHS, st.booleans())
def test_a_bar_never_leaves_its_width(value: float, most: float, width: int, plain: bool) -> None:
    assert cell_len(bar(value, most, width, plain)) <= width


@given(st.lists(st.tuples(NAMES, NUMBERS), max_size=8), WIDTHS, st.booleans())
def test_shares_fill_their_width_and_no_more(counts: list[tuple[str, int]], width: int, plain: bool) -> None:
    assert all(cell_len(line) <= width for line in shares(counts, width, plain))


@given(st.lists(NAMES, max_size=5), st.lists(NAMES, max_size=5), NUMBERS, WIDTHS, st.booleans())
def test_a_matrix_never_leaves_its_width(
    rows: list[str], columns: list[str], number: int, width: int, plain: bool
) -> None:
    counts = {(row, column): number for row in rows for column in columns}
    assert all(cell_len(line) <= width for line in matrix(rows, columns, counts, width, plain))


@given(st.lists(st.dates(), max_size=30), WIDTHS, st.booleans())
def test_a_timeline_never_leaves_its_width(days: list[date], width: int, plain: bool) -> None:
    assert all(cell_len(line) <= width for line in timeline(days, width, plain))
