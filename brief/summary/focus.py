"""Which sentences are about an actor or a query."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from brief.summary.documents import Words, stemmer, stop_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from brief.model import Actor, Mention, Sentence


def positions_about(
    query: str,
    text: str,
    sentences: Sequence[Sentence],
    language: str = "en",
    actors: Iterable[Actor] = (),
    mentions: Iterable[Mention] = (),
) -> frozenset[int]:
    """Positions of the sentences that mean an actor of that name, also by a pronoun, or that hold all words of it."""
    meant = {actor.id for actor in actors if _is_named(query, actor)}
    starts = [sentence.span.start for sentence in sentences]
    named = {
        sentences[max(0, bisect_right(starts, mention.span.start) - 1)].position
        for mention in mentions
        if mention.actor in meant
    }
    wanted = _terms(query, language)
    held = {
        sentence.position for sentence in sentences if wanted and wanted <= _terms(sentence.span.of(text), language)
    }
    return frozenset(named | held)


def _is_named(query: str, actor: Actor) -> bool:
    """Whether the words of the query are words of one of the names: "velling" is Mara Velling."""
    wanted = set(query.casefold().split())
    return bool(wanted) and any(wanted <= set(name.casefold().split()) for name in (actor.name, *actor.aliases))


def _terms(text: str, language: str) -> frozenset[str]:
    stem, stops = stemmer(language), stop_words(language)
    return frozenset(stem(word.lower().rstrip(".,")) for word in Words().to_words(text) if word.lower() not in stops)
