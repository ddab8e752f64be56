"""The annotated articles: what a careful reader finds in them, written down by hand.

A statement is a list: speaker, manner, then the contents. The contents are words of the text, `first words … last
words`; braces mark the contents inside words that are needed to find the place: `denies {fraud}`.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from brief.model import Span

if TYPE_CHECKING:
    from brief.model import Kind, Manner

ARTICLES = Path(__file__).resolve().parent / "articles"
SEEDS = ARTICLES.parents[2] / "seeds"


class AnnotationError(ValueError):
    """Words of an annotation that the text does not hold exactly once."""


@dataclass(frozen=True, slots=True)
class ExpectedStatement:
    """Who said it, how, and the words."""

    speaker: str
    manner: Manner
    contents: tuple[str, ...]

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where the contents stand. Raises AnnotationError."""
        return tuple(locate(words, text) for words in self.contents)


@dataclass(frozen=True, slots=True)
class ExpectedActor:
    """A person, organization or place that the article names."""

    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """An annotated article: a shipped one, or a text of its own."""

    name: str
    style: str
    seed: Path | None
    text: str
    actors: tuple[ExpectedActor, ...]
    statements: tuple[ExpectedStatement, ...]


def locate(words: str, text: str) -> Span:
    """The one place of an annotation's words. Raises AnnotationError."""
    before, opened, rest = words.partition("{")
    target, _, after = rest.partition("}") if opened else (words, "", "")
    parts = [re.escape(part) for part in target.split(" … ")]
    pattern = f"{re.escape(before if opened else '')}({'.*?'.join(parts)}){re.escape(after)}"
    found = list(re.finditer(pattern, text, re.DOTALL))
    if len(found) != 1:
        raise AnnotationError(f"{len(found)} places for {words!r}")
    return Span(*found[0].span(1))


def read(path: Path) -> Piece:
    """One annotated article."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    actors = (ExpectedActor(name, cast("Kind", kind)) for kind, names in table["actors"].items() for name in names)
    statements = (ExpectedStatement(speaker, manner, tuple(words)) for speaker, manner, *words in table["statements"])
    seed = SEEDS / table["seed"] if "seed" in table else None
    return Piece(path.stem, table["style"], seed, table.get("text", ""), tuple(actors), tuple(statements))


def pieces() -> list[Piece]:
    """All annotated articles."""
    return [read(path) for path in sorted(ARTICLES.glob("*.toml"))]


def digest() -> str:
    """SHA-256 over the annotations and the shipped articles: figures of another corpus cannot be compared."""
    files = sorted([*ARTICLES.glob("*.toml"), ARTICLES.with_name("relations.toml"), *SEEDS.iterdir()])
    return hashlib.sha256(b"\0".join(path.name.encode() + b"\0" + path.read_bytes() for path in files)).hexdigest()
