"""A passage about an actor as lines: when, who and where over the words themselves, and what was said otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.items import Line, Words, line, star
from brief.app.place_words import place_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.model import Passage
    from brief.stories.track import Change


def passage_lines(passage: Passage, about: str, starred: bool) -> Iterator[Line]:
    """Day, speaker where it is another or written otherwise, cue and source over the words themselves."""
    text, statement = passage.article.text, passage.statement
    day = f"{passage.day:%-d %b %Y}" if passage.day else ""
    cue = statement.cue.of(text) if statement and statement.cue else ""
    written = statement.speaker.span.of(text) if statement and statement.speaker else ""
    speaker = passage.speaker if passage.speaker != about else written if written != about else ""
    parts = [words for words in (Words(day, "dim"), Words(speaker, "speaker"), Words(cue, "cue")) if words.text]
    spaced = [one for words in parts for one in (Words(" "), words)][1:]
    yield line(*star(starred), *spaced, right=place_words(passage.article, passage.paragraph))
    for content in statement.contents if statement else (passage.span,):
        yield line(Words(content.of(text), "content" if statement else "plain"), wraps=True)


def changed_line(change: Change) -> Line:
    """What the speaker said before: another figure, or the contrary."""
    day = f"{change.earlier.day:%-d %b %Y}" if change.earlier.day else "before"
    words = f"{change.before}, now {change.now}" if change.now else f"“{change.before}”"
    return line(Words(f"{day}: {words}", "warning"), wraps=True, indent=2)
