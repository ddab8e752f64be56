"""The items of the story view: what the articles say together, who speaks where, and the articles themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.items import Item, Words, blank, heading, line
from brief.export.dates import near_date
from brief.export.stories import also_in, labels, why
from brief.plots import matrix, timeline
from brief.text.counting import counted, paragraph_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from brief.app.items import Line
    from brief.model import Article
    from brief.story import Claim, Copied, Story, StorySentence, StorySummary, Telling, Told

MOST = 12
"""Items of one section; the brief that is exported has more."""

_NEW = Words("● ", "warning")
_MATRIX_WIDTH = 38
_TIMELINE_WIDTH = 48

Shown = tuple[Item, "Told | StorySentence | None"]
"""An item with what it opens."""


def told_items(
    story: Story, telling: Telling, summary: StorySummary, articles: Mapping[str, Article]
) -> Iterator[Shown]:
    """The sections of a story."""
    names = labels(story.members)
    chosen = ((_sentence(number, one, names, articles), one) for number, one in enumerate(summary.sentences, 1))
    said = f"{counted(len(summary.sentences), 'sentence')} from {counted(len(story.articles), 'article')}"
    yield from _section(f"SUMMARY · {said}", "s", chosen)
    dated = (_dated(claim, names, telling) for claim in telling.timeline[-MOST:])
    yield from _section("TIMELINE", "t", dated, _days(telling))
    agreed = (_claimed(claim, names, telling) for claim in telling.agreed[:MOST])
    yield from _section(f"AGREED BY 2 OR MORE SOURCES · {len(telling.agreed)}", "a", agreed)
    opposed = (
        _side(told, names, telling, pair.kind.replace("_", " ") if told is pair.one else "")
        for pair in telling.differing[:MOST]
        for told in (pair.one, pair.other)
    )
    yield from _section(f"DIFFERING · {len(telling.differing)}", "d", opposed)
    alone = (_claimed(claim, names, telling) for claim in telling.alone)
    yield from _section(f"ONE SOURCE ONLY · {len(telling.alone)}", "o", alone)


def source_items(story: Story, telling: Telling, today: date) -> Iterator[Item]:
    """The articles, each with the reason why it is in the story, and who speaks where."""
    names = labels(story.members)
    columns = [names[one.member.row.id] for one in story.articles]
    counts = {
        (one.name, column): count
        for one in telling.speaking
        for column, count in zip(columns, one.counts, strict=True)
        if count
    }
    yield from (Item(one.member.row.id, tuple(_source(one, names, today))) for one in story.articles)
    copies = len(story.members) - len(story.articles)
    if copies:
        yield Item(None, (line(Words(f"near-copies folded: {copies}", "dim")),))
    rows = [one.name for one in telling.speaking[:MOST]]
    if rows:
        yield from (blank(), heading("WHO SPEAKS WHERE"))
        yield Item(None, tuple(line(row) for row in matrix(rows, columns, counts, _MATRIX_WIDTH)))


def new_line(telling: Telling) -> str:
    """How much is new since the reader last read of the story."""
    return f"new since last read: {counted(len(telling.new), 'statement')}" if telling.new else ""


def _days(telling: Telling) -> Item:
    """When the most was said."""
    days = (one.day for claim in telling.timeline for one in claim.told if one.day)
    return Item(None, tuple(line(Words(row, "dim")) for row in timeline(days, _TIMELINE_WIDTH)))


def _section(
    title: str,
    letter: str,
    found: Iterable[tuple[Sequence[Line], Told | StorySentence]],
    plot: Item | None = None,
) -> Iterator[Shown]:
    listed = list(found)
    if not listed:
        return
    yield heading(title), None
    if plot is not None:
        yield plot, None
    for number, (lines, opens) in enumerate(listed):
        yield Item(f"{letter}{number}", tuple(lines)), opens
    yield blank(), None


def _sentence(number: int, one: StorySentence, names: Mapping[str, str], articles: Mapping[str, Article]) -> list[Line]:
    also = f" +{len(one.also_in)}" if one.also_in else ""
    place = Words(f"  [{names[one.place.article]} ¶{one.place.paragraph}{also}]", "dim")
    words = one.place.span.of(articles[one.place.article].text)
    return [line(Words(f"{number} ", "dim"), *([_NEW] if one.new else []), words, place, wraps=True, indent=2)]


def _dated(claim: Claim, names: Mapping[str, str], telling: Telling) -> tuple[list[Line], Told]:
    first = claim.told[0]
    day = min(one.day for one in claim.told if one.day)
    return [_line(first, names, telling, Words(f"{day:%a %-d %b} ", "dim"), claim)], first


def _claimed(claim: Claim, names: Mapping[str, str], telling: Telling) -> tuple[list[Line], Told]:
    first = claim.told[0]
    return [_line(first, names, telling, None, claim)], first


def _side(told: Told, names: Mapping[str, str], telling: Telling, kind: str) -> tuple[list[Line], Told]:
    lines = [line(Words(kind, "warning"))] if kind else []
    return [*lines, _line(told, names, telling, None, None, indent=2)], told


def _line(
    told: Told, names: Mapping[str, str], telling: Telling, before: Words | None, claim: Claim | None, indent: int = 0
) -> Line:
    new = [_NEW] if told.statement.id in telling.new else []
    speaker = [Words(f"{told.told_by}: ", "speaker")] if told.speaker else []
    where = {names[one.article]: None for one in (claim.of_each if claim else (told,))}
    place = f" {' '.join(where)}" if len(where) > 1 else f" {next(iter(where))} {paragraph_mark(told.paragraph)}"
    return line(
        Words(" " * indent), *([before] if before else []), *new, *speaker, Words(told.words, "content"),
        right=[Words(place, "dim")], indent=indent,
    )  # fmt: skip


def _source(one: Copied, names: Mapping[str, str], today: date) -> Iterator[Line]:
    row = one.member.row
    day = near_date(row.published, today) if row.published else ""
    unread = [_NEW] if not row.read else []
    yield line(Words(f"{names[row.id]} ", "dim"), *unread, row.title, right=[Words(day, "dim")])
    yield line(Words(f"{why(one.member)}{also_in(one)}", "dim"), wraps=True, indent=2)
