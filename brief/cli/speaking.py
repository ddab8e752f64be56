"""`brief statements`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args

from brief.cli.balancing import balance_lines, balance_row
from brief.cli.parser import add_locations, add_printing, day
from brief.cli.pile import Pile
from brief.cli.progress import tracked
from brief.cli.session import Command
from brief.export.escaping import one_line
from brief.export.passages import Piece, voice_lines
from brief.export.rows import statement_row
from brief.export.voices import voices
from brief.model import Brief, BriefSource, CueKind, Manner, Standing, Summary
from brief.stories.saying import StatementFilter, balance, statement_rows
from brief.text.counting import paragraph_mark

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator, Sequence

    from brief.cli.pile import Found
    from brief.cli.session import Session
    from brief.model import Actor, Analysis, Article, Statement


def _statements_arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker said")
    parser.add_argument("--about", metavar="NAME", help="only what was said about this actor or with this word")
    parser.add_argument("--kind", choices=get_args(CueKind), help="only statements of this kind")
    parser.add_argument("--manner", choices=get_args(Manner), help="only quoted, half quoted or reported words")
    parser.add_argument("--standing", choices=get_args(Standing), help="only speakers who are known in this way")
    parser.add_argument("--since", metavar="DATE", type=day, help="only what was said on this day or later")
    parser.add_argument("--until", metavar="DATE", type=day, help="only what was said on this day or earlier")
    parser.add_argument("--balance", action="store_true", help="how the words are shared out instead")
    parser.add_argument("--explain", action="store_true", help="why each was taken for a statement")
    add_printing(parser)


def _statements(session: Session) -> int:
    options, done = session.options, 0
    sources: list[BriefSource] = []
    with Pile(session) as pile:
        for found in tracked(pile.articles(), "analyzed"):
            source = _asked_for(session, found)
            done += len(source.analysis.statements)
            if options.json and not options.balance:
                _print_rows(session, source)
            elif source.analysis.statements:
                sources.append(source)
        if sources:
            _print(session, sources)
        return pile.exit_code(done > 0)


def _print(session: Session, sources: Sequence[BriefSource]) -> None:
    output = session.output
    if session.options.balance:
        shared = balance(row for source in sources for row in statement_rows(source.article, source.analysis))
        lines = balance_lines(shared, session.in_letters)
        output.row(balance_row(shared)) if session.options.json else output.lines(lines)
        return
    if session.options.explain:
        output.lines((Piece(text),) for source in sources for text in _explained(source))
        return
    brief = Brief("", "selection", datetime.now(UTC), "", tuple(sources))
    output.lines(voice_lines(voices(brief), numbered=False))


def _explained(source: BriefSource) -> Iterator[str]:
    from brief.analysis.statements.explaining import explain

    for row in statement_rows(source.article, source.analysis):
        yield one_line(f"{row.speaker} {row.cue}: {row.contents} ({paragraph_mark(row.paragraph)})")
        yield f"  {one_line(explain(row.article, row.statement, row.speaker if row.speaker_kind else None))}"


def _asked_for(session: Session, found: Found) -> BriefSource:
    """The article with those of its statements that are asked for."""
    analysis, options = found.library.analyze(found.article.id), session.options
    asked = StatementFilter(options.kind, options.manner, options.standing, None, options.since, options.until)
    kept = tuple(
        row.statement
        for row in statement_rows(found.article, analysis)
        if asked.fits(row) and _matches(session, found.article, analysis, row.statement)
    )
    return BriefSource(found.article, replace(analysis, statements=kept), Summary("", (), 0))


def _print_rows(session: Session, source: BriefSource) -> None:
    from brief.analysis.statements.explaining import explain

    actors = {actor.id: actor for actor in source.analysis.actors}
    for statement in source.analysis.statements:
        actor = actors.get(statement.speaker.actor or "") if statement.speaker else None
        row = statement_row(source.article, statement, actor)
        if session.options.explain:
            row["why"] = explain(source.article, statement, actor.name if actor else None)
        session.output.row(row)


def _matches(session: Session, article: Article, analysis: Analysis, statement: Statement) -> bool:
    speaker, about = session.options.speaker, session.options.about
    return (not speaker or _spoken_by(speaker.casefold(), article, analysis, statement)) and (
        not about or _is_about(about.casefold(), article, analysis, statement)
    )


def _spoken_by(name: str, article: Article, analysis: Analysis, statement: Statement) -> bool:
    speaker = statement.speaker
    if speaker is None:
        return False
    actor = next((actor for actor in analysis.actors if actor.id == speaker.actor), None)
    return name in speaker.span.of(article.text).casefold() or (actor is not None and _is_called(actor, name))


def _is_about(name: str, article: Article, analysis: Analysis, statement: Statement) -> bool:
    if any(name in span.of(article.text).casefold() for span in statement.contents):
        return True
    meant = {actor.id for actor in analysis.actors if _is_called(actor, name)}
    mentions = (mention.span for mention in analysis.mentions if mention.actor in meant)
    return any(content.contains(mention) for mention in mentions for content in statement.contents)


def _is_called(actor: Actor, name: str) -> bool:
    return any(name in known.casefold() for known in (actor.name, *actor.aliases))


COMMANDS = (
    Command("statements", "who said what, by speaker", _statements_arguments, _statements,
            "--json: brief.statement/1 {article, id, start, end, speaker: {actor, start, end, resolved_from,\n"
            "  standing, name, text}, cue: {start, end, text}, contents: [{start, end, text}], manner, kind,\n"
            "  confidence, rule, addressee, occasion, hedge, negated, citing, said_on}"),
)  # fmt: skip
