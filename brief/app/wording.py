"""What the bars and borders say about the place of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.page.wrapping import shortened
from brief.text.cleaning import clean_line
from brief.text.counting import counted, paragraph_mark

if TYPE_CHECKING:
    from brief.model import Analysis, Article, Statement

LONGEST_NAME = 28
"""Cells of an outlet, or of the headline in its place."""


def speaker(article: Article, analysis: Analysis, statement: Statement) -> str:
    """Who speaks, and as what it is written where the name is another ("He → Ilse Maro")."""
    if statement.speaker is None:
        return ""
    written = clean_line(statement.speaker.written(article.text))
    actor = statement.speaker.actor
    name = next((clean_line(one.name) for one in analysis.actors if one.id == actor), written)
    return name if name.casefold() in written.casefold() else f"{written} → {name}"


def position(
    article: Article, analysis: Analysis, statement: Statement | None, away: str, percent: int, width: int
) -> str:
    """The line under the brief in so many cells; the speaker's name gives way, the numbers stay."""
    total = len(analysis.statements)
    if statement is None or statement not in analysis.statements:
        return f"{counted(total, 'statement')} (s) · {percent}%"
    number = analysis.statements.index(statement) + 1
    paragraph = paragraph_at(analysis, statement.span.start)
    numbers = f"statement {number}/{total}{away} {paragraph_mark(paragraph)} · {percent}%"
    room = width - len(numbers) - 3
    who = shortened(speaker(article, analysis, statement), room) if room > 3 else ""
    return f"{who} · {numbers}" if who else numbers


def asked_about(article: Article, analysis: Analysis, statement: Statement) -> str:
    """The statement that the related ones are related to, in a few words ("Ilse Maro said · ¶3")."""
    who = speaker(article, analysis, statement).split(" → ")[-1]
    cue = clean_line(statement.cue.of(article.text)) if statement.cue else ""
    words = " ".join(part for part in (who, cue) if part) or "statement"
    return f"{words} · {paragraph_mark(paragraph_at(analysis, statement.span.start))}"


def place_in(article: Article, paragraph: int | None) -> str:
    """The outlet, or the beginning of the headline where none is named, with the paragraph, which is never cut."""
    name = shortened(clean_line(article.outlet or article.title), LONGEST_NAME)
    return f"{name} ¶{paragraph}" if paragraph else name


def paragraph_at(analysis: Analysis | None, offset: int) -> int:
    """The number of the paragraph at an offset of the text, 0 outside the running text."""
    found = (block for block in (analysis.paragraphs if analysis else ()) if block.span.end > offset)
    return next((block.number for block in found if block.span.start <= offset), 0)
