"""What the articles of a story say together, as lines of text: timeline, agreed, differing, alone, who speaks where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.dates import short_date
from brief.export.escaping import one_line
from brief.export.passages import BLANK, Piece
from brief.export.stories import labels
from brief.plots import matrix, timeline
from brief.text.counting import paragraph_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from brief.export.passages import Line
    from brief.story import Claim, Difference, Story, Telling, Told

_MOST = 12
"""Lines of one section; `--json` has the rest."""
_WIDTH = 72


def telling_lines(story: Story, telling: Telling, plain: bool) -> Iterator[Line]:
    """The sections that the story view has, those that are empty left out; `plain` draws plots with letters."""
    names = labels(story.members)
    days = [one.day for claim in telling.timeline for one in claim.told if one.day]
    plot = [(Piece(f"  {row}", "note"),) for row in timeline(days, _WIDTH, plain)]
    yield from _section("Timeline", [*plot, *(_dated(claim, names) for claim in telling.timeline[-_MOST:])])
    yield from _section(_titled("Agreed by 2 or more sources", telling.agreed), _claims(telling.agreed, names))
    yield from _section(_titled("Differing", telling.differing), _differing(telling.differing, names))
    yield from _section(_titled("One source only", telling.alone), _claims(telling.alone, names))
    yield from _section("Who speaks where", _speaking(story, telling, names, plain))


def _titled(words: str, found: Sequence[object]) -> str:
    return f"{words} ({len(found)})"


def _section(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    listed = list(lines)
    if listed:
        yield from (BLANK, (Piece(title, "heading"),), *listed)


def _dated(claim: Claim, names: Mapping[str, str]) -> Line:
    day = min(one.day for one in claim.told if one.day)
    return (Piece(f"  {short_date(day)}  ", "note"), *_said(claim.told[0]), _where(claim.of_each, names))


def _claims(claims: Sequence[Claim], names: Mapping[str, str]) -> Iterator[Line]:
    for claim in claims[:_MOST]:
        yield (Piece("  "), *_said(claim.told[0]), _where(claim.of_each, names))


def _differing(pairs: Sequence[Difference], names: Mapping[str, str]) -> Iterator[Line]:
    for pair in pairs[:_MOST]:
        yield (Piece(f"  {pair.kind.replace('_', ' ')}", "note"),)
        for told in (pair.one, pair.other):
            yield (Piece("    "), *_said(told), _where([told], names))


def _said(told: Told) -> Line:
    speaker = (Piece(one_line(told.told_by), "name"), Piece(": ")) if told.told_by else ()
    return (*speaker, Piece(one_line(told.words)))


def _where(told: Sequence[Told], names: Mapping[str, str]) -> Piece:
    if len(told) == 1:
        return Piece(f"  {names[told[0].article]} {paragraph_mark(told[0].paragraph)}", "note")
    return Piece(f"  {' '.join(dict.fromkeys(names[one.article] for one in told))}", "note")


def _speaking(story: Story, telling: Telling, names: Mapping[str, str], plain: bool) -> Iterator[Line]:
    columns = [names[one.member.row.id] for one in story.articles]
    rows = {one_line(one.name): one.counts for one in telling.speaking[:_MOST]}
    counts = {
        (name, column): count for name, found in rows.items() for column, count in zip(columns, found, strict=True)
    }
    yield from ((Piece(f"  {row}"),) for row in matrix(list(rows), columns, counts, _WIDTH, plain))
    for one in story.articles if rows else ():
        yield (Piece(f"  {names[one.member.row.id]}", "name"), Piece(f"  {one_line(one.member.row.title)}", "note"))
