"""`brief statements`."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from brief.cli.parser import add_locations, add_printing
from brief.cli.pile import Pile
from brief.cli.progress import tracked
from brief.cli.session import Command
from brief.export.passages import voice_lines
from brief.export.rows import statement_row
from brief.export.voices import voices
from brief.model import Brief, BriefSource, Summary

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.pile import Found
    from brief.cli.session import Session
    from brief.model import Actor, Analysis, Article, Statement


def _statements_arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only what this speaker said")
    parser.add_argument("--about", metavar="NAME", help="only what was said about this actor or with this word")
    add_printing(parser)


def _statements(session: Session) -> int:
    sources: list[BriefSource] = []
    with Pile(session) as pile:
        done = 0
        for found in tracked(pile.articles(), "analyzed"):
            source = _asked_for(session, found)
            done += len(source.analysis.statements)
            if session.options.json:
                _print_rows(session, source)
            elif source.analysis.statements:
                sources.append(source)
        if sources:
            brief = Brief("", "selection", datetime.now(UTC), "", tuple(sources))
            session.output.lines(voice_lines(voices(brief), numbered=False))
        return pile.exit_code(done > 0)


def _asked_for(session: Session, found: Found) -> BriefSource:
    """The article with those of its statements that are asked for."""
    analysis = found.library.analyze(found.article.id)
    kept = tuple(
        statement for statement in analysis.statements if _matches(session, found.article, analysis, statement)
    )
    return BriefSource(found.article, replace(analysis, statements=kept), Summary("", (), 0))


def _print_rows(session: Session, source: BriefSource) -> None:
    actors = {actor.id: actor for actor in source.analysis.actors}
    for statement in source.analysis.statements:
        actor = actors.get(statement.speaker.actor or "") if statement.speaker else None
        session.output.row(statement_row(source.article, statement, actor))


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
