"""Which articles a list shows, in which order, and which of them stand together."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from brief.arrangement import Arrangement
    from brief.store import Store


_FOLDED_AT_ONCE = 200
"""Stories whose near-copies are sought together."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of a list in columns: a value for each of them would be looked through for garbage again and again."""

    starts: array[int] = field(default_factory=lambda: array("q"))
    """The place of the first article of each group."""
    stories: list[str | None] = field(default_factory=list)
    """None for articles that are alone in their stories."""
    unread: array[int] = field(default_factory=lambda: array("q"))
    """How many articles of each were not read."""

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Listing:
    """Keys of the articles of a list, in its order."""

    keys: array[int]
    groups: Groups = field(default_factory=Groups)
    """All articles in groups, or none."""
    copies: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """Near-copies that are left out, by the key of the article that stands for them."""

    @property
    def all_keys(self) -> Iterator[int]:
        """Of the articles that are shown, and of the near-copies that they stand for."""
        yield from self.keys
        for copies in self.copies.values():
            yield from copies

    def members(self, group: int) -> array[int]:
        """The articles of a group, by its number."""
        starts = self.groups.starts
        return self.keys[starts[group] : starts[group + 1] if group + 1 < len(starts) else None]


class Arranging:
    """Puts the articles of a library in order."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folded: dict[tuple[int, ...], dict[int, tuple[int, ...]]] = {}
        """Near-copies by the articles of a story, which change seldom."""

    def listing(self, wanted: Arrangement, fitting: Collection[int] | None = None) -> Listing:
        """The articles that are to be shown; `fitting` has the keys of those with the wanted words."""
        keys = self._store.articles.order(wanted.shown, wanted.sorting)
        if fitting is not None:
            fits = frozenset(fitting)
            keys = array("q", (key for key in keys if key in fits))
        if not wanted.grouped:
            return Listing(keys)
        return self._grouped(keys, self._store.stories.together(), self._store.articles.order("unread"))

    def beginning(self, wanted: Arrangement, count: int) -> Listing:
        """The groups of the first articles, whole, as they begin the listing; the rest of the library is not read."""
        articles = self._store.articles
        first = articles.order(wanted.shown, wanted.sorting, limit=count)
        together = self._store.stories.beside(first)
        among = {*first, *(key for key, _ in together)}
        keys = articles.order(wanted.shown, wanted.sorting, among=among)
        return self._grouped(keys, together, articles.order("unread", among=among))

    def _grouped(self, keys: array[int], together: Iterable[tuple[int, str]], unread: Iterable[int]) -> Listing:
        """Each story where its first article stands, and between stories those that are alone."""
        shown, not_read = frozenset(keys), frozenset(unread)
        story_of = {key: story for key, story in together if key in shown}
        copies = self._copies(story_of)
        left_out = {copy for some in copies.values() for copy in some}
        kept = [key for key in keys if key not in left_out]
        members: dict[str, list[int]] = {}
        for key in kept:
            if key in story_of:
                members.setdefault(story_of[key], []).append(key)
        whole = {story: some for story, some in members.items() if len(some) > 1 or some[0] in copies}
        ordered: array[int] = array("q")
        groups = Groups()
        for story, some in _runs(kept, story_of, whole):
            groups.starts.append(len(ordered))
            groups.stories.append(story)
            groups.unread.append(sum(key in not_read for key in some))
            ordered.extend(some)
        return Listing(ordered, groups, copies)

    def _copies(self, story_of: Mapping[int, str]) -> dict[int, tuple[int, ...]]:
        """The near-copies within the stories, by the oldest article of the same text."""
        from brief.stories.copying import folded_marks

        stories: dict[str, list[int]] = {}
        for key, story in story_of.items():
            stories.setdefault(story, []).append(key)
        several = [tuple(keys) for keys in stories.values() if len(keys) > 1]
        unknown = [keys for keys in several if keys not in self._folded]
        found = {keys: self._folded[keys] for keys in several if keys in self._folded}
        # some stories at a time: to give back the marks of a whole library at once would hold up every thread
        for start in range(0, len(unknown), _FOLDED_AT_ONCE):
            some = unknown[start : start + _FOLDED_AT_ONCE]
            marks = self._store.stories.marks([key for keys in some for key in keys])
            found.update((keys, _with_copies(folded_marks(keys, marks))) for keys in some)
        self._folded = found
        return {first: copies for folded in self._folded.values() for first, copies in folded.items()}


def _with_copies(folded: Mapping[int, tuple[int, ...]]) -> dict[int, tuple[int, ...]]:
    return {first: copies for first, copies in folded.items() if copies}


def _runs(
    keys: Iterable[int], story_of: Mapping[int, str], whole: Mapping[str, Sequence[int]]
) -> Iterator[tuple[str | None, Sequence[int]]]:
    """The groups in their order: a story, or articles that are alone."""
    alone: list[int] = []
    told: set[str] = set()
    for key in keys:
        story = story_of.get(key, "")
        if story not in whole:
            alone.append(key)
        elif story not in told:
            if alone:
                yield None, alone
                alone = []
            told.add(story)
            yield story, whole[story]
    if alone:
        yield None, alone
