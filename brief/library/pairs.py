"""Pairs of related statements that the reader has marked for the export."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.errors import NotFoundError
from brief.library.citing import cited_alone
from brief.model import Evidence, Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.library.library import Library
    from brief.model import BriefSource, Statement
    from brief.store import Store

PAIR = "pair"
"""The kind of fact: about the ids of two statements, the smaller one first."""

_LOOKED_AT = 100
"""Relations of a statement among which the marked one is looked for, to tell what the two are to each other."""


@dataclass(frozen=True, slots=True)
class _End:
    """One side of a pair."""

    article: str
    statement: Statement


class Pairs:
    """Marks pairs, and puts them into briefs."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library = library
        self._statements = store.statements

    def mark(self, one: str, other: str, marked: bool = True) -> bool:
        """Marks a pair of statements, or takes its mark away; False when nothing changes."""
        words = "mark of a pair" if marked else "no mark of a pair"
        return self._library.changes.set(PAIR, " ".join(sorted((one, other))), "1" if marked else None, words)

    def marked_with(self, statement: str) -> frozenset[str]:
        """The statements that make a marked pair with one."""
        return frozenset(id for pair in self._marked() if statement in pair for id in pair if id != statement)

    def added(self, sources: Sequence[BriefSource]) -> tuple[BriefSource, ...]:
        """The sources of a brief with their marked pairs.

        An article that is no source yet becomes one, cited for its side of a pair and for nothing else.
        """
        chosen = {source.article.id for source in sources}
        found = {source.article.id: source for source in sources}
        for ends in self._known():
            if chosen.isdisjoint(end.article for end in ends):
                continue
            for end in ends:
                if end.article not in chosen:
                    found[end.article] = self._cited(end, found.get(end.article))
            one, other = sorted(ends, key=lambda end: end.article not in chosen)
            found[one.article] = _with(found[one.article], one.statement, self._relation(one.statement.id, other))
        return tuple(found.values())

    def _marked(self) -> list[list[str]]:
        return [subject.split() for subject in self._library.changes.all(PAIR)]

    def _known(self) -> Iterator[list[_End]]:
        """The pairs whose statements are still there."""
        for pair in self._marked():
            try:
                found = [self._library.statement(id) for id in pair]
            except NotFoundError:
                continue
            yield [_End(article.id, statement) for article, statement in found]

    def _relation(self, statement: str, other: _End) -> Relation:
        """What the other statement is to one; with nothing in common they are of one subject, as the reader says."""
        for asked, wanted in ((statement, other.statement.id), (other.statement.id, statement)):
            for relation in self._library.related(asked, _LOOKED_AT):
                if relation.statement.id == wanted:
                    text = relation.statement if wanted != statement else self._statements.get(asked)
                    return replace(relation, statement=text or relation.statement, marked=True)
        text = self._statements.get(other.statement.id)
        assert text is not None
        return Relation(text, "same_subject", 0.0, Evidence(), marked=True)

    def _cited(self, end: _End, known: BriefSource | None) -> BriefSource:
        """A source that is there for its side of pairs alone."""
        wanted = {end.statement.id, *(statement.id for statement in (known.analysis.statements if known else ()))}
        return cited_alone(self._library, end.article, wanted)


def _with(source: BriefSource, statement: Statement, relation: Relation) -> BriefSource:
    """The source with a marked relation before the others, once."""
    pair = (statement.id, relation.statement.id)
    others = (each for each in source.related if (each[0].id, each[1].statement.id) != pair)
    return replace(source, related=((statement, relation), *others))
