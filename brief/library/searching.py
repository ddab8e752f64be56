"""Searching the library: hits among statements, texts and titles, completion, and searches that are kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from brief.library.inside import LOOKED_AT, Fitting
from brief.model import Span
from brief.text.matching import Matcher, folded
from brief.text.query import FIELDS, STATES, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.library.changes import Changes
    from brief.model import ArticleRow, Kind
    from brief.store import Store
    from brief.text.query import Query

SAVED = "saved search"
"""The kind of fact that keeps a search: what was typed, and what it is called."""

MOST_COUNTED = 1000
_GAVE_UP = f"only the newest {LOOKED_AT:,} articles with these words were looked into"
_LAST = re.compile(r'(?:^|(?<=\s))-?([a-z]+:"[^"]*|[^-\s]\S*)$', re.IGNORECASE)
"""The last word of a query, or the last field with what stands in its quotation marks."""
_COMPLETED: dict[str, Kind | None] = {"actor:": None, "person:": "person", "org:": "organization", "place:": "place"}

Where = Literal["said", "text", "title"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that fits; a title has no place in the text."""

    where: Where
    row: ArticleRow
    text: str
    """The words that are shown, as they stand in the article."""
    marks: tuple[Span, ...]
    """Places of the searched words in them."""
    span: Span | None = None
    statement: str | None = None
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of a query, statements first, the newest articles first."""

    typed: str
    hits: tuple[Hit, ...] = ()
    articles: int = 0
    more: bool = False
    """Whether further articles fit."""
    problems: tuple[str, ...] = ()

    def of(self, where: Where) -> list[Hit]:
        """The hits of one sort."""
        return [hit for hit in self.hits if hit.where == where]


class Searching:
    """Finds places by words and fields."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def search(self, typed: str, articles: int = 50) -> Found:
        """The places in the newest articles that fit; whatever is typed is a query."""
        query = parse(typed)
        if not typed.strip():
            return Found(typed)
        fitting = Fitting(self._store, query)
        keys = list(islice(fitting, articles + 1))
        shown, more = keys[:articles], len(keys) > articles
        hits = sorted(self._hits(query, shown), key=lambda hit: _ORDER[hit.where])
        problems = (*query.problems, *([_GAVE_UP] if fitting.gave_up else ()))
        return Found(typed, tuple(hits), len({hit.row.key for hit in hits}), more, problems)

    def keys(self, typed: str) -> list[int]:
        """Keys of all articles that fit, the newest first, however long it takes to look (never on the UI thread)."""
        return list(Fitting(self._store, parse(typed), most=None))

    def _hits(self, query: Query, keys: Sequence[int]) -> Iterator[Hit]:
        matcher = Matcher(query.words)
        rows = sorted(self._store.articles.rows(keys), key=_newest, reverse=True)
        if not matcher:
            yield from (Hit("title", row, row.title, ()) for row in rows)
            return
        texts, statements = self._store.search.texts(keys), self._store.search.statements(keys)
        for row in rows:
            text = texts[row.key]
            titled = matcher.holds_all(row.title)
            if titled:
                yield Hit("title", row, row.title, tuple(matcher.spans(row.title)))
            for statement, speaker, start, end in statements.get(row.key, ()):
                words = text[start:end]
                if matcher.holds_all(f"{speaker}\n{words}"):
                    marks = tuple(matcher.spans(words))
                    yield Hit("said", row, words, marks, Span(start, end), statement, speaker)
            line = matcher.best_line(text)
            words = "" if line is None else line.of(text)
            # texts often begin with their title
            if line is not None and not query.said and not (titled and words.strip() == row.title):
                yield Hit("text", row, words, tuple(matcher.spans(words)), line)

    # Completion

    def complete(self, typed: str) -> str | None:
        """What is typed with its last word completed: a field, an actor, an outlet, a state; None without one."""
        found = _LAST.search(typed)
        if found is None or (typed.count('"') % 2 and '"' not in found[1]):
            return None
        head, last = typed[: found.start(1)], found[1]
        completed = next((one for one in self._completions(last) if one != last), None)
        return head + completed if completed else None

    def _completions(self, last: str) -> Iterator[str]:
        field, colon, value = last.partition(":")
        field, value = f"{field.lower()}:", value.strip('"')
        if not colon:
            yield from (f"{one}" for one in FIELDS if len(last) > 1 and one.startswith(last.lower()))
        elif field == "is:":
            yield from (f"is:{state}" for state in STATES if state.startswith(value.lower()))
        elif field == "source:" and value:
            wanted = folded(value)
            outlets = self._store.search.outlets()
            yield from (f"source:{_quoted(one)}" for one in outlets if folded(one).startswith(wanted))
        elif field == "tag:":
            tags = sorted({tag for tags in self._changes.all("tag").values() for tag in tags.split()})
            yield from (f"tag:{tag}" for tag in tags if tag.startswith(value.lower()))
        elif field in _COMPLETED and value:
            forms = dict.fromkeys((value, value.capitalize(), value.title(), value.upper()))
            names = self._store.search.actors_beginning(forms, _COMPLETED[field], 1)
            yield from (f"{field}{_quoted(name)}" for name in names)

    # Searches that are kept

    def saved(self) -> list[str]:
        """The kept searches, as they were typed."""
        return sorted(self._changes.all(SAVED), key=folded)

    def lists(self) -> list[tuple[str, int]]:
        """The kept searches with how many articles each holds now, counted up to MOST_COUNTED."""
        found = ((typed, islice(Fitting(self._store, parse(typed)), MOST_COUNTED)) for typed in self.saved())
        return [(typed, sum(1 for _ in keys)) for typed, keys in found]

    def keep(self, typed: str, kept: bool = True) -> bool:
        """Keeps a search, or keeps it no longer; False when nothing changes."""
        wanted = " ".join(typed.split())
        if not wanted:
            return False
        words = f"search kept: {wanted}" if kept else f"search dropped: {wanted}"
        return self._changes.set(SAVED, wanted, "1" if kept else None, words)


_ORDER: dict[Where, int] = {"said": 0, "text": 1, "title": 2}


def _newest(row: ArticleRow) -> tuple[str, int]:
    return row.published.isoformat() if row.published else "", row.key


def _quoted(name: str) -> str:
    plain = name.replace('"', "")
    return f'"{plain}"' if " " in plain else plain
