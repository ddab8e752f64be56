"""The articles that a command is about: those it names, or the library, or the samples while that is empty."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from brief.cli.output import note
from brief.cli.progress import tracked
from brief.cli.session import exit_code
from brief.errors import AmbiguousError, BriefError, NotFoundError, SourceError
from brief.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.cli.session import Session
    from brief.model import Article

_AN_ID = re.compile("[0-9a-f]{4,12}")
SAMPLES_SHOWN = "the library is empty: these are the sample articles (brief add LOCATION... adds your own)"
"""What is said on stderr when the samples stand in."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article and the library that holds it."""

    library: Library
    article: Article


class Pile:
    """Opens what is needed and nothing else; locations are read into memory, the library stays as it is."""

    def __init__(self, session: Session, locations: Sequence[str] | None = None) -> None:
        self._path: Path | None = session.options.library
        self._recognizer, self._embedder = session.recognizer, session.embedder
        self._locations = list(session.options.locations if locations is None else locations)
        self._open: list[Library] = []
        self._own: Library | None = None
        self._samples: Library | None = None
        self._memory: Library | None = None
        self.failed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for library in self._open:
            library.close()

    def articles(self) -> Iterator[Found]:
        """Every article asked for, as soon as it is read; a problem is one line on stderr, and the rest goes on."""
        if not self._locations:
            library = self.shelf()
            yield from (Found(library, library.article(row.id)) for row in library.rows(library.order()))
        for location in self._locations:
            try:
                known = self._known(location)
            except AmbiguousError as error:
                self.report(error)
                continue
            if known:
                yield known
            else:
                yield from self._read(location)

    def together(self) -> tuple[Library, list[Article]]:
        """One library that holds every article asked for, and these articles, each once."""
        found = {one.article.id: one for one in tracked(self.articles(), "read")}
        libraries = {id(one.library): one.library for one in found.values()}
        if len(libraries) == 1:
            return next(iter(libraries.values())), [one.article for one in found.values()]
        library = self.memory()
        for one in found.values():
            library.add_article(one.article)
        return library, [one.article for one in found.values()]

    def shelf(self) -> Library:
        """The library of the user, or the samples while it is empty."""
        own = self.own()
        if own and own.article_count():
            return own
        if self._samples is None:
            note(SAMPLES_SHOWN)
            samples = Library.open_samples(recognizer=self._recognizer, embedder=self._embedder)
            self._samples = self._opened(samples)
        return self._samples

    def own(self) -> Library | None:
        """The library of the user, if there is one: printing never makes the file."""
        if self._own is None and self._path is not None and self._path.exists():
            self._own = self._opened(Library.open(self._path, recognizer=self._recognizer, embedder=self._embedder))
        return self._own

    def needed(self) -> Library:
        """The library of the user, for what cannot be done without it. Raises NotFoundError."""
        library = self.own()
        if library is None:
            raise NotFoundError("there is no library yet", "brief add LOCATION... makes one")
        return library

    def memory(self) -> Library:
        """The library in memory that locations are read into."""
        if self._memory is None:
            self._memory = self._opened(Library.open(None, recognizer=self._recognizer, embedder=self._embedder))
        return self._memory

    def report(self, error: BriefError) -> None:
        """Says what is wrong with one input."""
        self.failed = True
        note(error.advised)

    def exit_code(self, done: bool) -> int:
        """The code for the whole pile."""
        if not done and not self.failed:
            note("nothing found")
        return exit_code(done, self.failed)

    def _read(self, location: str) -> Iterator[Found]:
        library = self.memory()
        came = told = False
        for added in library.add([location]):
            came, told = came or added.article is not None, told or added.said is not None
            if added.problem:
                self.report(added.problem)
            elif added.article:
                yield Found(library, added.article)
        if told and not came:
            self.report(_empty(location))

    def _known(self, location: str) -> Found | None:
        if is_location(location):
            return None
        own = self.own()
        # what brief list has shown can be named, also while it shows the samples
        library = self.shelf() if may_be_id(location) and not (own and own.article_count()) else own
        try:
            return Found(library, library.article(location)) if library else None
        except AmbiguousError:
            raise
        except NotFoundError:
            return None

    def _opened(self, library: Library) -> Library:
        self._open.append(library)
        return library


def analyzed(library: Library, articles: Sequence[str] | None = None) -> Library:
    """The library when these articles, or all of it, are analyzed."""
    waiting = library.unanalyzed() if articles is None else articles
    for article in tracked(waiting, "analyzed", len(waiting)):
        library.analyze(article)
    return library


def _empty(location: str) -> SourceError:
    from brief.sources import is_folder

    if is_folder(location):
        return SourceError(location, "is a folder without articles")
    return SourceError(location, "holds no articles", "brief add follows feeds, and lists of feeds")


def is_location(text: str) -> bool:
    """Whether a word on the command line can only be a place to read from, not the id of an article."""
    return text in ("", "-") or "://" in text or bool(set(text) & set("*?[")) or exists(text)


def may_be_id(text: str) -> bool:
    """Whether a word may be the id of an article, or its beginning."""
    return _AN_ID.fullmatch(text) is not None


def exists(text: str) -> bool:
    """Whether there is a file or folder of this name."""
    try:
        return bool(text) and Path(text).exists()
    except (OSError, ValueError):
        return False
