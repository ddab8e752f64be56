"""Datelines: "VELDEN, Norland (AP) —" at the head of a sentence names places, whatever their capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.analysis.document_pass.page import Name
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.analysis.document_pass.page import Line, Page

_DASHES = frozenset({"—", "–", "-", "--", "―"})
_LONGEST = 14
"""Pieces before the dash."""


def with_datelines(page: Page) -> Page:
    """Adds the places of datelines."""
    return page.named([*line.names, *_places(line)] for line in page.lines)


def is_in_dateline(line: Line, name: Name) -> bool:
    """Whether the name stands in a dateline, outside the brackets of the agency."""
    return name.end < dateline_end(line) and line.before(name.start) in ("", ",") and line.after(name.end) != ")"


def _places(line: Line) -> Iterator[Name]:
    end = dateline_end(line)
    taken = {position for name in line.names for position in range(name.start, name.end)}
    start = 0
    for position in range(end + 1):
        if position < end and line.words[position] not in {",", "(", "/"}:
            continue
        words = line.words[start:position]
        free = words and taken.isdisjoint(range(start, position))
        if free and all(word[:1].isupper() for word in words) and _is_place(" ".join(words), first=start == 0):
            yield Name(start, position, "place")
        if position < end and line.words[position] != ",":
            return
        start = position + 1


def _is_place(text: str, first: bool) -> bool:
    if text in gazetteer.organizations() or text.lower() in _DAYS:
        return False
    return text.isupper() if first else text.isalpha() or " " in text


_DAYS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul"
    " aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


def dateline_end(line: Line) -> int:
    """Where the dash of a dateline stands; 0 when the sentence has none."""
    if not line.words or not line.words[0].isupper() or len(line.words[0]) < 3:
        return 0
    for position, word in enumerate(line.words[:_LONGEST]):
        if word == ":":
            return 0
        loose = position and not line.touching(position)
        if word in _DASHES and (loose or word == "—"):
            return position
    return 0
