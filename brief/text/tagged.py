"""A text with its paragraphs, sentences, quotations and tagged tokens."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from brief.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from brief.model import Paragraph, Sentence


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its Penn Treebank part-of-speech tag."""

    text: str
    start: int
    end: int
    tag: str

    @property
    def span(self) -> Span:
        """The token's characters."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; an unclosed one ends with its paragraph."""

    span: Span
    inner: Span
    closed: bool = True


@dataclass(frozen=True)
class TaggedText:
    """What every stage of the analysis reads; `tokens` has one tuple for each sentence."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    tokens: tuple[tuple[Token, ...], ...]
    quotations: tuple[Quotation, ...]

    @cached_property
    def all_tokens(self) -> Sequence[Token]:
        """Every token in text order."""
        return tuple(token for sentence in self.tokens for token in sentence)
