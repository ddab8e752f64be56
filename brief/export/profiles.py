"""An actor over many articles, as lines of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.dates import short_date
from brief.export.escaping import one_line
from brief.export.passages import BLANK, Line, Piece
from brief.plots import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.model import Passage, Profile


_WIDTH = 60


def profile_lines(profile: Profile, plain: bool) -> Iterator[Line]:
    """Names and titles as written, when it was mentioned (`plain`: drawn with letters), what it said, and so on."""
    actor = profile.row.actor
    yield (Piece(one_line(actor.name), "heading"), Piece(f"  {actor.kind}", "note"))
    yield (
        Piece("written as: ", "note"),
        Piece(", ".join(f"{one_line(name)} {count}×" for name, count in profile.written)),
    )
    for title, place in profile.titles:
        yield (Piece("role in text: ", "note"), Piece(f"“{one_line(title)}”"), Piece(f"  {source(place)}", "note"))
    if profile.acts_for:
        yield (Piece("acts for: ", "note"), Piece(profile.acts_for))
    if profile.companions:
        shared = ", ".join(f"{one_line(name)} {count}" for name, _, count in profile.companions)
        yield (Piece("with: ", "note"), Piece(shared))
    yield from ((Piece(row, "note"),) for row in timeline(profile.days, _WIDTH, plain))
    for words, passages in (
        ("Said by", profile.said), ("Said about", profile.said_about), ("Mentioned", profile.mentioned)
    ):  # fmt: skip
        yield from _section(words, passages)


def _section(words: str, passages: tuple[Passage, ...]) -> Iterable[Line]:
    if passages:
        yield BLANK
        yield (Piece(f"{words} ({len(passages)})", "heading"),)
    for passage in passages:
        speaker = (Piece(one_line(passage.speaker), "name"), Piece(": ")) if passage.speaker else ()
        text = Piece(one_line(passage.span.of(passage.article.text)))
        yield (Piece("  "), *speaker, text, Piece(f"  {source(passage)}", "note"))


def source(passage: Passage) -> str:
    """Day, outlet and paragraph."""
    day = short_date(passage.day) if passage.day else ""
    name = one_line(passage.article.outlet or passage.article.title)
    paragraph = f"¶{passage.paragraph}" if passage.paragraph else ""
    return f"({'; '.join(part for part in (day, name, paragraph) if part)})"
