"""What is known of an actor, over what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brief.app.items import Item, Words, line
from brief.plots import timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from brief.model import Passage, Profile

_PLOT_WIDTH = 40


def about(profile: Profile) -> Iterator[Item]:
    """Name, spellings, roles, whom it acts for, who is beside it, and when it was mentioned."""
    actor = profile.row.actor
    yield Item(None, (line(Words(actor.name, actor.kind), right=[Words(actor.kind.upper(), "dim")]),))
    written = ", ".join(f"{name} {count}×" for name, count in profile.written[:12])
    yield Item(None, (line(Words("written as: ", "dim"), written, wraps=True, indent=2),))
    if profile.titles:
        roles = " · ".join(_role(title, place) for title, place in _different(profile.titles)[:4])
        yield Item(None, (line(Words("role in text: ", "dim"), roles, wraps=True, indent=2),))
    if profile.acts_for:
        yield Item(None, (line(Words("acts for: ", "dim"), Words(profile.acts_for, "place")),))
    if profile.companions:
        shared = " · ".join(f"{name} {count}" for name, _, count in profile.companions)
        yield Item(None, (line(Words("with: ", "dim"), shared, wraps=True, indent=2),))
    yield Item(None, tuple(line(Words(row, "dim")) for row in timeline(profile.days, _PLOT_WIDTH)))


def _different(titles: Iterable[tuple[str, Passage]]) -> list[tuple[str, Passage]]:
    """Titles that differ in more than capitals."""
    found: dict[str, tuple[str, Passage]] = {}
    for title, place in titles:
        found.setdefault(title.casefold(), (title, place))
    return list(found.values())


def _role(title: str, place: Passage) -> str:
    return f"“{title}” ({_outlet(place)} ¶{place.paragraph})" if place.paragraph else f"“{title}”"


def _outlet(passage: Passage) -> str:
    return passage.article.outlet or passage.article.title
