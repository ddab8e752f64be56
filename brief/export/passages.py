"""Text for people: lines of styled pieces, laid out once and printed plain or with the styles of a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from brief.export.antecedents import antecedent
from brief.export.dates import long_date
from brief.export.escaping import one_line
from brief.export.lines import cue_words, details
from brief.export.reasons import reason
from brief.export.voices import UNKNOWN, contents, voices, written
from brief.model import RUNNING_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.export.voices import Said, Voice
    from brief.model import ActorRow, Analysis, Article, ArticleRow, Brief, Relation, Summary

Style = Literal["", "heading", "name", "cue", "note"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one style, safe to show."""

    text: str
    style: Style = ""


Line = tuple[Piece, ...]
BLANK: Line = ()


def plain(lines: Iterable[Line]) -> str:
    """The lines without styles, each ended by a newline."""
    return "".join(f"{''.join(piece.text for piece in line)}\n" for line in lines)


def headline(article: Article) -> Iterator[Line]:
    """Title, byline and what the reader should know of the source."""
    yield (Piece(one_line(article.title) or one_line(article.location), "heading"),)
    credit = credits_of(article)
    if credit:
        yield (Piece(credit, "note"),)
    if article.note:
        yield (Piece(one_line(article.note), "note"),)


def credits_of(article: Article) -> str:
    """Byline, outlet and date, as far as they are known."""
    names = dict.fromkeys(one_line(name) for name in (article.byline, article.outlet) if name)
    day = long_date(article.published) if article.published else ""
    return ", ".join(part for part in (*names, day) if part)


def summary_lines(article: Article, analysis: Analysis, summary: Summary, explained: bool = False) -> Iterator[Line]:
    """The chosen sentences, each with its paragraph, and with the reason for it when they are to be explained."""
    paragraphs = {sentence.position: sentence.paragraph for sentence in analysis.sentences}
    for chosen in summary.sentences:
        number = paragraphs.get(chosen.position, 0)
        place = (Piece(f" ¶{number}", "note"),) if number else ()
        who = Piece(antecedent(chosen.span, analysis), "note")
        yield (Piece("- "), who, Piece(one_line(chosen.span.of(article.text))), *place)
        if explained:
            yield (Piece(f"  {reason(chosen.why, paragraphs)}", "note"),)
    if summary.note:
        yield (Piece(one_line(summary.note), "note"),)


def text_lines(article: Article, analysis: Analysis) -> Iterator[Line]:
    """The running text, a blank line between paragraphs."""
    blocks = [block for block in analysis.paragraphs if block.role in RUNNING_TEXT]
    for position, block in enumerate(blocks):
        yield from (BLANK,) if position else ()
        yield (Piece(one_line(block.span.of(article.text))),)


def voice_lines(found: Iterable[Voice], numbered: bool) -> Iterator[Line]:
    """Who said what, by speaker; `numbered` names the source of each statement."""
    for position, voice in enumerate(found):
        yield from (BLANK,) if position else ()
        title = f", {one_line(voice.part.titles[0])}" if voice.part and voice.part.titles else ""
        said = f" ({len(voice.said)})"
        yield (Piece(one_line(voice.name), "name"), Piece(f"{title}{said}", "note"))
        yield from (_said_line(said, numbered) for said in voice.said)


def actor_lines(rows: Iterable[ActorRow]) -> Iterator[Line]:
    """One line for each actor."""
    for row in rows:
        actor = row.actor
        also = f" ({', '.join(map(one_line, actor.aliases))})" if actor.aliases else ""
        where = f" in {row.articles} articles" if row.articles > 1 else ""
        counts = f"  named {row.named}, said {row.said}{where}"
        yield (
            Piece(f"{actor.kind:<13}", "note"),
            Piece(one_line(actor.name), "name"),
            Piece(also),
            Piece(counts, "note"),
        )


def list_lines(rows: Iterable[ArticleRow]) -> Iterator[Line]:
    """One line for each article: the beginning of its id, date, marks, headline, outlet."""
    for row in rows:
        marks = f"{'*' if row.marked else ' '}{' ' if row.read else '.'}"
        day = row.published.isoformat() if row.published else " " * 10
        about = "".join(f"  {one_line(part)}" for part in (row.outlet, row.problem) if part)
        said = f"  {row.statements} said" if row.statements is not None else ""
        title = Piece(one_line(row.title), "" if row.read else "heading")
        yield (Piece(f"{row.id[:10]}  {day} {marks} ", "note"), title, Piece(f"{about}{said}", "note"))


def relation_lines(relations: Iterable[Relation]) -> Iterator[Line]:
    """Related statements, best first, each with what it shares with the one asked about."""
    for rank, relation in enumerate(relations, 1):
        other, evidence = relation.statement, relation.evidence
        shared = [*evidence.actors, *evidence.figures, *evidence.terms]
        if evidence.quotation:
            shared.insert(0, f"“{evidence.quotation}”")
        kind = relation.kind.replace("_", " ")
        speaker = (Piece(one_line(other.told_by), "name"), Piece(": ")) if other.told_by else ()
        yield (Piece(f"{rank:>2} {kind:<12} {relation.score:.2f}  ", "note"), *speaker, Piece(one_line(other.text)))
        place = f"article {other.article[:10]}, statement {other.id}" if other.article else f"statement {other.id}"
        yield (Piece(f"   shares {', '.join(map(one_line, shared)) or 'nothing named'}; {one_line(place)}", "note"),)


def brief_lines(brief: Brief) -> Iterator[Line]:
    """A whole brief: what the Markdown has, without its marks."""
    several = len(brief.sources) > 1
    if several:
        yield from ((Piece(one_line(brief.title), "heading"),), BLANK)
    for number, source in enumerate(brief.sources, 1):
        yield from headline(source.article) if not several else _numbered_headline(number, source.article)
        yield from (BLANK, *summary_lines(source.article, source.analysis, source.summary), BLANK)
    found = voices(brief)
    if found:
        yield from ((Piece("Who said what", "heading"),), BLANK, *voice_lines(found, several), BLANK)
    yield (Piece("Sources", "heading"),)
    for number, source in enumerate(brief.sources, 1):
        yield (Piece(f"{number}. {one_line(source.article.location)}  sha256 {source.article.digest}"),)


def _numbered_headline(number: int, article: Article) -> Iterator[Line]:
    first, *rest = headline(article)
    yield (Piece(f"{number}. ", "heading"), *first)
    yield from rest


def _said_line(said: Said, numbered: bool) -> Line:
    statement = said.statement
    cue = cue_words(said)
    lead = (Piece(f"  {cue}: ", "cue"),) if cue else (Piece("  "),)
    words = " […] ".join(contents(said.source, statement))
    return (*lead, Piece(words), Piece(f" ({_note(said, numbered)})", "note"))


def _note(said: Said, numbered: bool) -> str:
    parts = list(details(said))
    speaker = said.statement.speaker
    if speaker and speaker.resolved_from not in (None, "name") and written(said, speaker) != UNKNOWN:
        parts.append(f"as “{written(said, speaker)}”")
    number = _paragraph(said)
    place = f"{said.number} " if numbered else ""
    return "; ".join(parts) + (f"; {place}¶{number}" if number else f"; {place.strip()}" if place else "")


def _paragraph(said: Said) -> int:
    first = min(said.statement.contents)
    return next((block.number for block in said.source.analysis.paragraphs if block.span.overlaps(first)), 0)
