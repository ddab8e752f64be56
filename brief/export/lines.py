"""The lines of an exported brief that quote a source: one form, written here and read by `verify`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.dates import short_date
from brief.export.escaping import escape, one_line
from brief.export.voices import UNKNOWN, contents, speaker_name, written
from brief.model import Span

if TYPE_CHECKING:
    from brief.export.cast import Cast
    from brief.export.citations import Citations
    from brief.export.voices import Said
    from brief.model import Manner, Statement

GAP = " […] "
"""Between the contents of one statement; unescaped brackets cannot come from a source."""

_MANNERS: dict[Manner, str] = {"direct": "direct", "indirect": "indirect", "mixed": "indirect + quote"}


def sentence_line(number: int, text: str, span: Span, citations: Citations) -> str:
    """A sentence with its citation, without the bullet."""
    return f"{escape(span.of(text))}{citations.cite(number, [span])}"


def said_line(said: Said, citations: Citations) -> str:
    """A statement under its speaker: cue, contents, citation and note."""
    return f"{cited_words(said)}{cited(said, citations)} *({_note(said)})*"


def related_line(said: Said, parts: Cast, citations: Citations) -> str:
    """A statement with its speaker, as one side of a relation."""
    # An escaped colon in the name keeps the colon after it the first one.
    name = escape(speaker_name(said, parts)).replace(":", "\\:")
    cue = cue_words(said)
    lead = f"{name} **{escape(cue)}**: " if cue else f"{name}: "
    # An escaped slash inside keeps the slash between the two sides the only bare one.
    words = _contents(said).replace(" / ", " \\/ ")
    return f"{lead}{words}{cited(said, citations)}"


def cue_span(statement: Statement) -> Span | None:
    """The cue, with the addressee that follows it ("told reporters")."""
    cue, addressee = statement.cue, statement.addressee
    if cue and addressee and 0 <= addressee.start - cue.end <= 1:
        return Span(cue.start, addressee.end)
    return cue


def manner_words(statement: Statement) -> str:
    """How it was said, in words."""
    return _MANNERS[statement.manner] + (", negated" if statement.negated else "")


def cue_words(said: Said) -> str:
    """The cue on one line, with the addressee that follows it, or nothing."""
    span = cue_span(said.statement)
    words = one_line(span.of(said.text)) if span else ""
    # the colon after the label of a transcript says nothing
    return words if any(map(str.isalnum, words)) else ""


def _contents(said: Said) -> str:
    return GAP.join(escape(content) for content in contents(said.source, said.statement))


def cited_words(said: Said) -> str:
    """Cue and contents, as a cell of a table has them."""
    cue = cue_words(said)
    return (f"**{escape(cue)}**: " if cue else "") + _contents(said)


def cited(said: Said, citations: Citations) -> str:
    """The references to the paragraphs of a statement, each with a blank before it."""
    cue = cue_span(said.statement)
    return citations.cite(said.number, [*said.statement.contents, *([cue] if cue else [])])


def details(said: Said) -> tuple[str, ...]:
    """How it was said, and when: what a reader needs to weigh the words, each part on one line."""
    statement, text = said.statement, said.text
    manner = [manner_words(statement)]
    if statement.speaker and statement.speaker.standing == "anonymous":
        manner.append("anonymous")
    if statement.hedge:
        manner.append(f"hedged: {one_line(statement.hedge.of(text))}")
    if statement.citing:
        manner.append(f"citing {one_line(statement.citing.of(text))}")
    when = [short_date(statement.said_on)] if statement.said_on else []
    if statement.occasion:
        when.append(one_line(statement.occasion.of(text)))
    return tuple(", ".join(part) for part in (manner, when) if part)


def _note(said: Said) -> str:
    return "; ".join(part for part in (*map(escape, details(said)), _written(said)) if part)


def _written(said: Said) -> str:
    speaker = said.statement.speaker
    if speaker is None or speaker.actor is None or speaker.resolved_from in (None, "name"):
        return ""
    words = written(said, speaker)
    return "" if words == UNKNOWN else f"speaker written “{escape(words)}”"
