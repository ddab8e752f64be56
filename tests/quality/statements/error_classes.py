"""What goes wrong with statements of annotated news, counted by manner.

usage: python -m tests.quality.statements.error_classes FILE.jsonl [...]

Files as rules_report reads them. A line tells how many of the annotated statements of a manner are right, missed, with
too long or too short contents or with another speaker; what is found and not annotated counts by its own manner.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.quality.statements.rules_report import annotated_in, found_in, matched, read, same_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.quality.statements.rules_report import Letters, Row

CLASSES = ("right", "missed", "too long", "too short", "other speaker", "no speaker", "not annotated")
MANNERS = ("direct", "mixed", "indirect")


def classes(rows: Iterable[Row]) -> Counter[tuple[str, str]]:
    """How often each class occurs with each manner."""
    return Counter(one for row in rows for one in _of_article(row))


def _of_article(row: Row) -> Iterator[tuple[str, str]]:
    statements, expected = found_in(row), annotated_in(row)
    found = [letters for _, letters in statements]
    match = matched(found, expected, overlap_wanted=0)
    finder = {number: place for place, number in match.items()}
    for number, (letters, one) in enumerate(zip(expected, row["statements"], strict=True)):
        place = finder.get(number)
        yield one["type"], "missed" if place is None else _class(found[place], letters)
    for place, (statement, _) in enumerate(statements):
        if place not in match:
            yield statement.manner, "not annotated"


def _class(found: Letters, expected: Letters) -> str:
    shared = found.contents & expected.contents
    if 2 * len(shared) < len(found.contents | expected.contents):
        return "too long" if len(found.contents) > len(expected.contents) else "too short"
    if same_speaker(found, expected):
        return "right"
    return "other speaker" if found.speaker else "no speaker"


def report(counts: Counter[tuple[str, str]]) -> str:
    """A line for each class, a column for each manner."""
    lines = [f"{'':<14}" + "".join(f"{manner:>10}" for manner in MANNERS)]
    for one in CLASSES:
        lines.append(f"{one:<14}" + "".join(f"{counts[manner, one]:>10}" for manner in MANNERS))
    return "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    print(report(classes(row for name in sys.argv[1:] for row in read(Path(name)))))
