"""Everything that an exported brief says was copied from a source, read back from its Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.export.escaping import unescape
from brief.export.lines import GAP
from brief.export.sections import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Text from a source never holds a bare backslash, star or bracket, so no text can pass for a mark of brief's.
_TEXT = r"(?:\\.|[^\\*\[\]])+"
_SPOT = r"\[(?:\^[0-9-]+|\d+ [^\\*\[\]]+, \d+–\d+)\]"
_CITED = rf"(?P<{{0}}>(?: {_SPOT})*)"
_WORDS = rf"{_TEXT}?(?: \[…\] {_TEXT}?)*"
_NAME = r"(?:\[\[[^\[\]]+\]\]|(?:\\.|[^\\*\[\]:])+?)"


def _quotation(number: int) -> str:
    return rf"(?P<words{number}>{_WORDS}){_CITED.format(f'cited{number}')}"


_SIDE = rf"{_NAME}(?: \*\*(?P<cue{{0}}>{_TEXT})\*\*)?: "
_ALSO = rf"(?: Also in(?: {_SPOT})+\.)?"
_BULLET = re.compile(rf"- {_quotation(1)}{_ALSO}$")
_PLAIN = re.compile(rf"{_quotation(1)}$")
_SAID = re.compile(rf"- (?:\*\*(?P<cue1>{_TEXT})\*\*: )?{_quotation(1)} \*\({_TEXT}\)\*$")
_RELATED = re.compile(
    rf"- \*\*[a-z, ]+\*\*: {_SIDE.format(1)}{_quotation(1)} / {_SIDE.format(2)}{_quotation(2)}$",
)
_TOLD = re.compile(
    rf"- \*\*[a-z0-9 ]+\*\*: {_SIDE.format(1)}{_quotation(1)}(?: / {_SIDE.format(2)}{_quotation(2)})?{_ALSO}$",
)
_CELL = r"(?:\\.|[^\\*\[\]|])+?"
_TABLE = re.compile(
    rf"\| {_CELL} \| {_CELL} \| (?:\*\*(?P<cue1>{_TEXT})\*\*: )?(?P<words1>{_WORDS}) \|{_CITED.format('cited1')} \|$"
)
_TABLE_HEAD = re.compile(r"\| (?:When \| Who \| What \| Source|--- \| --- \| --- \| ---) \|$")
_SPEAKER_LINE = re.compile(r"(?:.*, )?\d+ statements?(?: in \d+ sources?)?$")
LONGEST_PAIR = 200_000
"""Characters; a longer line is not read as a relation, because each slash in it could part its sides."""

_FORMS = {
    HEADINGS["summary"]: _BULLET,
    HEADINGS["timeline"]: _TABLE,
    HEADINGS["agreed"]: _TOLD,
    HEADINGS["differing"]: _TOLD,
    HEADINGS["alone"]: _TOLD,
    HEADINGS["said"]: _SAID,
    HEADINGS["related"]: _RELATED,
    HEADINGS["notes"]: _BULLET,
    HEADINGS["text"]: _PLAIN,
}
_FOOTNOTE = re.compile(r"\[\^([0-9-]+)\]: Source (\d{1,9}), .*characters (\d{1,12})–(\d{1,12})\.$")
_INLINE = re.compile(r"\[(\d{1,9}) [^\[\]]+, (\d{1,12})–(\d{1,12})\]")
_ANY_SPOT = re.compile(_SPOT)


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a source."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a line of the brief says stand at these places; `places` has None for a label that is not defined."""

    line: int
    """Counted from 1."""
    words: tuple[str, ...]
    cue: str | None
    places: tuple[Place | None, ...]


@dataclass(frozen=True, slots=True)
class Stray:
    """A line that stands where only quotations stand, and is none."""

    line: int
    text: str


def footnotes(markdown: str) -> list[tuple[int, Place]]:
    """Where each footnote leads, with the line it stands on."""
    found = ((number, _FOOTNOTE.match(line.rstrip())) for number, line in enumerate(markdown.split("\n"), 1))
    return [(number, Place(int(note[2]), int(note[3]), int(note[4]))) for number, note in found if note]


def quotations(markdown: str) -> Iterator[Quotation | Stray]:
    """Every quotation of the brief, and every line that should be one."""
    labels = _labels(markdown)
    section = ""
    for number, line in enumerate(markdown.split("\n"), 1):
        text = line.rstrip()
        if text.startswith("## ") or _FOOTNOTE.match(text):
            section = text[3:] if text.startswith("## ") else ""
        elif section in _FORMS and text and not _is_frame(section, text):
            yield from _read(section, number, text, labels)


def _is_frame(section: str, text: str) -> bool:
    """Whether the line is a heading of a source, speaker or table, a speaker's title, or a note of the reader."""
    if section == HEADINGS["timeline"]:
        return bool(_TABLE_HEAD.match(text))
    if section == HEADINGS["notes"] and text.lstrip().startswith(">"):
        return True
    return text.startswith("### ") or (section == HEADINGS["said"] and bool(_SPEAKER_LINE.match(text)))


def _read(section: str, number: int, text: str, labels: dict[str, Place]) -> Iterator[Quotation | Stray]:
    too_long = _FORMS[section] in (_RELATED, _TOLD) and len(text) > LONGEST_PAIR
    found = None if too_long else _FORMS[section].match(text)
    if found is None:
        yield Stray(number, text)
        return
    groups = found.groupdict()
    for side in ("1", "2"):
        if groups.get(f"words{side}"):
            words = tuple(unescape(part) for part in groups[f"words{side}"].split(GAP))
            cue = groups.get(f"cue{side}")
            yield Quotation(number, words, unescape(cue) if cue else None, _places(groups[f"cited{side}"], labels))


def _places(cited: str, labels: dict[str, Place]) -> tuple[Place | None, ...]:
    return tuple(_place(spot, labels) for spot in _ANY_SPOT.findall(cited))


def _place(spot: str, labels: dict[str, Place]) -> Place | None:
    inline = _INLINE.match(spot)
    if inline:
        return Place(int(inline[1]), int(inline[2]), int(inline[3]))
    return labels.get(spot[2:-1])


def _labels(markdown: str) -> dict[str, Place]:
    notes = (_FOOTNOTE.match(line.rstrip()) for line in markdown.split("\n"))
    return {note[1]: Place(int(note[2]), int(note[3]), int(note[4])) for note in notes if note}
