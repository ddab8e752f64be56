"""JSON and plain text of a brief."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.export import text
from brief.export.json import render
from brief.export.rows import analysis_row, dump

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Brief, BriefSource


def test_json_has_exactly_this_form(pile_brief: Brief, golden: Callable[[str, str], None]) -> None:
    golden("export/selection.json", render(pile_brief))


def test_text_has_exactly_this_form(pile_brief: Brief, golden: Callable[[str, str], None]) -> None:
    golden("export/selection.txt", text.render(pile_brief))


def test_an_analysis_has_the_keys_of_the_contract(harbor: BriefSource) -> None:
    row = analysis_row(harbor.article, harbor.analysis, harbor.summary)
    assert list(row) == [
        "schema", "article", "sentences", "actors", "mentions", "statements", "summary", "timings", "problems",
    ]  # fmt: skip
    start = harbor.article.text.index("she")
    speaker = {"actor": "p1", "start": start, "end": start + 3, "resolved_from": "pronoun", "standing": "described"}
    assert row["statements"][1]["speaker"] == speaker
    assert row["statements"][3]["speaker"]["actor"] is None
    assert row["summary"][0] == {"sentence": 0, "score": 0.9}
    assert row["timings"] == {"sentences_ms": 0.5}


def test_json_is_harmless_on_a_terminal_and_loses_nothing(harbor: BriefSource) -> None:
    hostile = "a\x1b[31m\x7f\x9b\u202e\ud800\u2028é漢"
    row = analysis_row(replace(harbor.article, text=hostile), harbor.analysis, harbor.summary)
    line = dump(row)
    assert not {"\x1b", "\x7f", "\x9b", "\u202e", "\ud800", "\u2028"} & set(line)
    assert json.loads(line)["article"]["text"] == hostile
