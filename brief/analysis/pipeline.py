"""An article's analysis, stage by stage: sentences and words, actors, statements, pronouns."""

from __future__ import annotations

from contextlib import contextmanager
from time import process_time
from typing import TYPE_CHECKING

from brief.analysis.actors import find_actors, gender
from brief.analysis.coreference import resolve_descriptions, resolve_pronouns
from brief.analysis.fingerprint import fingerprint
from brief.analysis.recognizers.choosing import TAGGER
from brief.analysis.statements import find_statements
from brief.model import Analysis
from brief.text.tagging import tag_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from brief.model import Article


def analyze(article: Article, recognizer: str = TAGGER, clock: Callable[[], float] = process_time) -> Analysis:
    """Everything found in the article; `clock` gives seconds for the timings. Raises UsageError."""
    watch = _Watch(clock)
    with watch.stage("sentences"):
        tagged = tag_text(article.text, article.title)
    with watch.stage("actors"):
        actors, names = find_actors(tagged, recognizer)
        names = tuple(sorted((*names, *resolve_descriptions(tagged, actors, names)), key=lambda mention: mention.span))
    with watch.stage("statements"):
        statements = find_statements(tagged, actors, names, article.digest, article.published)
    with watch.stage("pronouns"):
        pronouns = resolve_pronouns(tagged, actors, names, statements, gender)
    return Analysis(
        article=article.id,
        fingerprint=fingerprint(recognizer),
        language=article.language,
        paragraphs=tagged.paragraphs,
        sentences=tagged.sentences,
        actors=actors,
        mentions=tuple(sorted((*names, *pronouns), key=lambda mention: mention.span)),
        statements=statements,
        problems=_problems(article),
        timings=watch.milliseconds,
    )


def _problems(article: Article) -> tuple[str, ...]:
    if article.language in ("en", "und"):
        return ()
    return (f"language {article.language}: actors and statements are found in English only",)


class _Watch:
    """Milliseconds by stage."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.milliseconds: dict[str, float] = {}
        self._clock = clock

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        started = self._clock()
        yield
        self.milliseconds[f"{name}_ms"] = round(1000 * (self._clock() - started), 3)
