"""A document as pieces of words with the names found so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.analysis.recognizers import RecognizedName
from brief.analysis.recognizers.pieces import pieces
from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from brief.analysis.recognizers.pieces import Piece
    from brief.model import Kind
    from brief.text.tagged import TaggedText


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a range of pieces of one sentence."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its names, disjoint and in order."""

    pieces: tuple[Piece, ...]
    words: tuple[str, ...]
    names: tuple[Name, ...]

    def text(self, name: Name) -> str:
        """The name's words, one blank between them."""
        return " ".join(self.words[name.start : name.end])

    def before(self, position: int) -> str:
        """The word before a position, or nothing."""
        return self.words[position - 1] if position > 0 else ""

    def after(self, position: int) -> str:
        """The word at a position, or nothing."""
        return self.words[position] if position < len(self.words) else ""

    def touching(self, position: int) -> bool:
        """Whether this piece and the one before are written without a blank between them."""
        return 0 < position < len(self.pieces) and self.pieces[position - 1].end == self.pieces[position].start

    def named(self, names: Iterable[Name]) -> Line:
        """The same sentence with these names instead."""
        return replace(self, names=tuple(sorted(names, key=lambda name: name.start)))


@dataclass(frozen=True, slots=True)
class Page:
    """All sentences of a document."""

    lines: tuple[Line, ...]

    @classmethod
    def of(cls, tagged: TaggedText, names: Iterable[RecognizedName]) -> Page:
        """Pieces and names together; names that do not begin and end with pieces of one sentence are left out."""
        waiting = sorted(names, key=lambda name: name.span)[::-1]
        lines = []
        for tokens in tagged.tokens:
            parts = pieces(tokens)
            last = parts[-1].end if parts else 0
            here = []
            while waiting and waiting[-1].span.start < last:
                here.append(waiting.pop())
            lines.append(_line(parts, here))
        return cls(tuple(lines))

    def named(self, names: Iterable[Iterable[Name]]) -> Page:
        """The same document with other names, by sentence."""
        return Page(tuple(line.named(found) for line, found in zip(self.lines, names, strict=True)))

    def texts(self, leaving_out: Container[int] = ()) -> frozenset[str]:
        """Names as written in all sentences but some."""
        return frozenset(
            line.text(name)
            for position, line in enumerate(self.lines)
            if position not in leaving_out
            for name in line.names
        )

    def without_unknown(self, sentences: Container[int], known: Container[str]) -> Page:
        """The same document without the names that stand only in these sentences."""
        return self.named(
            [name for name in line.names if position not in sentences or line.text(name) in known]
            for position, line in enumerate(self.lines)
        )

    def recognized(self) -> list[RecognizedName]:
        """The names as spans of the text."""
        return [
            RecognizedName(Span(line.pieces[name.start].start, line.pieces[name.end - 1].end), name.kind)
            for line in self.lines
            for name in line.names
        ]


def _line(parts: Sequence[Piece], names: Iterable[RecognizedName]) -> Line:
    starts = {piece.start: position for position, piece in enumerate(parts)}
    ends = {piece.end: position + 1 for position, piece in enumerate(parts)}
    found: list[Name] = []
    for name in names:
        start, end = starts.get(name.span.start), ends.get(name.span.end)
        if start is not None and end is not None and start < end and (not found or found[-1].end <= start):
            found.append(Name(start, end, name.kind))
    return Line(tuple(parts), tuple(piece.text for piece in parts), tuple(found))
