"""What a reader searches for: words, phrases and fields, such as `person:maro said:fare -tunnel is:unread`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Callable

    from brief.model import Kind

State = Literal["read", "unread", "marked", "noted"]

FIELDS = ("actor:", "person:", "org:", "place:", "said:", "source:", "tag:", "before:", "after:", "is:")
"""The fields of the query language, as they are typed."""

STATES: tuple[State, ...] = get_args(State)
"""What `is:` takes."""

_TOKEN = re.compile(r'(?=\S)(-?)(?:([a-z]{2,12}):)?("[^"]*"?|\S*)', re.IGNORECASE)
_PIECE = re.compile(r"[^\W_]+")
_KINDS: dict[str, Kind | None] = {"actor": None, "person": "person", "org": "organization", "place": "place"}
_MOST_TERMS = 32
"""Words of a query; what comes after them is left out."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand side by side; the last one may go on, unless the reader put them in quotation marks."""

    pieces: tuple[str, ...]
    whole: bool = False


@dataclass(slots=True)
class Query:
    """What an article must hold and be; without anything, every article fits."""

    terms: list[Term] = field(default_factory=list)
    without: list[Term] = field(default_factory=list)
    said: list[Term] = field(default_factory=list)
    """What a statement must hold."""
    actors: list[tuple[Kind | None, Term]] = field(default_factory=list)
    """Whom it must name, of which kind; None for any."""
    outlets: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    states: list[State] = field(default_factory=list)
    after: date | None = None
    """The first day."""
    before: date | None = None
    """The day after the last."""
    unlike: list[Query] = field(default_factory=list)
    """Fields with a minus, one in each; an article that fits one of them is left out."""
    problems: list[str] = field(default_factory=list)
    """What was not understood, in words; the rest holds."""

    @property
    def words(self) -> list[Term]:
        """Everything that must stand in the text."""
        return [*self.terms, *self.said, *(term for _, term in self.actors)]

    @property
    def looks_inside(self) -> bool:
        """Whether words are not enough: only an analysis says whom an article names, and who says what."""
        return bool(self.actors or self.said)


def parse(typed: str) -> Query:
    """Reads a query; never fails, whatever was typed."""
    query = Query()
    for number, match in enumerate(_TOKEN.finditer(typed)):
        if number == _MOST_TERMS:
            query.problems.append(f"only the first {_MOST_TERMS} words count")
            break
        minus, name, value = match.groups()
        name = (name or "").lower()
        if name and f"{name}:" not in FIELDS:
            if value and not value.startswith("//"):
                query.problems.append(f"{name}: is no field, but a word here")
            name, value = "", f"{match[2]}:{value}"
        if minus and name:
            _leave_out(query, name, value)
        elif minus:
            _add(query.without, value)
        else:
            _take(query, name, value)
    return query


def _leave_out(query: Query, name: str, value: str) -> None:
    """A field with a minus."""
    unlike = Query()
    _take(unlike, name, value)
    query.problems += unlike.problems
    if not unlike.problems and unlike != Query():
        query.unlike.append(unlike)


def _take(query: Query, name: str, value: str) -> None:
    """One word of the query, with its field."""
    plain = value.strip('"')
    readers: dict[str, Callable[[], None]] = {
        "": lambda: _add(query.terms, value),
        "said": lambda: _add(query.said, value),
        "source": lambda: query.outlets.append(plain),
        "tag": lambda: query.tags.append(plain),
        "is": lambda: _take_state(query, plain.lower()),
        "before": lambda: _take_day(query, "before", plain),
        "after": lambda: _take_day(query, "after", plain),
    }
    if name in _KINDS:
        names: list[Term] = []
        _add(names, value)
        query.actors += [(_KINDS[name], term) for term in names]
    elif plain:
        readers[name]()


def _add(terms: list[Term], value: str) -> None:
    pieces = tuple(_PIECE.findall(value))
    if pieces:
        quoted = value.startswith('"')
        terms.append(Term(pieces, whole=quoted and value.endswith('"') and len(value) > 1))


def _take_state(query: Query, value: str) -> None:
    if value in STATES:
        query.states.append(value)
    else:
        query.problems.append(f"is:{value} is unknown: {', '.join(f'is:{state}' for state in STATES)}")


def _take_day(query: Query, name: Literal["before", "after"], value: str) -> None:
    day = _day(value)
    if day is None:
        query.problems.append(f"{name}: takes a day such as 2031-05-04, a month or a year")
    elif name == "before":
        query.before = day
    else:
        query.after = day


def _day(value: str) -> date | None:
    """The first day of what was typed: a day, a month, or a year."""
    try:
        return date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) in (4, 7) else value)
    except ValueError:
        return None
