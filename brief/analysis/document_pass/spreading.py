"""Names that one place shows are found in all the others; countries and well-known bodies need no showing."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from brief.analysis.document_pass.page import Name
from brief.text import gazetteer

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from brief.analysis.document_pass.page import Line, Page
    from brief.model import Kind

_LONGEST = 8
"""Pieces of the longest name that is looked for."""
_ORDINARY = frozenset({"Us", "Jordan", "Chad", "Georgia", "Victoria", "Reading", "Nice", "Is", "Who", "May", "March"})
_HYPHENS = frozenset({"-", "–"})
_JOINERS = frozenset({"and", "or", "&"})
_AMBIGUOUS = frozenset(
    "IS PA IT Fed EC EP AU AP ABC PLA Ford Shell Apple Amazon Meta Guardian Economist Amnesty Parliament Congress"
    " Senate Labour Conservatives Commons Fitch Tata Diet Fatah Intel Disney".split()
)


def spread(page: Page, headlines: Container[int] = ()) -> Page:
    """Adds the names that are known from elsewhere in the document, and surnames of its persons."""
    known = _known(page)
    lower = {word for line in page.lines for word in line.words if word.islower()}
    sure = {key: kind for key, kind in known.items() if len(key) > 1 or _stands_out(key[0], kind, lower)}
    return page.named(
        (*line.names, *_found(line, sure, position in headlines)) for position, line in enumerate(page.lines)
    )


def _stands_out(word: str, kind: Kind, lower: Container[str]) -> bool:
    """Whether one word is a name wherever it has its capital."""
    if word.lower() in lower:
        return False
    return len(word) > 2 or (kind == "person" and word.istitle() and word.lower() not in _SMALL_WORDS)


_SMALL_WORDS = frozenset(
    "am an as at be by do go he if in is it me my no of oh ok on or so to up us we ah eh hi ex dr mr ms st".split()
)


def _known(page: Page) -> dict[tuple[str, ...], Kind]:
    found: dict[tuple[str, ...], Kind] = {}
    surnames: dict[tuple[str, ...], Kind] = {}
    shorts: dict[tuple[str, ...], Kind] = {}
    for line in page.lines:
        for name in line.names:
            words = line.words[name.start : name.end]
            found[words] = name.kind
            if name.kind == "person" and len(words) > 1 and words[-1][:1].isupper() and len(words[-1]) > 1:
                surnames[words[-1:]] = "person"
            elif name.kind == "organization" and _has_short_form(words):
                shorts[words[:1]] = "organization"
    return {**shorts, **surnames, **found}


def _has_short_form(words: tuple[str, ...]) -> bool:
    """Whether a company may be called by its first word ("Brennick" for "Brennick Energy Corp.")."""
    first, last = words[0], words[-1].lower().rstrip(".")
    if len(words) < 2 or last not in _COMPANY_ENDS or len(first) < _SHORTEST_FORM or not first[1:].islower():
        return False
    ordinary = first.lower() in gazetteer.organization_words() or first.lower() in _ORDINARY_FIRST
    place = first in gazetteer.country_names() or first in gazetteer.regions() or first in gazetteer.cities()
    return not (ordinary or place or first in gazetteer.demonyms() or first in gazetteer.personal_names())


_SHORTEST_FORM = 4
_COMPANY_ENDS = frozenset(
    "inc corp corporation co company ltd limited plc llc ag group holdings energy oil gas motors airlines airways"
    " industries systems technologies electronics pharmaceuticals foods media partners steel mining".split()
)
_ORDINARY_FIRST = frozenset(
    "national first united international royal central general american northern southern eastern western global world"
    " public federal state supreme high great local standard modern european african asian pacific atlantic golden blue"
    " green black white digital applied advanced associated allied independent integrated capital".split()
)


def add_well_known(page: Page) -> Page:
    """Adds countries, seats of government and organizations that everybody knows."""
    return page.named((*line.names, *_found(line, _well_known())) for line in page.lines)


_SHORTEST_IN_CAPITALS = 3


@cache
def _well_known() -> dict[tuple[str, ...], Kind]:
    places = {*gazetteer.country_names(), *gazetteer.capitals(), *gazetteer.regions()} - _ORDINARY
    bodies = {name for name in (*gazetteer.organizations(), *gazetteer.metonyms()) if name not in _AMBIGUOUS}
    found: dict[tuple[str, ...], Kind] = {_key(name): "organization" for name in bodies}
    found.update((_key(name), "place") for name in places if name[:1].isupper())
    found.update(
        (_key(name.upper()), "place") for name in places if name[:1].isupper() and len(name) > _SHORTEST_IN_CAPITALS
    )
    return found


def _key(name: str) -> tuple[str, ...]:
    return tuple(name.replace("-", " - ").replace("'s", " 's").replace("’s", " ’s").split())


def _found(line: Line, known: Mapping[tuple[str, ...], Kind], headline: bool = False) -> Iterator[Name]:
    """Longest known names in the pieces that have none yet; in a headline the capitals around them say nothing."""
    taken = {position for name in line.names for position in range(name.start, name.end)}
    position = 0
    while position < len(line.words):
        end = position + 1
        if line.words[position][:1].isupper() and position not in taken:
            for end in range(min(len(line.words), position + _LONGEST), position, -1):
                kind = known.get(line.words[position:end])
                free = kind and taken.isdisjoint(range(position, end))
                if kind and free and (headline or not _is_part(line, position, end, taken)):
                    yield Name(position, end, kind)
                    break
            else:
                end = position + 1
        position = end


_OF_SOMETHING = frozenset(
    {"Communist Party", "Supreme Court", "High Court", "National Assembly", "Parliament", "Senate", "Court of Appeal"}
)


def _is_part(line: Line, start: int, end: int, taken: Container[int]) -> bool:
    """Whether the words next to it make it part of a longer name."""
    after, before = line.after(end), line.before(start)
    if before in _HYPHENS and line.touching(start) and start - 2 not in taken:
        return " ".join(line.words[start:end]) not in gazetteer.country_names()
    if after.startswith("$") and line.words[end - 1].isupper():
        return True
    if after[:1].isupper() and after.isalpha() and end not in taken:
        return True
    if after == "of" and line.after(end + 1)[:1].isupper() and " ".join(line.words[start:end]) in _OF_SOMETHING:
        return True
    is_title = before.lower().rstrip(".") in gazetteer.titles() or before in gazetteer.demonyms()
    return start > 1 and before[:1].isupper() and before.isalpha() and not is_title and start - 1 not in taken


def add_lists(page: Page) -> Page:
    """In a list of places, every capitalized word between two of them is one."""
    return page.named((*line.names, *_listed(line)) for line in page.lines)


def _listed(line: Line) -> Iterator[Name]:
    for before, after in pairwise(line.names):
        start, end = before.end + 1, after.start - 1
        if end > start and line.words[end - 1] == ",":
            end -= 1
        if before.kind != after.kind or before.kind != "place" or not 0 < end - start <= 3:
            continue
        words = line.words[start:end]
        commas = line.words[before.end] == "," and line.words[end] in (",", *_JOINERS)
        if commas and all(word[:1].isupper() and word.isalpha() for word in words):
            yield Name(start, end, "place")
