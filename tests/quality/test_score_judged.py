"""Judgements on real pairs are kept by place, and count as long as the pair is shown as what was judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.library import Library
from tests.quality.score_judged import JUDGED, JudgedKind, Place, judged_kinds, precision, shown

if TYPE_CHECKING:
    from pathlib import Path

QUOTATION = "“We tested every pump twice and found no water anywhere in the tunnel,” Ada Quill said."


def test_a_line_names_a_kind_and_two_places() -> None:
    [judged] = judged_kinds("# a comment\n\n- answers a 10 b 200\n")
    assert judged == JudgedKind("answers", False, Place("a", 10), Place("b", 200))


def test_a_pair_that_is_shown_as_something_else_does_not_count() -> None:
    judged = judged_kinds("+ answers a 1 b 2\n- answers a 3 b 4\n- answers a 5 b 6\n+ repeats a 7 b 8")
    assert precision(judged, ["answers", "answers", "same_subject", None]) == {"answers": (1, 2)}


def test_what_is_shown_is_found_by_the_places(tmp_path: Path) -> None:
    library = Library.open(None)
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Tunnel {name}\n\n{QUOTATION}\n", encoding="utf-8")
    added = [one.article for one in library.add([str(tmp_path)]) if one.article is not None]
    places = []
    for article in added:
        [statement] = library.analyze(article.id).statements
        places.append(Place(article.id, statement.span.start))
    assert shown(library, JudgedKind("repeats", True, *places)) == "repeats"
    assert shown(library, JudgedKind("repeats", True, places[0], Place("nowhere", 0))) is None


def test_enough_pairs_were_judged() -> None:
    judged = judged_kinds(JUDGED.read_text(encoding="utf-8"))
    assert sum(one.kind == "answers" for one in judged) >= 90
    assert sum(one.kind == "repeats" for one in judged) >= 80
