"""Citations: which paragraph of which source a sentence was copied from."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from brief.model import Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.export.options import Links
    from brief.model import BriefSource


class Citations:
    """Gives every cited paragraph one label, and remembers it for the list of footnotes."""

    def __init__(self, sources: Sequence[BriefSource], links: Links) -> None:
        self._links = links
        self._paragraphs = [sorted(source.analysis.paragraphs, key=lambda block: block.span) for source in sources]
        self._cited: dict[tuple[int, Paragraph], str] = {}

    def cite(self, number: int, spans: Iterable[Span]) -> str:
        """References to the paragraphs of a source that hold these spans, each with a blank before it."""
        if self._links == "none":
            return ""
        blocks = dict.fromkeys(block for span in sorted(spans) for block in self._blocks(number, span))
        return "".join(f" {self._reference(number, block)}" for block in blocks)

    def definitions(self) -> list[str]:
        """One footnote for each cited paragraph, in the order of the sources and their text."""
        if self._links != "footnotes":
            return []
        cited = sorted(self._cited, key=lambda place: (place[0], place[1].span))
        return [f"[^{self._cited[place]}]: {definition(*place)}" for place in cited]

    def _reference(self, number: int, block: Paragraph) -> str:
        if self._links == "inline":
            return f"[{number} {_short(block)}, {block.span.start}–{block.span.end}]"
        return f"[^{self._label(number, block)}]"

    def _label(self, number: int, block: Paragraph) -> str:
        place = number, block
        if place not in self._cited:
            label = f"{number}-{block.number}"
            taken = sum(1 for other in self._cited.values() if other == label or other.startswith(f"{label}-"))
            self._cited[place] = f"{label}-{taken + 1}" if taken else label
        return self._cited[place]

    def _blocks(self, number: int, span: Span) -> list[Paragraph]:
        blocks = self._paragraphs[number - 1]
        first = max(bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1, 0)
        after = bisect_right(blocks, span.end - 1, key=lambda block: block.span.start)
        # A span outside all paragraphs is cited by its own characters: no sentence goes without its place.
        return [block for block in blocks[first:after] if block.span.overlaps(span)] or [Paragraph(span, "body", 0)]


def definition(number: int, block: Paragraph) -> str:
    """The words of a footnote."""
    place = f"paragraph {block.number}" if block.number else block.role
    return f"Source {number}, {place}, characters {block.span.start}–{block.span.end}."


def _short(block: Paragraph) -> str:
    return f"¶{block.number}" if block.number else block.role
