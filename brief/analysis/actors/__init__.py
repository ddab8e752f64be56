"""From a tagged text to its actors: names, who they belong to, and the titles they stand with."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from brief.analysis.actors.gender import gender
from brief.analysis.actors.identity import Named, clusters
from brief.analysis.actors.making import made
from brief.analysis.actors.titles import titles_of
from brief.analysis.document_pass import settle
from brief.analysis.recognizers.choosing import TAGGER, recognizer
from brief.model import Mention
from brief.text import naming

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from brief.model import Actor
    from brief.text.tagged import TaggedText

_EXPLAINS = re.compile(r"\s*\([“\"]?(?:the )?")

__all__ = ["find_actors", "gender"]


def find_actors(tagged: TaggedText, recognized_by: str = TAGGER) -> tuple[tuple[Actor, ...], tuple[Mention, ...]]:
    """The actors, "a1" first named, and every place where one of them is named, in text order."""
    names = settle(tagged, recognizer(recognized_by)(tagged))
    titles = titles_of(tagged, names)
    named = [
        Named(" ".join(name.span.of(tagged.text).split()), name.kind, name.span, titles.get(name.span, ()))
        for name in names
    ]
    actors: list[Actor] = []
    mentions: list[Mention] = []
    for number, members in enumerate(clusters(named, _explained(tagged.text, named)), 1):
        actor = made(f"a{number}", members)
        actors.append(actor)
        mentions.extend(Mention(actor.id, member.span, "name") for member in members)
    return tuple(actors), tuple(sorted(mentions, key=lambda mention: mention.span))


def _explained(text: str, names: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Pairs of a long name and the acronym in brackets after it: "Norvik Grain Union (NGU)"."""
    for position, (long, short) in enumerate(pairwise(names)):
        between = text[long.span.end : short.span.start]
        alike = long.text[:1] == short.text[:1] and " " in long.text
        if naming.is_acronym(short.text) and alike and _EXPLAINS.fullmatch(between):
            yield position, position + 1
