"""Keeps the quality of the analysis from falling: figures on the annotated articles against the floors in floors.json.

usage: python -m tests.quality.gate [--raise-floors | --lower-floors] [--pieces]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from brief.library import Library
from tests.quality import corpus, related
from tests.quality.scoring import NOTHING, PieceScore, score_piece

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FLOORS = Path(__file__).resolve().with_name("floors.json")
SLACK = 0.005
"""A floor lies this much under the figure it was set from, so that a change that moves one statement may pass."""


def score_in(library: Library, piece: corpus.Piece, folder: Path) -> PieceScore:
    """The scores of one piece, read and analyzed as any article of a user's."""
    path = piece.seed or folder / f"{piece.name}.txt"
    if piece.seed is None:
        path.write_text(piece.text, encoding="utf-8")
    [added] = library.add([str(path)])
    if added.article is None:
        raise ValueError(f"{path}: {added.problem}")
    analysis = library.analyze(added.article.id)
    return score_piece(piece.actors, piece.statements, analysis, added.article.text)


def measure() -> dict[str, PieceScore]:
    """The scores of every annotated article by its name."""
    library = Library.open(None)
    try:
        with tempfile.TemporaryDirectory() as folder:
            return {piece.name: score_in(library, piece, Path(folder)) for piece in corpus.pieces()}
    finally:
        library.close()


def measure_relations() -> list[related.Judged]:
    """What became of every expected pair of statements."""
    library = Library.open(None)
    try:
        return related.judge_all(library)
    finally:
        library.close()


def relation_figures(judged: Sequence[related.Judged]) -> dict[str, float]:
    """Shares of the expected pairs that are shown, and shown as what they are."""
    return {
        "samples related found": round(sum(one.found for one in judged) / len(judged), 4),
        "samples related kind": round(sum(one.kind_is_right for one in judged) / len(judged), 4),
    }


def figures(scores: Mapping[str, PieceScore]) -> dict[str, float]:
    """What is held against the floors: F1 over all pieces of our own, and over the shipped articles."""
    shipped = sum((score for name, score in scores.items() if name.startswith("sample_")), NOTHING)
    own = sum((score for name, score in scores.items() if not name.startswith("sample_")), NOTHING)
    return {
        f"{group} {measure} F1": round(getattr(total, measure).f1, 4)
        for group, total in (("styles", own), ("samples", shipped))
        for measure in ("actors", "contents", "attribution", "manner")
    }


def read_floors() -> tuple[str, dict[str, float]]:
    """The digest of the corpus that the floors were set on, and the floors."""
    stored = json.loads(FLOORS.read_text(encoding="utf-8"))
    return stored["corpus"], stored["floors"]


def new_floors(measured: Mapping[str, float], floors: Mapping[str, float], lower: bool) -> dict[str, float]:
    """Floors just under the figures; none falls unless asked to."""
    under = {name: round(figure - SLACK, 3) for name, figure in measured.items()}
    return under if lower else {name: max(figure, floors.get(name, 0.0)) for name, figure in under.items()}


def write_floors(floors: Mapping[str, float]) -> None:
    """Stores floors with the digest of the corpus."""
    FLOORS.write_text(json.dumps({"corpus": corpus.digest(), "floors": floors}, indent=2) + "\n", encoding="utf-8")


def table(measured: Mapping[str, float], floors: Mapping[str, float]) -> str:
    """Figures beside their floors."""
    return "\n".join(f"{name:<28} {figure:.3f}  floor {floors.get(name, 0.0):.3f}" for name, figure in measured.items())


def pieces_table(scores: Mapping[str, PieceScore]) -> str:
    """Figures of each piece, worst attribution first."""
    rows = sorted(scores.items(), key=lambda row: row[1].attribution.f1)
    return "\n".join(
        f"{name:<32} actors {score.actors.f1:.2f}  said {score.contents.f1:.2f}  speakers {score.attribution.f1:.2f}"
        for name, score in rows
    )


def pairs_table(judged: Sequence[related.Judged]) -> str:
    """Pairs that a reader is not led along, or under a wrong name."""
    return "\n".join(
        f"{'wrong kind' if one.found else 'not shown':<10} {one.pair.origin.words[:40]:<40} > {one.pair.target.words}"
        for one in judged
        if not one.kind_is_right
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures and moves the floors when asked to; 1 when a figure is under its floor."""
    parser = argparse.ArgumentParser(description="figures of the analysis on the annotated articles")
    parser.add_argument("--raise-floors", action="store_true", help="move floors up to the figures")
    parser.add_argument("--lower-floors", action="store_true", help="move floors to the figures, even down")
    parser.add_argument("--pieces", action="store_true", help="print the figures of each piece too")
    options = parser.parse_args(arguments)
    scores = measure()
    judged = measure_relations()
    measured = figures(scores) | relation_figures(judged)
    _, floors = read_floors()
    print(table(measured, floors))
    if options.pieces:
        print(pieces_table(scores), pairs_table(judged), sep="\n")
    if options.raise_floors or options.lower_floors:
        floors = new_floors(measured, floors, options.lower_floors)
        write_floors(floors)
    return int(any(figure < floors.get(name, 0.0) for name, figure in measured.items()))


if __name__ == "__main__":
    sys.exit(main())
