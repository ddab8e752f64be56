"""Words with their places, by NLTK's treebank tokenizer, remembered for each run of characters without a blank."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_RUN = re.compile(r"\S+")
_PIECE = re.compile(r"[—–―…]+|--+|[^—–―…-]+(?:-(?!-)[^—–―…-]*)*|-")
_NUMBERS = re.compile(r"\d[–—-]\d")
_LETTERS = re.compile(r"(?:[A-Za-z]\.)+")
_CLOSERS = "\"')]}”’»"
_TO_ASCII = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"'}
)
_LONGEST_RUN = 80
"""Characters: longer runs are addresses or noise and stay one word."""
_REMEMBERED = 100_000

Offsets = tuple[tuple[int, int], ...]


@cache
def abbreviations() -> frozenset[str]:
    """Lower-case abbreviations without their last period, as Punkt keeps them."""
    packed = files("brief.text").joinpath("data/punkt.json.gz").read_bytes()
    return frozenset(json.loads(gzip.decompress(packed))["abbreviations"])


@cache
def _treebank() -> Callable[[str], list[str]]:
    from nltk.tokenize import NLTKWordTokenizer

    tokenize: Callable[[str], list[str]] = NLTKWordTokenizer().tokenize
    return tokenize


class WordTokenizer:
    """Splits a sentence into word offsets."""

    def __init__(self) -> None:
        self._runs: dict[tuple[str, bool], Offsets] = {}

    def offsets(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Start and end of each word of text[start:end]."""
        found: list[tuple[int, int]] = []
        for match in _RUN.finditer(text, start, end):
            base = match.start()
            found.extend((base + a, base + b) for a, b in self._run(match[0], match.end() >= end))
        return found

    def _run(self, run: str, last: bool) -> Offsets:
        key = (run, last)
        known = self._runs.get(key)
        if known is None:
            if len(self._runs) >= _REMEMBERED:
                self._runs.clear()
            known = self._runs[key] = tuple(_split_run(run, last))
        return known


def _split_run(run: str, last: bool) -> Iterator[tuple[int, int]]:
    if (run.isalpha() and len(run) < 4) or len(run) > _LONGEST_RUN:
        yield 0, len(run)
    elif _NUMBERS.search(run):
        yield from _split_piece(run, 0, last)
    else:
        for piece in _PIECE.finditer(run):
            yield from _split_piece(piece[0], piece.start(), last and piece.end() == len(run))


def _split_piece(piece: str, base: int, last: bool) -> Iterator[tuple[int, int]]:
    plain = piece.translate(_TO_ASCII)
    words = _treebank()(plain if last or _ends_sentence(plain) else plain + " x")
    if not (last or _ends_sentence(plain)):
        words = words[:-1]
    position = 0
    for word in words:
        written = '"' if word in ("``", "''") and not plain.startswith(word, position) else word
        if not plain.startswith(written, position):
            # the tokenizer rewrote the run: what is left stays one word
            break
        yield base + position, base + position + len(written)
        position += len(written)
    if position < len(piece):
        yield base + position, base + len(piece)


def _ends_sentence(plain: str) -> bool:
    """Whether a period that ends this run is a full stop, not part of an abbreviation."""
    bare = plain.rstrip(_CLOSERS).lstrip("\"'([{")
    if not bare.endswith(".") or _LETTERS.fullmatch(bare):
        return False
    return bare[:-1].lower() not in abbreviations()
