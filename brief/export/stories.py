"""Stories as lines for people and as rows of JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.export.dates import period
from brief.export.escaping import one_line
from brief.export.passages import Piece
from brief.text.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from brief.export.passages import Line
    from brief.export.rows import Row
    from brief.story import Claim, Copied, Member, Story, StoryRow, Telling, Told


def stories_lines(rows: Iterable[StoryRow]) -> Iterator[Line]:
    """One line for each story: the beginning of its id, days, headline, how many articles of how many outlets."""
    for row in rows:
        unread = f", {row.unread} unread" if row.unread else ""
        counts = f"  {_counts(row.articles, row.outlets)}{unread}"
        title = Piece(one_line(row.title), "heading" if row.unread else "")
        yield (Piece(f"{one_line(row.id):<13}  {_days(row.first, row.last)}  ", "note"), title, Piece(counts, "note"))


def story_lines(story: Story) -> Iterator[Line]:
    """The articles of a story, oldest first, near-copies folded, each with the reason why it is here."""
    yield (Piece(one_line(story.title), "heading"),)
    yield (Piece(days_of(story), "note"),)
    for one in story.articles:
        row = one.member.row
        day = row.published.isoformat() if row.published else " " * 10
        outlet = f"  {one_line(row.outlet)}" if row.outlet else ""
        yield (Piece(f"{row.id[:10]}  {day}  ", "note"), Piece(one_line(row.title)), Piece(outlet, "note"))
        yield (Piece(f"   {why(one.member)}{also_in(one)}", "note"),)


def labels(members: Sequence[Member]) -> dict[str, str]:
    """A short name for each article, by id: the initials of its outlet, with a number from the second one on."""
    found: dict[str, str] = {}
    for member in members:
        initials = "".join(word[0] for word in (member.row.outlet or "").split() if word[:1].isupper())[:4] or "A"
        number = 1 + sum(known.rstrip("0123456789") == initials for known in found.values())
        found[member.row.id] = f"{initials}{number}" if number > 1 else initials
    return found


def days_of(story: Story) -> str:
    """How many articles a story has, of how many outlets, and when they were published."""
    days = _days(*(member.row.published for member in story.members))
    return f"{_counts(len(story.members), len(story.outlets))}  {days}".rstrip()


def _counts(articles: int, outlets: int) -> str:
    return counted(articles, "article") + (f", {counted(outlets, 'outlet')}" if outlets else "")


def _days(*days: date | None) -> str:
    return period(day for day in days if day)


def why(member: Member) -> str:
    """Why an article is of its story, in words."""
    if member.by_reader:
        return "you put it here"
    if not member.likeness:
        return "the first one here"
    parts = []
    if member.names:
        parts.append(f"names {', '.join(map(one_line, member.names))}")
    if member.words:
        parts.append(f"also says {', '.join(one_line(word).lower() for word in member.words)}")
    return "; ".join([f"{round(100 * member.likeness)} % alike", *parts])


def also_in(copied: Copied) -> str:
    """Where near-copies of an article are."""
    if not copied.copies:
        return ""
    outlets = dict.fromkeys(one_line(copy.row.outlet) for copy in copied.copies if copy.row.outlet)
    named = f": {', '.join(outlets)}" if outlets else ""
    return f"; also in {counted(len(copied.copies), 'article')}{named}"


def stories_row(row: StoryRow) -> Row:
    """`brief.story/1` without its articles: one line of the list."""
    return {
        "schema": "brief.story/1",
        "id": row.id,
        "title": row.title,
        "first_published": row.first.isoformat() if row.first else None,
        "last_published": row.last.isoformat() if row.last else None,
        "article_count": row.articles,
        "outlet_count": row.outlets,
        "unread_count": row.unread,
    }


def story_row(story: Story) -> Row:
    """`brief.story/1`: a story with its articles."""
    days = sorted(member.row.published for member in story.members if member.row.published)
    return {
        "schema": "brief.story/1",
        "id": story.id,
        "title": story.title,
        "first_published": days[0].isoformat() if days else None,
        "last_published": days[-1].isoformat() if days else None,
        "article_count": len(story.members),
        "outlet_count": len(story.outlets),
        "unread_count": sum(not member.row.read for member in story.members),
        "articles": [_member(member, one) for one in story.articles for member in (one.member, *one.copies)],
    }


def _member(member: Member, copied: Copied) -> Row:
    row = member.row
    return {
        "id": row.id,
        "title": row.title,
        "outlet": row.outlet,
        "published": row.published.isoformat() if row.published else None,
        "read": row.read,
        "likeness": round(member.likeness, 4),
        "names": list(member.names),
        "words": list(member.words),
        "by_reader": member.by_reader,
        "copy_of": copied.member.row.id if member is not copied.member else None,
    }


def telling_fields(telling: Telling) -> Row:
    """What the articles of a story say together, by ids of articles and statements."""
    return {
        "timeline": [_claim(claim) for claim in telling.timeline],
        "agreed": [_claim(claim) for claim in telling.agreed],
        "differing": [
            {"kind": pair.kind, "statements": [_told(pair.one), _told(pair.other)]} for pair in telling.differing
        ],
        "alone": [_claim(claim) for claim in telling.alone],
        "speaking": [{"name": one.name, "statements": list(one.counts)} for one in telling.speaking],
        "new": sorted(telling.new),
    }


def _claim(claim: Claim) -> Row:
    days = [one.day.isoformat() for one in claim.told if one.day]
    return {"day": min(days, default=None), "statements": [_told(one) for one in claim.told]}


def _told(told: Told) -> Row:
    return {"article": told.article, "statement": told.statement.id, "speaker": told.speaker, "text": told.words}
