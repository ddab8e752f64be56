"""Lines of a PDF page, with where they stand and how large they are drawn: headings and paragraphs stand apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import mode
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pypdf import PageObject

_SAME_SIZE = 1.1
"""How many times as large the letters of a line may be for it to belong to the line before."""
_APART = 1.35
"""How many times as far as usual a line is from the one before when a paragraph begins with it."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `apart`: nothing before it belongs to its paragraph."""

    text: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line as it is drawn: its height on the page, and the size of most of its letters."""

    text: str
    height: float | None
    size: float


def lines_of(page: PageObject) -> list[Line]:
    """The lines in the order of the page's content, which is that of its columns as a rule."""
    pieces: list[tuple[str, float, float]] = []

    def drawn(text: str, matrix: Sequence[float], own: Sequence[float], _: Any, size: float) -> None:
        scale = abs(own[3] or own[1] or 1) * abs(matrix[3] or matrix[1] or 1)
        pieces.append((text, matrix[1] * own[4] + matrix[3] * own[5] + matrix[5], abs(size) * scale))

    text = page.extract_text(visitor_text=drawn)
    if "".join(piece for piece, _, _ in pieces) != text:
        return [Line(" ".join(line.split())) for line in text.split("\n")]
    return list(_told_apart([_line(some) for some in _by_line(pieces)]))


def _by_line(pieces: Iterable[tuple[str, float, float]]) -> Iterator[list[tuple[str, float, float]]]:
    """The pieces of each line, divided where they break."""
    waiting: list[tuple[str, float, float]] = []
    for text, height, size in pieces:
        first, *others = text.split("\n")
        waiting.append((first, height, size))
        for part in others:
            yield waiting
            waiting = [(part, height, size)]
    yield waiting


def _line(pieces: Sequence[tuple[str, float, float]]) -> _Drawn:
    """What most of the letters of a line say of it."""
    text = " ".join("".join(piece for piece, _, _ in pieces).split())
    inked = [(len(piece.strip()), height, size) for piece, height, size in pieces if piece.strip()]
    _, height, size = max(inked, key=lambda piece: piece[0], default=(0, None, 0.0))
    return _Drawn(text, height, size)


def _told_apart(lines: Sequence[_Drawn]) -> Iterator[Line]:
    steps = [_step(before, line) for before, line in pairwise(lines)]
    usual = mode(round(step) for step in steps if step) if any(steps) else 0
    yield from (Line(line.text) for line in lines[:1])
    for (before, line), step in zip(pairwise(lines), steps, strict=True):
        sizes = sorted((before.size, line.size))
        other = bool(before.text and line.text and sizes[0] > 0 and sizes[1] > _SAME_SIZE * sizes[0])
        yield Line(line.text, apart=other or bool(step and usual and step > _APART * usual))


def _step(before: _Drawn, line: _Drawn) -> float | None:
    """How far a line is below the one before; None when it is not: in another column, or without letters."""
    if before.height is None or line.height is None or before.height - line.height < 1:
        return None
    return before.height - line.height
