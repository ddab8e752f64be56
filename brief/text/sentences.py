"""Sentences by NLTK's Punkt (Kiss and Strunk 2006), with a quotation kept as one unit.

The parameters are our own (data/punkt.json.gz) and are built in memory: nothing is looked up or downloaded.
"""

from __future__ import annotations

import gzip
import json
import re
from bisect import bisect_right
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from brief.model import Sentence, Span
from brief.text.paragraphs import paragraphs as find_paragraphs
from brief.text.quotations import quotations as find_quotations
from brief.text.words import abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.model import Paragraph
    from brief.text.tagged import Quotation

_LONGEST_UNIT = 1200
"""Characters: a longer quotation is split like other text."""
_ASKED = re.compile(
    r"(?:[\w.'’-]+\s+){0,4}(?:said|says|asked|asks|added|adds|told|wrote|replied|cried|shouted|exclaimed|wondered)\b"
)
_INITIAL_END = re.compile(r"(?:\b[A-Z][\w’'-]*[.”\"]?\s+[A-Z]|(?<![\w.])(?:[A-Z]\.){1,3}[A-Z])\.$")
_TWO_INITIALS = re.compile(r"(?<![\w.])[A-Z]\.\s+[A-Z]\.")
_STARTERS = (
    r"(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|In|On|At|But|And|Or|If|When|While|After|As|For|To|By"
    r"|His|Her|Its|Their|Our|There|What|Who|Why|How|No|Not|Yes|So|Then|Now)\b"
)
_GOES_ON = re.compile(rf"(?!{_STARTERS})(?:[A-Z][\w’']|[A-Z]\.|(?:van|von|de|bin)\b)")
_DOTS_END = re.compile(rf"(?:(?<=\.\.[\"”’])|(?<=…[\"”’]))\s+(?={_STARTERS})")
_NUMBERED = re.compile(r"[^.!?]\s\(?Nos?\.$")
_CLOSING = frozenset(")]")
_MARK_END = re.compile(r"[!?…]['\"”’»]+$")


@cache
def _punkt() -> Any:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    data = json.loads(gzip.decompress(files("brief.text").joinpath("data/punkt.json.gz").read_bytes()))
    parameters = PunktParameters()
    parameters.abbrev_types = set(data["abbreviations"])
    parameters.sent_starters = set(data["starters"])
    parameters.collocations = {(first, second) for first, second in data["collocations"]}
    parameters.ortho_context.update(data["orthography"])
    return PunktSentenceTokenizer(parameters)


def split(text: str, title: str | None = None) -> tuple[tuple[Paragraph, ...], tuple[Sentence, ...]]:
    """The text's paragraphs and sentences."""
    blocks = find_paragraphs(text, title)
    quoted = find_quotations(text, (block.span for block in blocks))
    return blocks, sentences(text, blocks, quoted)


def sentences(text: str, blocks: Sequence[Paragraph], quoted: Sequence[Quotation]) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs, in text order; a paragraph that is not running text is one sentence."""
    units = [quotation.span for quotation in quoted if quotation.closed and len(quotation.span) <= _LONGEST_UNIT]
    starts = [unit.start for unit in units]
    found: list[Sentence] = []
    for block in blocks:
        for span in _in_block(text, block, units, starts):
            found.append(Sentence(len(found), span, block.number, block.role))
    return tuple(found)


def _in_block(text: str, block: Paragraph, units: list[Span], starts: list[int]) -> Iterator[Span]:
    if block.number == 0:
        yield block.span
        return
    opened: int | None = None
    pieces = [
        part for piece in _punkt().span_tokenize(block.span.of(text)) for part in _trailed_off(text, block.span, *piece)
    ]
    for index, (start, end) in enumerate(pieces):
        start, end = start + block.span.start, end + block.span.start
        opened = start if opened is None else opened
        following = text[block.span.start + pieces[index + 1][0] :][:80] if index + 1 < len(pieces) else ""
        joined = _inside(end, units, starts) or _asked(text[opened:end], following)
        before = text[max(opened, end - 60) : end]
        if following and (joined or _in_name(before, following) or _in_abbreviation(before, following)):
            continue
        yield Span(opened, end)
        opened = None


def _trailed_off(text: str, block: Span, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that goes on behind “……” with a word that begins sentences."""
    for found in _DOTS_END.finditer(text, block.start + start, block.start + end):
        yield start, found.start() - block.start
        start = found.end() - block.start
    yield start, end


def _inside(position: int, units: list[Span], starts: list[int]) -> bool:
    """Whether a quotation is still open at this place."""
    index = bisect_right(starts, position - 1) - 1
    return index >= 0 and units[index].start < position < units[index].end


def _in_name(sentence: str, following: str) -> bool:
    """Whether the period ends an initial inside a name ("Ann B. Lee", "J.K. Tal", "by J. K. Tal")."""
    if _GOES_ON.match(following) is None:
        return False
    if _INITIAL_END.search(sentence):
        return sentence.rpartition(" ")[2][:-1].lower() not in abbreviations()
    return _TWO_INITIALS.match(f"{sentence[-2:]} {following}") is not None


def _in_abbreviation(sentence: str, following: str) -> bool:
    """Whether the sentence goes on after "(D-Ans.)" or inside of "(N.K.), Ostmere", or after "No." with its number."""
    if following[0] in _CLOSING:
        return True
    if sentence.endswith(".)"):
        return following[0].islower()
    return following[0].isdecimal() and _NUMBERED.search(sentence) is not None


def _asked(sentence: str, following: str) -> bool:
    """Whether a question or cry in marks goes on with who uttered it (“Why?” Ada Tal asked.)."""
    return _MARK_END.search(sentence[-4:]) is not None and _ASKED.match(following) is not None
