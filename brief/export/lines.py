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
    cue = _cue(said)
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


def _cue(said: Said) -> str:
    span = cue_span(said.statement)
    return one_line(span.of(said.text)) if span else ""


def _contents(said: Said) -> str:
    return GAP.join(escape(content) for content in contents(said.source, said.statement))


def cited_words(said: Said) -> str:
    """Cue and contents, as a cell of a table has them."""
    cue = _cue(said)
    return (f"**{escape(cue)}**: " if cue else "") + _contents(said)


def cited(said: Said, citations: Citations) -> str:
    """The references to the paragraphs of a statement, each with a blank before it."""
    cue = cue_span(said.statement)
    return citations.cite(said.number, [*said.statement.contents, *([cue] if cue else [])])


def _note(said: Said) -> str:
    statement, text = said.statement, said.text
    manner = manner_words(statement)
    if statement.hedge:
        manner += f", hedged: {escape(statement.hedge.of(text))}"
    if statement.citing:
        manner += f", citing {escape(one_line(statement.citing.of(text)))}"
    day = short_date(statement.said_on) if statement.said_on else ""
    occasion = escape(statement.occasion.of(text)) if statement.occasion else ""
    when = ", ".join(part for part in (day, occasion) if part)
    return "; ".join(part for part in (manner, when, _written(said)) if part)


def _written(said: Said) -> str:
    speaker = said.statement.speaker
    if speaker is None or speaker.actor is None or speaker.resolved_from in (None, "name"):
        return ""
    words = written(said, speaker)
    return "" if words == UNKNOWN else f"speaker written “{escape(words)}”"
