"""Checks an exported brief against its sources: nothing in it may differ from what they say."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.errors import BriefError
from brief.export import front_matter
from brief.export.escaping import one_line
from brief.export.quotations import Stray, footnotes, quotations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.export.front_matter import Named
    from brief.export.quotations import Place, Quotation


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One thing in a brief that its sources do not bear out; `line` counts from 1, 0 is the whole document."""

    line: int
    message: str


def verify(markdown: str, read: Callable[[str], str]) -> list[Mismatch]:
    """What does not match; `read` gives the text of a location and raises BriefError or OSError when it cannot."""
    return list(_Check(markdown, read).mismatches())


def citation_count(markdown: str) -> int:
    """How many quotations a brief has to check, those counted that should be quotations and are not."""
    return sum(1 for _ in quotations(markdown))


class _Check:
    def __init__(self, markdown: str, read: Callable[[str], str]) -> None:
        self._markdown = markdown
        self._sources = front_matter.read(markdown)
        self._uncited = front_matter.links_left_out(markdown)
        self._read = read
        self._texts: dict[int, str] = {}
        self._plain: dict[tuple[int, tuple[tuple[int, int], ...]], str] = {}

    def mismatches(self) -> Iterator[Mismatch]:
        if not self._sources:
            yield Mismatch(0, "no front matter that names sources: nothing to check against")
            return
        for source in self._sources.values():
            yield from self._load(source)
        for line, place in footnotes(self._markdown):
            yield from (Mismatch(line, problem) for problem in self._footnote(place))
        for quotation in quotations(self._markdown):
            yield from (Mismatch(quotation.line, problem) for problem in self._quotation(quotation))

    def _load(self, source: Named) -> Iterator[Mismatch]:
        try:
            text = self._read(source.location)
        except (BriefError, OSError, ValueError) as error:
            yield Mismatch(0, f"source {source.number} cannot be read: {error}")
            return
        self._texts[source.number] = text
        if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() != source.digest:
            yield Mismatch(0, f"source {source.number} has changed since the export: {source.location}")

    def _footnote(self, place: Place) -> Iterator[str]:
        text = self._texts.get(place.number)
        if place.number not in self._sources:
            yield f"the footnote leads to source {place.number}, which is not listed"
        elif text is not None and not _is_block(text, place):
            yield f"characters {place.start}–{place.end} of source {place.number} are no paragraph"

    def _quotation(self, quotation: Quotation | Stray) -> Iterator[str]:
        if isinstance(quotation, Stray):
            yield f"not a quotation with its place: {_short(quotation.text)}"
        elif None in quotation.places:
            yield f"a citation without a footnote: {_short(' '.join(quotation.words))}"
        elif not quotation.places and not self._uncited:
            yield f"no citation: {_short(' '.join(quotation.words))}"
        else:
            yield from self._absent(quotation)

    def _absent(self, quotation: Quotation) -> Iterator[str]:
        passages = self._passages(quotation)
        if not passages:
            yield f"the cited source cannot be read: {_short(' '.join(quotation.words))}"
            return
        for words in (*quotation.words, *([quotation.cue] if quotation.cue else [])):
            if not any(_plain(words) in passage for passage in passages):
                yield f"not in the cited paragraph: {_short(words)}"

    def _passages(self, quotation: Quotation) -> list[str]:
        """The cited text, once for each source; paragraphs that are cited together are read together."""
        cited: dict[int, list[tuple[int, int]]] = {}
        for place in quotation.places:
            if place and place.number in self._texts:
                cited.setdefault(place.number, []).append((place.start, place.end))
        if not quotation.places:
            cited = {number: [(0, len(text))] for number, text in self._texts.items()}
        return [self._passage(number, tuple(spans)) for number, spans in cited.items()]

    def _passage(self, number: int, spans: tuple[tuple[int, int], ...]) -> str:
        # Most quotations share their paragraph with others, and a paragraph may be long.
        if (number, spans) not in self._plain:
            text = self._texts[number]
            self._plain[number, spans] = _plain("\n".join(text[start:end] for start, end in spans))
        return self._plain[number, spans]


def _is_block(text: str, place: Place) -> bool:
    """Whether the characters reach from the start of a line to the end of one, without the blanks around them."""
    words = text[place.start : place.end]
    if not words or words != words.strip():
        return False
    before = text[text.rfind("\n", 0, place.start) + 1 : place.start]
    after = text[place.end : text.find("\n", place.end) if "\n" in text[place.end :] else len(text)]
    return not before.strip() and not after.strip()


def _plain(text: str) -> str:
    """The text as it is shown, with one blank for every run of blanks and line ends."""
    return " ".join(one_line(text).split())


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= 80 else line[:79] + "…"
