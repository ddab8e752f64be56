"""From a text to its paragraphs, sentences, quotations and tagged words: what every analysis starts from."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from brief.text.paragraphs import paragraphs as find_paragraphs
from brief.text.quotations import quotations as find_quotations
from brief.text.sentences import sentences as find_sentences
from brief.text.tagged import TaggedText, Token
from brief.text.tags import tagger
from brief.text.words import WordTokenizer

if TYPE_CHECKING:
    from brief.model import Sentence

_OPENING_MARKS = frozenset({'"', "“", "„", "‟", "«", "``", "‘", "‘‘"})
_CLOSING_MARKS = frozenset({"”", "»", "''", "’’"})
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'"})


@cache
def _words() -> WordTokenizer:
    return WordTokenizer()


def tag_text(text: str, title: str | None = None) -> TaggedText:
    """Everything the analysis reads of a text; offsets are the text's own."""
    blocks = find_paragraphs(text, title)
    quoted = find_quotations(text, (block.span for block in blocks))
    sentences = find_sentences(text, blocks, quoted)
    opening = {quotation.span.start for quotation in quoted}
    closing = {quotation.inner.end for quotation in quoted if quotation.closed}
    tokens = tuple(_tokens(text, sentence, opening, closing) for sentence in sentences)
    return TaggedText(text, blocks, sentences, tokens, quoted)


def _tokens(text: str, sentence: Sentence, opening: set[int], closing: set[int]) -> tuple[Token, ...]:
    offsets = _words().offsets(text, sentence.span.start, sentence.span.end)
    written = [text[start:end] for start, end in offsets]
    read = [_as_read(word, start, opening, closing) for word, (start, _) in zip(written, offsets, strict=True)]
    tags = tagger()(read)
    return tuple(
        Token(word, start, end, shown if shown in ("``", "''") else tag)
        for word, (start, end), shown, tag in zip(written, offsets, read, tags, strict=True)
    )


def _as_read(word: str, start: int, opening: set[int], closing: set[int]) -> str:
    """The word as the tagger knows it: quotation marks as `` and '', straight apostrophes."""
    if start in opening:
        return "``"
    if start in closing:
        return "''"
    if word in _OPENING_MARKS and len(word) <= 2 and not word.isalnum():
        return "``"
    if word in _CLOSING_MARKS:
        return "''"
    return word.translate(_APOSTROPHES)
