"""The sections of a brief that tell what the articles of a story say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.cast import cast
from brief.export.dates import short_date
from brief.export.escaping import escape
from brief.export.lines import cited, cited_words, related_line
from brief.export.voices import speaker_name, statements
from brief.story import StoryBrief

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from brief.export.citations import Citations
    from brief.export.options import Options
    from brief.export.voices import Said
    from brief.model import Brief
    from brief.story import Telling, Told

MOST_ROWS = 20
"""Rows of one section; the reader has the rest."""

_Key = tuple[str, str]


def timeline(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    """What was said on which day, as a table."""
    telling, said, parts = _telling(brief), _said(brief), cast(brief)
    if telling and telling.timeline:
        yield from ("| When | Who | What | Source |", "| --- | --- | --- | --- |")
        for claim in telling.timeline[-MOST_ROWS:]:
            first, day = claim.told[0], next(one.day for one in claim.told if one.day)
            one = said[_key(first)]
            name = escape(speaker_name(one, parts))
            yield f"| {short_date(day)} | {name} | {cited_words(one)} |{_places([first], said, citations)} |"


def agreed(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    """What two or more sources say, in the words of the first two."""
    telling, said = _telling(brief), _said(brief)
    for claim in telling.agreed[:MOST_ROWS] if telling else ():
        first, second, *others = claim.of_each
        yield _line(f"{len(claim.sources)} sources", [first, second], others, brief, said, citations)


def differing(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    """Statements that do not agree, side by side."""
    telling, said = _telling(brief), _said(brief)
    for pair in telling.differing[:MOST_ROWS] if telling else ():
        yield _line(pair.kind.replace("_", " "), [pair.one, pair.other], [], brief, said, citations)


def alone(brief: Brief, options: Options, citations: Citations) -> Iterator[str]:
    """What one source only says."""
    telling, said = _telling(brief), _said(brief)
    for claim in telling.alone if telling else ():
        first = claim.told[0]
        yield _line(f"source {said[_key(first)].number}", [first], [], brief, said, citations)


def _telling(brief: Brief) -> Telling | None:
    return brief.telling if isinstance(brief, StoryBrief) else None


def _said(brief: Brief) -> dict[_Key, Said]:
    if not isinstance(brief, StoryBrief):
        return {}
    return {(one.source.article.id, one.statement.id): one for one in statements(brief)}


def _key(told: Told) -> _Key:
    return told.article, told.statement.id


def _line(
    label: str,
    sides: Iterable[Told],
    others: Iterable[Told],
    brief: Brief,
    said: Mapping[_Key, Said],
    citations: Citations,
) -> str:
    parts = cast(brief)
    told = " / ".join(related_line(said[_key(side)], parts, citations) for side in sides)
    places = _places(others, said, citations)
    return f"- **{label}**: {told}{f' Also in{places}.' if places else ''}"


def _places(told: Iterable[Told], said: Mapping[_Key, Said], citations: Citations) -> str:
    return "".join(cited(said[_key(one)], citations) for one in told)
