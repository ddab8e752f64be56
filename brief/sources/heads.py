"""What a page says about itself: its headline without the name of the site, and the day it was published."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 250
"""Characters of a heading that may be a headline."""
_SEPARATOR = re.compile(r"\s+[|·•—–\-»:]+\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_SAME = 0.6
"""How alike (Dice, on words) a heading and the page's title are when the heading is the headline."""
_TITLES = ("og:title", "twitter:title", "dc.title")
_DAYS = (
    "article:published_time",
    "parsely-pub-date",
    "og:published_time",
    "dc.date.issued",
    "date",
)


def headline(tree: Any) -> str | None:
    """The heading that the page's title repeats, or else the title without the site's name."""
    named = _named(tree)
    titles = [title for title in (*map(named.get, _TITLES), _line(tree.findtext(".//title"))) if title]
    headings = [line for line in map(_line, _headings(tree)) if line and len(line) <= _LONGEST]
    wanted = [*titles, *map(_longest_part, titles)]
    scored = [(max(_likeness(heading, title) for title in wanted), heading) for heading in headings if wanted]
    best = max(scored, default=(0.0, ""), key=lambda pair: pair[0])
    if best[0] >= _SAME:
        return best[1]
    long = [heading for heading in headings if len(heading.split()) >= 5]
    if len(long) == 1:
        return long[0]
    return _without_site(titles[0]) if titles else None


def published(tree: Any) -> str | None:
    """The day that the page's metadata gives, as in the page."""
    named = _named(tree)
    return next((day for day in map(named.get, _DAYS) if day and re.match(r"\d{4}-\d\d-\d\d", day)), None)


def _named(tree: Any) -> dict[str, str]:
    """The page's meta elements, the first of each name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or ""
        content = _line(element.get("content"))
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _headings(tree: Any) -> Iterator[str]:
    return ("".join(element.itertext()) for element in tree.iter("h1"))


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _longest_part(title: str) -> str:
    return max(_SEPARATOR.split(title), key=len)


def _without_site(title: str) -> str:
    part = _longest_part(title)
    return part if len(part.split()) >= 4 else title


def _likeness(a: str, b: str) -> float:
    left, right = (set(_WORD.findall(text.lower())) for text in (a, b))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
