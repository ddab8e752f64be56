"""How often each rule is right on annotated news.

usage: python -m tests.quality.statements.rules_report FILE.jsonl [...]

A line of a file: id, text, skip (spans the annotators discarded) and statements with source and content as lists of
spans. A statement is right when its contents share at least half of their letters and digits with an annotated one
(intersection over union; a leading "that" does not count) and the speakers overlap or both are missing.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.analysis.statements import find_statements
from brief.analysis.statements.rules import CONFIDENCE
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.model import Statement

Row = dict[str, Any]
_OVERLAP = 0.5
_LONGEST_CONJUNCTION = 5
"""Characters of "that " at the beginning of contents."""


@dataclass(slots=True)
class Tally:
    """Of a rule's statements, how many have the right contents, and how many the right speaker too."""

    found: int = 0
    contents: int = 0
    right: int = 0

    @property
    def precision(self) -> float:
        """Share that is right."""
        return self.right / self.found if self.found else 0.0


@dataclass(frozen=True, slots=True)
class Letters:
    """The places of a statement's letters and digits."""

    contents: frozenset[int]
    speaker: frozenset[int]


def tallies(rows: Iterable[Row]) -> dict[str, Tally]:
    """The tally of each rule."""
    found: defaultdict[str, Tally] = defaultdict(Tally)
    for row in rows:
        for rule, contents, right in judged(row):
            tally = found[rule]
            tally.found += 1
            tally.contents += contents
            tally.right += right
    return dict(found)


def judged(row: Row) -> Iterator[tuple[str, bool, bool]]:
    """The rule of each statement found, and whether its contents, and all of it, are right."""
    statements, expected = found_in(row), annotated_in(row)
    matches = matched([letters for _, letters in statements], expected)
    for place, (statement, letters) in enumerate(statements):
        match = matches.get(place)
        yield statement.rule, match is not None, match is not None and same_speaker(letters, expected[match])


def found_in(row: Row) -> list[tuple[Statement, Letters]]:
    """The statements that the program finds in an article, without those in discarded text."""
    text = row["text"]
    statements = find_statements(tag_text(text), (), (), row["id"])
    return [(statement, _found(statement, text)) for statement in statements if not _discarded(statement, row)]


def annotated_in(row: Row) -> list[Letters]:
    """The annotated statements of an article."""
    text = row["text"]
    return [
        Letters(_letters(one["content"], text, conjunction=True), _letters(one.get("source") or [], text))
        for one in row["statements"]
    ]


def matched(found: list[Letters], expected: list[Letters], overlap_wanted: float = _OVERLAP) -> dict[int, int]:
    """Which annotated statement each found one is: one to one, by falling overlap of the contents."""
    pairs = sorted(
        (
            (len(one.contents & other.contents) / len(one.contents | other.contents), place, number)
            for place, one in enumerate(found)
            for number, other in enumerate(expected)
            if one.contents & other.contents
        ),
        reverse=True,
    )
    matches: dict[int, int] = {}
    for overlap, place, number in pairs:
        if overlap >= overlap_wanted and place not in matches and number not in matches.values():
            matches[place] = number
    return matches


def same_speaker(one: Letters, other: Letters) -> bool:
    """Whether the speakers overlap, or both are missing."""
    return bool(one.speaker & other.speaker) or not (one.speaker or other.speaker)


def _found(statement: Statement, text: str) -> Letters:
    contents = [[span.start, span.end] for span in statement.contents]
    speaker = [[statement.speaker.span.start, statement.speaker.span.end]] if statement.speaker else []
    return Letters(_letters(contents, text, conjunction=True), _letters(speaker, text))


def _letters(spans: Iterable[Iterable[int]], text: str, conjunction: bool = False) -> frozenset[int]:
    places: set[int] = set()
    for number, (start, end) in enumerate(sorted(map(tuple, spans))):
        if conjunction and number == 0 and text[start:end].lower().startswith("that "):
            start += _LONGEST_CONJUNCTION
        places.update(place for place in range(start, end) if text[place].isalnum())
    return frozenset(places)


def _discarded(statement: Statement, row: Row) -> bool:
    start, end = statement.contents[0].start, statement.contents[-1].end
    return any(kind == "Discard" and low <= start and end <= high for low, high, kind in row.get("skip", []))


def report(found: dict[str, Tally]) -> str:
    """A line for each rule: how many, contents right, all right, and the confidence it has."""
    lines = [f"{'rule':<20} {'found':>6} {'contents':>8} {'right':>6} {'set to':>6}"]
    for rule, tally in sorted(found.items(), key=lambda item: -item[1].found):
        contents = tally.contents / tally.found
        lines.append(
            f"{rule:<20} {tally.found:>6} {contents:>8.2f} {tally.precision:>6.2f} {CONFIDENCE.get(rule, 0):>6.2f}"
        )
    return "\n".join(lines)


def read(path: Path) -> Iterator[Row]:
    """The annotated lines of a file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if "statements" in row:
                yield row


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(__doc__)
    print(report(tallies(row for name in sys.argv[1:] for row in read(Path(name)))))
