"""A parser that hangs, dies or fails costs one line, not the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.sources.child import Child, ChildError

if TYPE_CHECKING:
    from pathlib import Path

PARSER = """
import os, time
def answer(question):
    match question["do"]:
        case "hang":
            time.sleep(60)
        case "spin":
            while True:
                pass
        case "die":
            os._exit(1)
        case "fail":
            raise ValueError("secret text")
        case "eat":
            return {"eaten": len(bytearray(4_000_000_000))}
    return {"done": question["do"]}
"""


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Child:
    (tmp_path / "fragile_parser.py").write_text(PARSER)
    monkeypatch.syspath_prepend(str(tmp_path))
    return Child("fragile_parser", seconds=0.5)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        ("hang", "too long"),
        ("spin", "too long"),
        ("die", "breaks the parser"),
        ("fail", "ValueError"),
        ("eat", "MemoryError"),
    ],
)
def test_a_failure_is_words_and_the_next_question_is_answered(child: Child, task: str, words: str) -> None:
    with pytest.raises(ChildError, match=words):
        child.ask({"do": task})
    assert child.ask({"do": "parse"}) == {"done": "parse"}
    child.stop()


def test_a_parser_that_is_not_there_is_words() -> None:
    with pytest.raises(ChildError, match="cannot be started"):
        Child("no_such_parser").ask({})


def test_a_long_question_goes_through(child: Child) -> None:
    assert len(child.ask({"do": "x" * 3_000_000})["done"]) == 3_000_000
    child.stop()
