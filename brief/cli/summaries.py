"""`brief summary`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from brief.cli.lengths import asked_length, asked_ranker
from brief.cli.parser import add_jobs, add_length, add_locations, add_printing, add_rows
from brief.cli.pile import Pile
from brief.cli.rows import print_answers
from brief.cli.session import Command
from brief.export.passages import BLANK, headline, summary_lines
from brief.export.rows import summary_row

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.export.rows import Row
    from brief.length import Length
    from brief.model import Article


def _arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    add_length(parser)
    parser.add_argument("--about", metavar="NAME", help="only what is about this actor, or holds these words")
    parser.add_argument("--why", action="store_true", help="also the reason for each sentence, in words")
    add_rows(parser)
    add_jobs(parser)
    add_printing(parser)


def _summary(session: Session) -> int:
    options = session.options
    length, ranker = asked_length(options), asked_ranker(options)
    if options.input == "jsonl":
        return print_answers(session, partial(summary_of_row, length, ranker, options.about))
    done = False
    with Pile(session) as pile:
        for found in pile.articles():
            summary = found.library.summary(found.article.id, length, ranker, options.about)
            if options.json:
                session.output.row(summary_row(found.article, summary, with_text=True))
            else:
                analysis = found.library.analyze(found.article.id)
                session.output.lines([BLANK] if done else [])
                session.output.lines([*headline(found.article), BLANK])
                session.output.lines(summary_lines(found.article, analysis, summary, options.why))
            done = True
        return pile.exit_code(done)


def summary_of_row(length: Length | int, ranker: str | None, about: str | None, article: Article) -> Row:
    """The row of an article that is in no library: its sentences are split, and nothing else is looked for."""
    from brief.summary import positions_about, summarize
    from brief.text.sentences import split

    _, sentences = split(article.text, article.title)
    positions = positions_about(about, article.text, sentences, article.language) if about else None
    found = summarize(article.text, sentences, length, ranker, article.title, article.language, positions)
    return summary_row(article, replace(found, about=about), False)


COMMANDS = (
    Command("summary", "the summary of articles", _arguments, _summary,
            "--json: brief.summary/1 {article, ranker, of, about, note, sentences: [{start, end, text, score, why:\n"
            "  {lead, taken_up_by, terms, penalties}}]}, in reading order; without text for --input jsonl"),
)  # fmt: skip
