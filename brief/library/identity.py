"""Who is who: the actors of all articles, as the reader has corrected them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from brief.errors import NotFoundError
from brief.model import ArticleActor
from brief.stories.corrections import Corrections, correct, tell_apart
from brief.text.naming import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.library.changes import Changes
    from brief.model import ActorRow, Analysis, Kind, Profile
    from brief.store import Store
    from brief.stories.profiles import Appearance

PROFILED = 500
"""Articles that a profile is made of, at most: the newest."""

Linked = tuple["ActorRow", list[ArticleActor]]


class Identity:
    """Actors of the library; corrections hold for every article, now and after every new analysis."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def corrections(self) -> Corrections:
        """What the reader has said so far."""
        facts = [(*subject.split(":", 1), value) for subject, value in self._changes.all("actor").items()]
        kinds: dict[str, Kind] = {name: value for act, name, value in facts if act == "kind"}  # type: ignore[misc]
        return Corrections(
            {name: value for act, name, value in facts if act == "merge"},
            frozenset(name for act, name, _ in facts if act == "apart"),
            {name: value for act, name, value in facts if act == "name"},
            kinds,
        )

    def corrected(self, analysis: Analysis) -> Analysis:
        """An analysis as the reader has corrected it."""
        corrections = self.corrections()
        return correct(self._text(analysis.article), analysis, corrections) if corrections else analysis

    def rows(self, articles: Sequence[str] | None = None) -> list[ActorRow]:
        """Actors over all or some articles, most mentioned first."""
        return [row for row, _ in self.linked(articles)]

    def find(self, name: str) -> Linked:
        """The most mentioned actor with a name, and what it is in articles. Raises NotFoundError."""
        return _with_name(name, self.linked())

    def profile(self, name: str, articles: Sequence[str] | None = None) -> Profile:
        """All that the articles say of an actor. Raises NotFoundError."""
        return self.profile_of(_with_name(name, self.linked(articles)))

    def profile_of(self, actor: Linked) -> Profile:
        """All that the articles say of one of the actors that `linked` has given."""
        from brief.stories.profiles import profile

        row, members = actor
        return profile(row, self._appearances(members))

    def _appearances(self, members: Sequence[ArticleActor]) -> Iterator[Appearance]:
        from brief.stories.profiles import Appearance

        corrections = self.corrections()
        meant: dict[str, set[str]] = {}
        for member in members:
            meant.setdefault(member.article, set()).add(member.actor.id)
        for article, actors in list(meant.items())[-PROFILED:]:
            source, analysis = self._store.articles.get(article), self._store.analyses.load(article)
            if source is not None and analysis is not None:
                yield Appearance(source, correct(source.text, analysis, corrections), frozenset(actors))

    def linked(self, articles: Sequence[str] | None = None) -> list[Linked]:
        """Actors over all or some articles, most mentioned first, each with what it is in articles."""
        from brief.stories.linking import linked

        corrections = self.corrections()
        return linked(self._counts(articles, corrections), corrections)

    def _counts(self, articles: Sequence[str] | None, corrections: Corrections) -> list[ArticleActor]:
        """Actors of articles; where a name stands apart inside an article, its mentions are counted anew."""
        counts: list[ArticleActor] = []
        told_apart: set[str] = set()
        for each in self._store.analyses.actors(articles):
            if each.article in told_apart:
                continue
            if corrections.splits(each.actor):
                told_apart.add(each.article)
                counts = [one for one in counts if one.article != each.article]
                counts += self._told_apart(each.article, corrections)
            else:
                counts.append(each)
        return counts

    def _told_apart(self, article: str, corrections: Corrections) -> list[ArticleActor]:
        analysis = self._store.analyses.load(article)
        return _counted(tell_apart(self._text(article), analysis, corrections)) if analysis else []

    def _text(self, article: str) -> str:
        found = self._store.articles.get(article)
        return found.text if found else ""


def _counted(analysis: Analysis) -> list[ArticleActor]:
    named = Counter(mention.actor for mention in analysis.mentions)
    said = Counter(statement.speaker.actor for statement in analysis.statements if statement.speaker)
    return [ArticleActor(analysis.article, actor, named[actor.id], said[actor.id]) for actor in analysis.actors]


def _with_name(name: str, linked: Sequence[Linked]) -> Linked:
    wanted = plain(name)
    by_name = (each for each in linked if plain(each[0].actor.name) == wanted)
    by_alias = (each for each in linked if any(plain(alias) == wanted for alias in each[0].actor.aliases))
    found = next(by_name, None) or next(by_alias, None)
    if found is None:
        raise NotFoundError(f"{name}: no such actor", "brief actors shows the names")
    return found
