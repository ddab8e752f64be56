"""Writes an analysis into its tables."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from brief.errors import StoreError
from brief.model import RUNNING_TEXT, StatementText
from brief.store.indexing import add_article, add_statements, count_added, next_key, weighed
from brief.text.terms import terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from brief.model import Analysis, Span, Statement
    from brief.store.counting import Recount


class AnalysisWriter:
    """Writes one analysis, when the older one is gone; made before that."""

    def __init__(self, connection: sqlite3.Connection, recount: Recount, key: int, analysis: Analysis) -> None:
        self.connection = connection
        self.recount = recount
        self.key = key
        self.analysis = analysis
        self.names = {actor.id: actor.name for actor in analysis.actors}
        (self.text,) = connection.execute("SELECT text FROM article_text WHERE article = ?", (key,)).fetchone()
        self.words = terms(self._running_text()) if analysis.statements else []
        # Before anything is written, because looking a term up makes FTS5 write out what it has gathered.
        self.holding = recount.others(connection, self.words)

    def write(self) -> None:
        """Writes everything. Raises StoreError."""
        analysis = self.analysis
        self.connection.execute(
            "INSERT INTO analysis VALUES (?, ?, ?, ?, ?)",
            (
                self.key,
                analysis.fingerprint,
                analysis.language,
                len(analysis.statements),
                json.dumps(analysis.problems),
            ),
        )
        self._insert("paragraph", self._paragraphs())
        self._insert("sentence", self._sentences())
        self._insert("actor", self._actors())
        self._insert("alias", self._aliases())
        self._insert("mention", self._mentions())
        self._write_statements()

    def _insert(self, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
        listed = list(rows)
        if listed:
            marks = ", ".join("?" * len(listed[0]))
            self.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", listed)

    def _paragraphs(self) -> Iterator[tuple[Any, ...]]:
        for position, paragraph in enumerate(self.analysis.paragraphs):
            span = paragraph.span
            yield self.key, position, span.start, span.end, paragraph.role, paragraph.number

    def _sentences(self) -> Iterator[tuple[Any, ...]]:
        for sentence in self.analysis.sentences:
            span = sentence.span
            yield self.key, sentence.position, span.start, span.end, sentence.paragraph, sentence.role

    def _actors(self) -> Iterator[tuple[Any, ...]]:
        named = Counter(mention.actor for mention in self.analysis.mentions)
        said = Counter(statement.speaker.actor for statement in self.analysis.statements if statement.speaker)
        for position, actor in enumerate(self.analysis.actors):
            yield self.key, position, actor.id, actor.name, actor.kind, named[actor.id], said[actor.id]

    def _aliases(self) -> Iterator[tuple[Any, ...]]:
        for number, actor in enumerate(self.analysis.actors):
            names = [(name, 0) for name in actor.aliases] + [(name, 1) for name in actor.titles]
            for position, (name, is_title) in enumerate(names):
                yield self.key, number, position, name, is_title

    def _mentions(self) -> Iterator[tuple[Any, ...]]:
        numbers = {actor.id: number for number, actor in enumerate(self.analysis.actors)}
        for position, mention in enumerate(self.analysis.mentions):
            if mention.actor not in numbers:
                raise StoreError(
                    f"analysis of {self.analysis.article}: mentions {mention.actor}, which is no actor of it"
                )
            yield self.key, position, numbers[mention.actor], mention.span.start, mention.span.end, mention.form

    def _write_statements(self) -> None:
        if not self.analysis.statements:
            return
        (published,) = self.connection.execute("SELECT published FROM article WHERE key = ?", (self.key,)).fetchone()
        about = weighed(self.words, self.holding, self.recount.total)
        add_article(self.connection, self.key, self.analysis.article, published, about)
        searched = [self._searched(statement) for statement in self.analysis.statements]
        first = next_key(self.connection)
        self.recount.add(add_statements(self.connection, first, [(self.key, statement) for statement in searched]))
        count_added(self.connection, first)
        self._insert("statement", self._statements(first))
        self._insert("statement_content", self._contents(first))

    def _statements(self, first: int) -> Iterator[tuple[Any, ...]]:
        for position, statement in enumerate(self.analysis.statements):
            yield first + position, self.key, position, *_details(statement)

    def _contents(self, first: int) -> Iterator[tuple[Any, ...]]:
        for key, statement in enumerate(self.analysis.statements, first):
            for number, span in enumerate(statement.contents):
                yield key, number, span.start, span.end

    def _running_text(self) -> str:
        spans = [paragraph.span for paragraph in self.analysis.paragraphs if paragraph.role in RUNNING_TEXT]
        return "\n".join(span.of(self.text) for span in spans) or self.text

    def _searched(self, statement: Statement) -> StatementText:
        return StatementText(
            id=statement.id,
            article=self.analysis.article,
            text=" ".join(span.of(self.text) for span in statement.contents),
            speaker=self._speaker_name(statement),
            kind=statement.kind,
            manner=statement.manner,
            start=statement.span.start,
            end=statement.span.end,
        )

    def _speaker_name(self, statement: Statement) -> str | None:
        if statement.speaker is None:
            return None
        return self.names.get(statement.speaker.actor or "") or statement.speaker.written(self.text)


def _details(statement: Statement) -> tuple[Any, ...]:
    speaker = statement.speaker
    return (
        *_ends(speaker.span if speaker else None),
        speaker.actor if speaker else None,
        speaker.resolved_from if speaker else None,
        *_ends(statement.cue),
        statement.confidence,
        statement.rule,
        *_ends(statement.addressee),
        *_ends(statement.occasion),
        *_ends(statement.hedge),
        int(statement.negated),
        statement.said_on.isoformat() if statement.said_on else None,
        speaker.standing if speaker else None,
        *_ends(statement.citing),
    )


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
