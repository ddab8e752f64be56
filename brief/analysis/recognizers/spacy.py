"""Names as a model of spaCy finds them; the document pass settles them like those of our own tagger."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from brief.analysis.recognizers import RecognizedName
from brief.model import RUNNING_TEXT, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.model import Kind
    from brief.text.tagged import TaggedText

_KINDS: dict[str, Kind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""Labels of OntoNotes and WikiNER models."""

_NEEDED = ("tok2vec", "transformer", "ner")
_BEFORE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_AFTER = re.compile(r"(?:\s?['’´]s|['’]|\s)+$")


def recognizer_of(model: str) -> Callable[[TaggedText], list[RecognizedName]]:
    """Finds the names of a text with an installed model."""

    def recognize(tagged: TaggedText) -> list[RecognizedName]:
        return list(_names(_loaded(model), tagged))

    return recognize


@cache
def _loaded(model: str) -> Any:
    """Only what finds names: the rest of the model costs twice as much again."""
    language = import_module("spacy").load(model)
    language.select_pipes(enable=[name for name in language.pipe_names if name in _NEEDED])
    return language


def _names(language: Any, tagged: TaggedText) -> Iterator[RecognizedName]:
    """A paragraph at a time: a model looks no further, and has a limit for whole texts."""
    blocks = [block for block in tagged.paragraphs if block.role in RUNNING_TEXT or block.role == "headline"]
    texts = (block.span.of(tagged.text)[: language.max_length] for block in blocks)
    for block, document in zip(blocks, language.pipe(texts), strict=True):
        for entity in document.ents:
            kind = _KINDS.get(entity.label_)
            if kind is not None:
                yield from _bare(tagged.text, block.span.start + entity.start_char, entity.text, kind)


def _bare(text: str, start: int, name: str, kind: Kind) -> Iterator[RecognizedName]:
    """The name without its article and possessive ending."""
    before, after = _BEFORE.match(name), _AFTER.search(name)
    first = start + (before.end() if before else 0)
    last = start + (after.start() if after else len(name))
    if first < last and any(letter.isalnum() for letter in text[first:last]):
        yield RecognizedName(Span(first, last), kind)
