"""What only an analysis can say: whom an article names, and who says what in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from brief.model import Kind
from brief.text.matching import Matcher

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from brief.store import Store
    from brief.text.query import Query

LOOKED_AT = 3000
"""Articles of which actors and statements are looked at before a search gives up."""
_PAGE = 100
_LARGEST_PAGE = 1000
"""Each page doubles up to here: the index looks the words up anew for each."""


class Fitting:
    """Keys of the articles that fit a query, the newest first; `most` bounds how many are looked into."""

    def __init__(self, store: Store, query: Query, most: int | None = LOOKED_AT) -> None:
        self._store = store.search
        self._query = query
        self._most = most
        self._inside = [one for one in (query, *query.unlike) if one.looks_inside]
        self._wanted = [_Wanted(one) for one in self._inside if one is query]
        self._unlike = [_Wanted(one) for one in self._inside if one is not query]
        asked = {kind for one in self._inside for kind, _ in one.actors}
        self._kinds: Collection[Kind] = get_args(Kind) if None in asked else [kind for kind in asked if kind]
        self.gave_up = False
        """Whether older articles were not looked into."""

    def __iter__(self) -> Iterator[int]:
        below = None
        looked_at = 0
        page = _PAGE
        while True:
            keys = self._store.keys(self._query, page, below)
            yield from self._checked(keys) if self._inside else keys
            if len(keys) < page:
                return
            page = min(2 * page, _LARGEST_PAGE)
            below = keys[-1]
            looked_at += len(keys)
            if self._inside and self._most is not None and looked_at >= self._most:
                self.gave_up = True
                return

    def _checked(self, keys: Sequence[int]) -> Iterator[int]:
        """Those whose actors and statements fit too, and not only their words."""
        names = {kind: self._store.names(keys, kind) for kind in self._kinds}
        says = any(one.said for one in self._inside)
        statements = self._store.statements(keys) if says else {}
        texts = self._store.texts(keys) if says else {}
        for key in keys:
            named = {kind: some[key] for kind, some in names.items() if key in some}
            said = [f"{speaker}\n{texts[key][start:end]}" for _, speaker, start, end in statements.get(key, ())]
            if all(one.fits(named, said) for one in self._wanted) and not any(
                one.fits(named, said) for one in self._unlike
            ):
                yield key


class _Wanted:
    """The actors and the words of a statement that a query asks for."""

    def __init__(self, query: Query) -> None:
        self._actors = [(kind, Matcher([term])) for kind, term in query.actors]
        self._said = Matcher(query.said)

    def fits(self, named: Mapping[Kind, str], said: Sequence[str]) -> bool:
        """Whether an article with these names, one a line by kind, and these statements has them all."""
        return all(
            any(kind in (None, other) and _names(matcher, names) for other, names in named.items())
            for kind, matcher in self._actors
        ) and (not self._said or any(map(self._said.holds_all, said)))


def _names(matcher: Matcher, names: str) -> bool:
    """Whether one of the names fits; most often all of them together tell that none does."""
    return matcher.holds_all(names) and any(map(matcher.holds_all, names.split("\n")))
