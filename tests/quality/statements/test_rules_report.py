"""The report counts what a rule found and how much of it is right."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.quality.statements.rules_report import Tally, read, report, tallies

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Mara Velling said that the bridge is old. Tomas Orun said that the ferry is late."


def annotated(source: str, content: str) -> dict[str, Any]:
    first, second = TEXT.index(source), TEXT.index(content)
    return {"source": [[first, first + len(source)]], "content": [[second, second + len(content)]]}


ROW = {
    "id": "one",
    "text": TEXT,
    "statements": [annotated("Mara Velling", "the bridge is old"), annotated("Mara Velling", "the ferry is late")],
}


def test_right_contents_with_the_wrong_speaker_are_half_right() -> None:
    assert tallies([ROW]) == {"np-said-that": Tally(found=2, contents=2, right=1)}


def test_discarded_text_does_not_count() -> None:
    assert tallies([{**ROW, "skip": [[0, len(TEXT), "Discard"]]}]) == {}


def test_a_line_for_each_rule() -> None:
    assert report({"np-said-that": Tally(4, 3, 2)}).splitlines()[1].split()[:4] == ["np-said-that", "4", "0.75", "0.50"]


def test_lines_without_statements_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + json.dumps({"id": "two", "text": ""}) + "\n", encoding="utf-8")

    assert list(read(path)) == [ROW]
