"""The classes of errors are told apart."""

from __future__ import annotations

from typing import Any

from tests.quality.statements.error_classes import classes, report

TEXT = "Mara Velling said that the old bridge over the river is closed. Tomas Orun said that the ferry is late."


def annotated(source: str, content: str) -> dict[str, Any]:
    first, second = TEXT.index(source), TEXT.index(content)
    spans = {"source": [[first, first + len(source)]], "content": [[second, second + len(content)]]}
    return {**spans, "type": "indirect"}


def classes_of(*statements: dict[str, Any]) -> dict[str, int]:
    found = classes([{"id": "one", "text": TEXT, "statements": list(statements)}])
    return {name: count for (_, name), count in found.items()}


def test_right_and_missing() -> None:
    bridge = annotated("Mara Velling", "the old bridge over the river is closed")

    assert classes_of(bridge) == {"right": 1, "not annotated": 1}
    assert classes_of(bridge, annotated("Tomas Orun", "said"))["missed"] == 1


def test_wrong_length_and_wrong_speaker() -> None:
    assert classes_of(annotated("Mara Velling", "the old bridge"))["too long"] == 1
    assert classes_of(annotated("Mara Velling", TEXT))["too short"] == 1
    assert classes_of(annotated("Mara Velling", "the ferry is late"))["other speaker"] == 1


def test_a_line_for_each_class() -> None:
    table = report(classes([{"id": "one", "text": TEXT, "statements": [annotated("Tomas Orun", "the ferry is late")]}]))

    assert table.splitlines()[1].split() == ["right", "0", "0", "1"]
