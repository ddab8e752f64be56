"""`brief related`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from brief.cli.output import note
from brief.cli.parser import add_printing, count
from brief.cli.pile import Pile
from brief.cli.progress import tracked
from brief.cli.rows import Lines
from brief.cli.session import DONE, NOTHING_FOUND, PARTLY_DONE, Command
from brief.errors import SourceError, UsageError
from brief.export.passages import relation_lines
from brief.export.rows import dump, query_fields, relation_row
from brief.model import StatementText

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

    from brief.cli.session import Session
    from brief.library import Library
    from brief.model import Relation


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("locations", nargs="*", metavar="STATEMENT|LOCATION",
                        help="the id of a statement, then articles to look in (default: the library); with --text only "
                        "articles; with --input jsonl files of queries, - for stdin")  # fmt: skip
    parser.add_argument("--text", metavar="WORDS", help="ask about these words")
    parser.add_argument("-n", type=count, dest="limit", default=10, metavar="N", help="related statements at most")
    parser.add_argument("--input", choices=["articles", "jsonl"], default="articles",
                        help='jsonl: queries {"id", "text"[, "article", "speaker", "published"]}')  # fmt: skip
    parser.add_argument("--collection", metavar="FILE", help="look in these rows of statements instead of articles")
    add_printing(parser)


def _related(session: Session) -> int:
    options = session.options
    if options.collection or options.input == "jsonl":
        return _related_in_bulk(session)
    if options.text is None and not options.locations:
        raise UsageError("which statement?", "brief statements --json shows their ids; --text asks about any words")
    statement, locations = (None, options.locations) if options.text else (options.locations[0], options.locations[1:])
    with Pile(session, locations) as pile:
        library, articles = pile.together()
        for article in tracked(articles, "analyzed", len(articles)):
            library.analyze(article.id)
        query, relations = _ask(library, statement, options)
        _print(session, query, relations)
        return pile.exit_code(bool(relations))


def _ask(library: Library, statement: str | None, options: Any) -> tuple[StatementText, list[Relation]]:
    if statement is None:
        query = StatementText("", None, options.text)
        return query, library.related_to_text(query, options.limit)
    article, found = library.statement(statement)
    words = " ".join(span.of(article.text) for span in found.contents)
    return StatementText(found.id, article.id, words), library.related(statement, options.limit)


def _print(session: Session, query: StatementText, relations: list[Relation]) -> None:
    if not session.options.json:
        session.output.lines(relation_lines(relations))
        return
    for line in _lines(query, relations):
        session.output.raw(line)


def _lines(query: StatementText, relations: list[Relation]) -> Iterator[str]:
    fields = query_fields(query)
    return (dump(relation_row(fields, rank, relation)) + "\n" for rank, relation in enumerate(relations, 1))


def _related_in_bulk(session: Session) -> int:
    options = session.options
    if not options.collection:
        raise UsageError(
            "--input jsonl needs --collection FILE", 'rows {"id", "text"[, "article", "speaker", "published"]}'
        )
    collection = Lines([options.collection])
    from brief.library.bare_statements import related_among

    statements = list(_statement_texts(collection))
    if not statements:
        if not collection.failed:
            note(f"{options.collection}: holds no statements")
        return NOTHING_FOUND
    related = related_among(statements, session.embedder)
    queries = Lines([] if options.text else options.locations)
    asked = iter([StatementText("", None, options.text)]) if options.text else _statement_texts(queries)
    done = False
    for query in asked:
        done = True
        _print(session, query, related(query, options.limit))
    if not done:
        note("nothing asked")
        return NOTHING_FOUND
    return PARTLY_DONE if collection.failed or queries.failed else DONE


def _statement_texts(lines: Lines) -> Iterator[StatementText]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _statement_text(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            lines.report(SourceError(f"row {number}", f"no statement with id and text ({type(error).__name__})"))


def _statement_text(row: dict[str, Any]) -> StatementText:
    from datetime import date

    published = row.get("published")
    return StatementText(
        id=str(row["id"]),
        article=_known(row.get("article")),
        text=str(row["text"]),
        speaker=_known(row.get("speaker")),
        published=date.fromisoformat(published[:10]) if published else None,
    )


def _known(value: object) -> str | None:
    return None if value is None else str(value)


COMMANDS = (
    Command("related", "statements related to one, best first, with kind, score and evidence", _arguments, _related,
            "--json: brief.relation/1 {query, rank, article, statement, start, end, text, speaker, kind, score,\n"
            "  evidence: {actors, terms, figures, quotation}, also_in}"),
)  # fmt: skip
