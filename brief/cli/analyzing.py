"""`brief analyze`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from time import process_time
from typing import TYPE_CHECKING

from brief.cli.parser import add_jobs, add_locations, add_printing, add_rows
from brief.cli.pile import Pile
from brief.cli.rows import print_answers
from brief.cli.session import Command
from brief.export.rows import analysis_row
from brief.library import DEFAULT_LENGTH

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from brief.cli.session import Session
    from brief.export.rows import Row
    from brief.model import Analysis, Article


def _arguments(parser: ArgumentParser) -> None:
    add_locations(parser)
    add_rows(parser)
    add_jobs(parser)
    add_printing(parser)


def _analyze(session: Session) -> int:
    if session.options.input == "jsonl":
        return print_answers(session, partial(analysis_of_row, recognizer=session.recognizer))
    done = False
    with Pile(session) as pile:
        for found in pile.articles():
            session.output.row(_row(found.article, found.library.analyze(found.article.id)))
            done = True
        return pile.exit_code(done)


def analysis_of_row(article: Article, recognizer: str) -> Row:
    """The row of an article that is in no library."""
    from brief.analysis.pipeline import analyze

    return _row(article, analyze(article, recognizer))


def _row(article: Article, analysis: Analysis) -> Row:
    from brief.summary import summarize

    started = process_time()
    summary = summarize(article.text, analysis.sentences, DEFAULT_LENGTH, None, article.title)
    timings = {**analysis.timings, "summary_ms": round(1000 * (process_time() - started), 3)}
    return analysis_row(article, replace(analysis, timings=timings), summary)


COMMANDS = (
    Command("analyze", "everything found in articles, as JSON Lines", _arguments, _analyze,
            "Prints brief.analysis/1, one line for each article in the order of the input; offsets count characters\n"
            "of article.text, and with --input jsonl of the text as given."),
)  # fmt: skip
