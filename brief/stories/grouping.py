"""Which story a new article belongs to: the one whose articles it is most like, when it is like them enough."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from brief.stories.wording import profile
from brief.story import Followed, Neighbor, Placement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from brief.model import Article
    from brief.stories.wording import Wording
    from brief.story import Profile

ALIKE = 0.23
"""Likeness from which an article belongs to a story."""

NAMES_SHARE = 0.3
"""How much of the likeness is that of the names."""

COMPARED = 3
"""Articles of a story, those most alike, that a new one is compared with."""

WINDOW = 90
"""Days between an article and the nearest one of its story, at most."""

DAYS_APART = 30
"""Days apart at which two articles must be twice as alike."""

_MOST_SHARED = 4
"""Names, and words, that a reason tells."""


class StoryIndex(Protocol):
    """What grouping asks of the articles that are placed already."""

    def articles(self) -> int:
        """How many there are."""
        ...

    def frequencies(self, terms: Iterable[str]) -> Mapping[str, int]:
        """How many of them hold each term."""
        ...

    def neighbors(self, terms: Sequence[str]) -> Sequence[Neighbor]:
        """Articles that hold some of these terms, of which the first are the most telling."""
        ...

    def taken(self, story: str) -> bool:
        """Whether a story of this id has articles."""
        ...


@dataclass(frozen=True, slots=True)
class _Near:
    """An article with its likeness to another, the days between counted."""

    neighbor: Neighbor
    alike: float


def place(index: StoryIndex, article: Article, wording: Wording) -> Placement:
    """The story of an article that has none, and why; articles that were alone may come with it."""
    about = profile(wording, index.frequencies(set(wording.terms)), index.articles())
    neighbors = index.neighbors(tuple(about.terms))
    new = Neighbor(article.id, "", article.published, about)
    story, nearest = _best(new, neighbors)
    alike = _mean(nearest)
    if alike < ALIKE:
        return Placement(_new_id(index, article.id), about)
    beside = nearest[0].neighbor
    members = [replace(new, story=story), *(one for one in neighbors if one.story == story)]
    lone = (one for one in neighbors if one.alone and one.story != story)
    followed = tuple(found for one in lone if (found := _followed(one, members, wording)))
    return Placement(story, about, alike, beside.article, *shared(about, beside.profile, wording), followed)


def _followed(lone: Neighbor, members: Sequence[Neighbor], wording: Wording) -> Followed | None:
    _, nearest = _best(lone, members)
    if _mean(nearest) < ALIKE:
        return None
    beside = nearest[0].neighbor
    return Followed(lone.article, _mean(nearest), beside.article, *shared(beside.profile, lone.profile, wording))


def likeness(one: Profile, other: Profile) -> float:
    """How alike two articles are by their terms and by those they name, 0 to 1."""
    return (1 - NAMES_SHARE) * _product(one.terms, other.terms) + NAMES_SHARE * _product(one.actors, other.actors)


def shared(about: Profile, other: Profile, wording: Wording) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names and the words that say most for two articles being of one story, as the first one writes them."""
    written = wording.written
    names = [written.get(term, term) for term in _heaviest(about.actors, other.actors)]
    told = {word for name in names for word in name.split()}
    words = [
        wording.written.get(term, term) for term in _heaviest(about.terms, other.terms) if term not in about.actors
    ]
    return _first(names), _first([word for word in words if word not in told])


def _near(one: Neighbor, other: Neighbor) -> _Near:
    days = abs((one.published - other.published).days) if one.published and other.published else 0
    alike = likeness(one.profile, other.profile) / (1 + days / DAYS_APART) if days <= WINDOW else 0.0
    return _Near(other, alike)


def _best(article: Neighbor, others: Iterable[Neighbor]) -> tuple[str, list[_Near]]:
    """The story that is most alike, with those of its articles that are."""
    stories: defaultdict[str, list[_Near]] = defaultdict(list)
    near = (_near(article, other) for other in others)
    for one in sorted(near, key=lambda one: (-one.alike, one.neighbor.article)):
        if len(stories[one.neighbor.story]) < COMPARED:
            stories[one.neighbor.story].append(one)
    return max(stories.items(), key=lambda item: (_mean(item[1]), item[0]), default=("", []))


def _mean(members: Sequence[_Near]) -> float:
    """The mean likeness; articles of the story with nothing in common were not found and are none of its nearest."""
    return sum(one.alike for one in members) / len(members) if members else 0.0


def _product(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    return sum(one[term] * other[term] for term in one.keys() & other.keys()) / 1e6


def _heaviest(one: Mapping[str, int], other: Mapping[str, int]) -> list[str]:
    return sorted(one.keys() & other.keys(), key=lambda term: (-one[term] * other[term], term))


def _first(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(written))[:_MOST_SHARED]


def _new_id(index: StoryIndex, article: str) -> str:
    """A story is called after the article it began with, even when that one is gone and comes again."""
    name, number = f"t{article}", 1
    while index.taken(name):
        number += 1
        name = f"t{article}-{number}"
    return name
