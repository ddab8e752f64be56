"""`brief problems`: articles that could not be analyzed, and feeds that could not be fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.cli.output import note
from brief.cli.parser import add_printing
from brief.cli.pile import Pile
from brief.cli.session import DONE, Command
from brief.export.escaping import one_line
from brief.export.passages import BLANK, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from brief.cli.session import Session
    from brief.export.passages import Line
    from brief.problem import Problem


def _problems(session: Session) -> int:
    with Pile(session, []) as pile:
        library = pile.own()
        found = list(library.problems.all()) if library is not None else []
    for number, problem in enumerate(found):
        if session.options.json:
            session.output.row(_row(problem))
        else:
            session.output.lines([*([BLANK] if number else []), *_lines(problem)])
    if not found:
        note("no problems")
    return DONE


def _row(problem: Problem) -> dict[str, str | None]:
    return {
        "schema": "brief.problem/1",
        "what": problem.what,
        "why": problem.why,
        "tried": problem.tried,
        "advice": problem.advice,
        "location": problem.location,
        "article": problem.article,
    }


def _lines(problem: Problem) -> Iterator[Line]:
    yield (Piece(one_line(problem.what), "heading"),)
    for name, words in (("why", problem.why), ("tried", problem.tried), ("do", problem.advice)):
        yield Piece(f"{name:<7}", "note"), Piece(one_line(words))


COMMANDS = (
    Command("problems", "what could not be analyzed or fetched, why, and what to do", add_printing, _problems,
            "--json: brief.problem/1 {what, why, tried, advice, location, article}"),
)  # fmt: skip
