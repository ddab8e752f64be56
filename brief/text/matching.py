"""Finds the words of a query in a text: at the beginning of words, whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.text.query import Term

_LONGEST_TEXT = 400_000
"""Characters in which places are looked for; further ones are found, but not shown."""


class _Letters(dict[int, str]):
    """Each character as one lower-case letter without its accent, so that offsets stay."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code))[0].lower()
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_LETTERS = _Letters()


def folded(text: str) -> str:
    """The text in lower case without accents, character for character."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


class Matcher:
    """Finds terms, each compiled once."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._patterns = [re.compile(_pattern(term)) for term in terms]

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def holds_all(self, text: str) -> bool:
        """Whether every term stands in the text."""
        plain = folded(text)
        return all(pattern.search(plain) for pattern in self._patterns)

    def spans(self, text: str) -> list[Span]:
        """Every place of every term, in text order, each character at most once."""
        plain = folded(text)
        found = sorted(match.span() for pattern in self._patterns for match in pattern.finditer(plain))
        spans: list[Span] = []
        for start, end in found:
            if not spans or start >= spans[-1].end:
                spans.append(Span(start, end))
        return spans

    def best_line(self, text: str) -> Span | None:
        """The line of the text that holds most of the terms, the first of several; None when none holds any."""
        plain = folded(text[:_LONGEST_TEXT])
        best, most, start = None, 0, 0
        for line in plain.split("\n"):
            held = sum(pattern.search(line) is not None for pattern in self._patterns)
            if held > most:
                best, most = Span(start, start + len(line)), held
                if most == len(self._patterns):
                    break
            start += len(line) + 1
        return best


def _pattern(term: Term) -> str:
    words = r"[\W_]+".join(re.escape(folded(piece)) for piece in term.pieces)
    goes_on = not term.whole and len(term.pieces[-1]) > 1
    return rf"(?<![^\W_]){words}" + (r"[^\W_]*" if goes_on else r"(?![^\W_])")
